import type { TextContent } from '@/lib/editor/document/drawn';
import type { Filters, Transform } from '@/lib/editor/document/look';
import type { Canvas, Clip, ProjectDocument } from '@/lib/editor/document/model';
import { documentVersion } from '@/lib/editor/document/model';
import { frameRates } from '@/lib/editor/document/time';

const defaultCanvas: Canvas = { widthPx: 1920, heightPx: 1080, background: '#000000', frameRate: frameRates['30'] };

/** The picture whole, in the middle, upright and solid. */
export const defaultTransform: Transform = { x: 0, y: 0, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fit', flipX: false, flipY: false, blend: 'normal', crop: null };

/** Filters that change nothing. */
export const defaultFilters: Filters = { brightness: 0, contrast: 0, saturation: 0, blur: 0, look: 'none', lookStrength: 1 };

/** White, in the middle, without ornament. */
export const defaultText: TextContent = {
  text: '', family: 'inter', size: 0.08, weight: 700, italic: false, color: '#ffffff', align: 'center', lineHeight: 1.2, letterSpacingEm: 0, width: 0.9,
  outline: null, shadow: null, background: null,
};

/** What a clip has beside its place and content where nothing else is asked for. */
export const plainClip = {
  sourceInTicks: 0,
  speedPercent: 100,
  groupId: null,
  transform: defaultTransform,
  filters: null,
  keyframes: null,
  enter: null,
  exit: null,
  transition: null,
  volume: 1,
  pan: 0,
  fadeInTicks: 0,
  fadeOutTicks: 0,
  text: null,
  shape: null,
} as const satisfies Partial<Clip>;

/** A new project: 1920 × 1080 at 30 frames a second, one video track above one audio track, no clips. */
export function emptyDocument(): ProjectDocument {
  const flags = { muted: false, hidden: false, locked: false };
  return {
    version: documentVersion,
    canvas: defaultCanvas,
    tracks: {
      'audio-1': { id: 'audio-1', kind: 'audio', name: 'Sound 1', order: 0, ...flags },
      'video-1': { id: 'video-1', kind: 'video', name: 'Video 1', order: 1, ...flags },
    },
    clips: {},
    markers: {},
    range: null,
  };
}
