import type { LucideIcon } from 'lucide-react';
import {
  AudioLines, Blend, Bookmark, ClipboardPaste, Clock, Copy, CopyPlus, Crop, Diamond, Gauge, Magnet, Maximize2, Move, Pentagon, Scissors, SlidersHorizontal, Snowflake, SunMedium, Trash2, Type, Volume2, Zap,
} from 'lucide-react';
import type { LibraryTab } from '@/components/editor/provider/workspace';
import type { SheetSection } from '@/components/editor/shell/mobile/sheet-state';
import type { Clip } from '@/lib/editor/document/model';
import type { mobileTexts } from '@/lib/texts/en/mobile';

/** The actions of the bottom bar, by the words that stand under their icons. */
export type BarAction = Exclude<keyof typeof mobileTexts.short, 'end-crop'>;

/** One thing in the bottom bar: something done at once, or a sheet. */
export type BarTool =
  | { readonly kind: 'action'; readonly name: BarAction }
  | { readonly kind: 'library'; readonly tab: LibraryTab }
  | { readonly kind: 'section'; readonly section: SheetSection }
  | { readonly kind: 'inspector'; readonly of: 'canvas' | 'clips' };

const action = (name: BarAction): BarTool => ({ kind: 'action', name });
const library = (tab: LibraryTab): BarTool => ({ kind: 'library', tab });

/** Nothing is selected: what can be added, and what concerns the whole project. AI tools stand before these. */
export const projectTools: readonly BarTool[] = [
  library('media'),
  library('text'),
  library('elements'),
  library('transitions'),
  library('captions'),
  { kind: 'inspector', of: 'canvas' },
  action('paste'),
  action('toggle-marker'),
  action('toggle-snapping'),
  action('zoom-to-fit'),
];

/** TO43: what the AI tools have made stands beside them, whatever is selected. */
export const historyTool: BarTool = library('history');

/** Clips are selected: what can be done with all of them, the most usual first. */
export function clipTools(clips: readonly Pick<Clip, 'kind'>[], hasSound: boolean): readonly BarTool[] {
  const all = (...kinds: readonly Clip['kind'][]) => clips.every(({ kind }) => kinds.includes(kind));
  const isSeen = all('image', 'video', 'text', 'shape');
  const section = (name: SheetSection, isThere: boolean): readonly BarTool[] => (isThere ? [{ kind: 'section', section: name }] : []);
  return [
    action('split'),
    action('delete'),
    ...section('text', all('text')),
    ...section('shape', all('shape')),
    ...section('speed', all('video', 'audio')),
    ...section('sound', hasSound),
    ...(isSeen && clips.length === 1 ? [action('crop')] : []),
    ...section('filters', isSeen),
    ...section('animation', isSeen),
    ...section('transition', isSeen),
    ...section('transform', isSeen),
    action('duplicate'),
    action('copy'),
    ...(all('video') ? [action('freeze-frame')] : []),
    ...(all('video') && hasSound ? [action('detach-sound')] : []),
    ...section('keyframes', clips.length === 1),
    ...section('time', clips.length === 1),
    { kind: 'inspector', of: 'clips' },
  ];
}

export const actionIcons: Readonly<Record<BarAction, LucideIcon>> = {
  split: Scissors, delete: Trash2, duplicate: CopyPlus, copy: Copy, paste: ClipboardPaste, crop: Crop, 'freeze-frame': Snowflake, 'detach-sound': AudioLines, 'zoom-to-fit': Maximize2, 'toggle-marker': Bookmark,
  'toggle-snapping': Magnet,
};

export const sectionIcons: Readonly<Record<SheetSection, LucideIcon>> = {
  text: Type, shape: Pentagon, speed: Gauge, sound: Volume2, filters: SunMedium, animation: Zap, transition: Blend, transform: Move, keyframes: Diamond, time: Clock,
};

export const inspectorIcon = SlidersHorizontal;
