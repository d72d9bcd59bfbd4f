/** How much of each channel of a source is heard on each side. */
export interface PanGains {
  readonly leftToLeft: number;
  readonly rightToLeft: number;
  readonly leftToRight: number;
  readonly rightToRight: number;
}

/**
 * EX11: where a sound stands, the same in player and export. In the middle it is as recorded. What is recorded on one channel only grows quieter on the other side; of
 * two channels the one moves over to the other with equal power, as the Web's own panner does.
 * @param pan −1 is left, 1 is right
 * @param channelCount of the source; one channel counts as left and right alike
 */
export function panGains(pan: number, channelCount: number): PanGains {
  const away = Math.cos((Math.min(1, Math.abs(pan)) * Math.PI) / 2);
  const over = channelCount === 1 ? 0 : Math.sin((Math.min(1, Math.abs(pan)) * Math.PI) / 2);
  if (pan <= 0) return { leftToLeft: 1, rightToLeft: over, leftToRight: 0, rightToRight: away };
  return { leftToLeft: away, rightToLeft: 0, leftToRight: over, rightToRight: 1 };
}
