import 'server-only';

/** Real time in milliseconds since the epoch. Sessions, queue and hold time-outs use it; credits use the account's time (C1). */
export function systemNow(): number {
  return Date.now();
}
