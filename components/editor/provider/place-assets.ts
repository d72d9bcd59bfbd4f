import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { CommandError } from '@/lib/editor/commands/command';
import type { UnplacedClip } from '@/lib/editor/commands/placement';
import { placeClips } from '@/lib/editor/commands/placement';
import { documentLimits } from '@/lib/editor/document/limits';
import { millisecondsToTicks, ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** How long a picture stands when it is put on the timeline. */
export const pictureTicks = 5 * ticksPerSecond;

/** Puts assets on the timeline one after the other from `atTicks` on, as one step, and selects them. `trackId` is where they would best go. */
export function placeAssets(editor: Editor, assets: readonly AssetView[], atTicks: number, trackId?: string): Result<readonly string[], CommandError> {
  const clips: UnplacedClip[] = [];
  let startTicks = atTicks;
  for (const asset of assets) {
    const clip = clipOf(asset, editor.newId(), startTicks, trackId);
    clips.push(clip);
    startTicks += clip.durationTicks;
  }
  const outcome = editor.run(placeClips(editor.store.getState().document, clips, editor));
  if (!outcome.ok) return outcome;
  const clipIds = clips.map(({ id }) => id);
  editor.select(clipIds);
  return ok(clipIds);
}

function clipOf(asset: AssetView, id: string, startTicks: number, trackId: string | undefined): UnplacedClip {
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
    ...(trackId === undefined ? {} : { trackId }),
  };
}
