/** The rows of a list of equal heights that are in sight, with a few beyond. */
export interface VisibleRows {
  readonly first: number;
  /** One after the last. */
  readonly end: number;
}

const beyond = 4;

export function visibleRows(count: number, rowPx: number, scrollPx: number, heightPx: number): VisibleRows {
  const first = Math.max(0, Math.min(count, Math.floor(scrollPx / rowPx)) - beyond);
  const end = Math.min(count, Math.ceil((scrollPx + heightPx) / rowPx) + beyond);
  return { first, end: Math.max(first, end) };
}

/** Where to scroll so that a row is in sight; null where it is. */
export function scrollToRow(row: number, rowPx: number, scrollPx: number, heightPx: number): number | null {
  if (row * rowPx < scrollPx) return row * rowPx;
  if ((row + 1) * rowPx > scrollPx + heightPx) return Math.max(0, (row + 1) * rowPx - heightPx);
  return null;
}
