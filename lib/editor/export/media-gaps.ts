import type { Clip, ClipKind, ProjectDocument, Track } from '@/lib/editor/document/model';
import { clipsBetween, tracksBottomUp } from '@/lib/editor/document/read';
import type { ExportPlan } from '@/lib/editor/export/plan';
import { planLengthTicks } from '@/lib/editor/export/plan';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** Why the medium of a clip cannot be exported as it should. */
export type GapReason =
  /** The account has no such medium: it was deleted, or the project came from elsewhere. */
  | 'missing'
  /** It is still being made. */
  | 'pending'
  /** It was never made. */
  | 'failed'
  /** Its file is there, and this browser cannot decode it or it is damaged. */
  | 'undecodable'
  /** Its file could not be fetched. */
  | 'unreachable';

/** EO4: a clip that will not be in the export as it should. */
export interface MediaGap {
  readonly clipId: string;
  readonly clipName: string;
  readonly kind: ClipKind;
  readonly startTicks: number;
  readonly assetId: string;
  readonly reason: GapReason;
}

/** A clip of the export that has a medium, and what the account knows of it. */
export interface UsedClip extends Omit<MediaGap, 'reason'> {
  readonly asset: AssetView | null;
}

/** The clips that an export needs media for: those seen or heard in its range, in order of time. */
export function usedClips(document: ProjectDocument, plan: ExportPlan, findAsset: (assetId: string) => AssetView | null): readonly UsedClip[] {
  const { fromTicks, toTicks } = planRange(plan);
  return tracksBottomUp(document)
    .flatMap((track) => clipsBetween(document, track.id, fromTicks, toTicks).filter((clip) => isUsed(plan, track, clip)))
    .flatMap(({ id, name, kind, startTicks, assetId }) =>
      assetId === null ? [] : [{ clipId: id, clipName: name, kind, startTicks, assetId, asset: findAsset(assetId) }],
    )
    .sort((a, b) => a.startTicks - b.startTicks);
}

/** Whether a clip is seen, or heard, in a file of this kind. */
function isUsed(plan: ExportPlan, track: Track, clip: Clip): boolean {
  const isSeen = plan.kind !== 'sound' && !track.hidden && clip.kind !== 'audio';
  const isHeard = (plan.kind === 'sound' || plan.kind === 'video') && !track.muted && clip.kind !== 'image';
  return isSeen || isHeard;
}

/** What is known without opening a file: null where the medium should be there. */
export function knownGap({ asset }: UsedClip): GapReason | null {
  if (asset === null) return 'missing';
  if (asset.status !== 'ready') return asset.status;
  return asset.url === null ? 'missing' : null;
}

/** The range of the timeline that an export shows. */
function planRange(plan: ExportPlan): { readonly fromTicks: number; readonly toTicks: number } {
  if (plan.kind === 'still') return { fromTicks: plan.atTicks, toTicks: plan.atTicks + 1 };
  const fromTicks = plan.kind === 'sound' ? plan.sound.fromTicks : plan.fromTicks;
  return { fromTicks, toTicks: fromTicks + planLengthTicks(plan) };
}
