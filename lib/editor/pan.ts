/** How much of each of two channels goes to each ear. */
export interface PanMatrix {
  readonly leftToLeft: number;
  readonly rightToLeft: number;
  readonly leftToRight: number;
  readonly rightToRight: number;
}

/**
 * The pan law of player and export: what a browser's StereoPannerNode does with two channels (`channelCountMode: 'explicit'`, so that one channel
 * counts as two alike). The side that is turned away from moves over with equal power; in the middle nothing changes.
 * @param pan −1 is left, 1 is right.
 */
export function panMatrix(pan: number): PanMatrix {
  const angle = (Math.min(1, Math.abs(pan)) * Math.PI) / 2;
  const [kept, moved] = [Math.cos(angle), Math.sin(angle)];
  if (pan <= 0) return { leftToLeft: 1, rightToLeft: moved, leftToRight: 0, rightToRight: kept };
  return { leftToLeft: kept, rightToLeft: 0, leftToRight: moved, rightToRight: 1 };
}
