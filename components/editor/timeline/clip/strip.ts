/** Small frames of one video, from its beginning on, the same time apart. */
export interface Strip {
  readonly frames: readonly ImageBitmap[];
  readonly stepSeconds: number;
  /** Width to height. */
  readonly ratio: number;
}

export const stripFrameHeightPx = 56;
/** A frame a second, of long videos fewer. */
const framesMost = 40;

/** The time between two frames of a video that is so long. */
export function stripStepSeconds(durationSeconds: number): number {
  return Math.max(1, durationSeconds / framesMost);
}
