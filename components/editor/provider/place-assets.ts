import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import type { Size } from '@/lib/editor/compositor/fit';
import type { UnplacedClip } from '@/lib/editor/commands/placement';
import { placeClips } from '@/lib/editor/commands/placement';
import { defaultTransform } from '@/lib/editor/document/empty';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Transform } from '@/lib/editor/document/look';
import { millisecondsToTicks, ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import type { MediaAsset } from '@/lib/editor/media/asset-view';

/** How long a picture stands when it is put on the timeline. */
const pictureTicks = 5 * ticksPerSecond;

interface PlaceWish {
  readonly atTicks: number;
  /** Where they would best go. */
  readonly trackId?: string;
  /** The proportions of pictures that are still being made. */
  readonly expectedSize?: Size;
}

/** Puts assets of one kind on the timeline one after the other on one track, as one step, and selects them. */
export function placeAssets(editor: Editor, assets: readonly MediaAsset[], { atTicks, trackId, expectedSize }: PlaceWish): Result<readonly string[], CommandError> {
  const { canvas } = editor.store.getState().document;
  const clips: UnplacedClip[] = [];
  let startTicks = atTicks;
  for (const asset of assets) {
    const clip = { ...clipOf(asset, editor.newId(), startTicks), transform: transformFor(asset, canvas, expectedSize), ...(trackId === undefined ? {} : { trackId }) };
    clips.push(clip);
    startTicks += clip.durationTicks;
  }
  const outcome = editor.run(placeInARow(editor, clips));
  if (!outcome.ok) return outcome;
  const clipIds = clips.map(({ id }) => id);
  editor.select(clipIds);
  return ok(clipIds);
}

/** A new clip of an asset, before it has a place. */
export function clipOfAsset(asset: MediaAsset, editor: Editor): Omit<UnplacedClip, 'startTicks' | 'trackId'> {
  const { startTicks: _start, ...clip } = clipOf(asset, editor.newId(), 0);
  return { ...clip, transform: transformFor(asset, editor.store.getState().document.canvas) };
}

function transformFor(asset: MediaAsset, canvas: Size, expectedSize?: Size): Transform {
  const size = asset.widthPx && asset.heightPx ? { widthPx: asset.widthPx, heightPx: asset.heightPx } : expectedSize;
  return size !== undefined && nearlyFills(size, canvas) ? { ...defaultTransform, fit: 'fill' } : defaultTransform;
}

/** Room is looked for as if they were one clip. */
function placeInARow(editor: Editor, clips: readonly UnplacedClip[]): readonly Command[] {
  const [first] = clips;
  if (first === undefined) return [];
  const durationTicks = clips.reduce((sum, clip) => sum + clip.durationTicks, 0);
  const whole = { ...first, durationTicks, sourceDurationTicks: first.sourceDurationTicks === null ? null : durationTicks };
  return placeClips(editor.store.getState().document, [whole], editor).flatMap((command): readonly Command[] =>
    command.type === 'insert-clip' ? clips.map((clip) => ({ type: 'insert-clip', clip: { ...clip, trackId: command.clip.trackId } })) : [command],
  );
}

/** Models draw 1344 × 768 where 16:9 is meant: such a picture fills the canvas rather than leave a hair at its sides. */
function nearlyFills(picture: Size, canvas: Size): boolean {
  const ratio = picture.widthPx / picture.heightPx / (canvas.widthPx / canvas.heightPx);
  return Math.abs(Math.log(ratio)) < 0.04;
}

function clipOf(asset: MediaAsset, id: string, startTicks: number): UnplacedClip {
  const isTimeless = asset.kind === 'image' || asset.durationMs === null;
  const sourceDurationTicks = isTimeless ? null : Math.max(documentLimits.minClipTicks, millisecondsToTicks(asset.durationMs ?? 0));
  return {
    id,
    kind: asset.kind,
    name: asset.name.slice(0, documentLimits.nameLength),
    assetId: asset.id,
    startTicks,
    durationTicks: sourceDurationTicks ?? pictureTicks,
    sourceDurationTicks,
  };
}
