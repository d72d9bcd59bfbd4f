import { estimateBytes } from '@/lib/editor/export/estimate';
import type { ExportPlan } from '@/lib/editor/export/plan';
import { planLengthTicks } from '@/lib/editor/export/plan';
import { ticksPerSecond } from '@/lib/editor/document/time';

/** What this browser and device can do for one plan. */
export interface ExportCapabilities {
  /** Workers, and files of the origin's own that a worker can write. */
  readonly canWriteFiles: boolean;
  /** Whether pictures of this size and rate can be encoded; true where none are. */
  readonly canEncodePictures: boolean;
  /** The largest of the shorter sides that can, where this one cannot; null where none can. */
  readonly largestShortSidePx: number | null;
  readonly canEncodeSound: boolean;
  /** Null where the browser does not tell. */
  readonly freeBytes: number | null;
}

/** EO3: why an export cannot begin. */
export type ExportProblem =
  | { readonly code: 'no_files' }
  | { readonly code: 'no_pictures'; readonly format: 'mp4' | 'webm'; readonly widthPx: number; readonly heightPx: number; readonly largestShortSidePx: number | null }
  | { readonly code: 'no_sound_encoder'; readonly format: 'mp4' | 'webm' | 'm4a' | 'wav' }
  | { readonly code: 'no_room'; readonly neededBytes: number; readonly freeBytes: number }
  | { readonly code: 'gif_too_long'; readonly maxSeconds: number };

/** A GIF of more is hundreds of megabytes, and nothing opens it. */
const maxGifSeconds = 60;

/** An estimate is none: a file can be larger, and the browser wants some room for itself. */
const roomShare = 1.25;
const spareBytes = 16_000_000;

/** Everything that stands in the way, in this order; empty where nothing does. Nothing is changed to make it fit. */
export function checkExport(plan: ExportPlan, can: ExportCapabilities): readonly ExportProblem[] {
  const problems: ExportProblem[] = [];
  if (!can.canWriteFiles) problems.push({ code: 'no_files' });
  if (plan.kind === 'video' && !can.canEncodePictures) {
    const { format, widthPx, heightPx } = plan;
    problems.push({ code: 'no_pictures', format, widthPx, heightPx, largestShortSidePx: can.largestShortSidePx });
  }
  if ((plan.kind === 'video' || plan.kind === 'sound') && !can.canEncodeSound) problems.push({ code: 'no_sound_encoder', format: plan.format });
  if (plan.kind === 'gif' && planLengthTicks(plan) > maxGifSeconds * ticksPerSecond) problems.push({ code: 'gif_too_long', maxSeconds: maxGifSeconds });
  const neededBytes = Math.round(estimateBytes(plan) * roomShare) + spareBytes;
  if (can.freeBytes !== null && can.freeBytes < neededBytes) problems.push({ code: 'no_room', neededBytes, freeBytes: can.freeBytes });
  return problems;
}
