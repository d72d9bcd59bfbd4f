/** An event of the browser's trace. Times are in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly startTime?: number } };
}

/** In ms from the navigation, as the page's own clock has it. */
export interface LongFrame {
  readonly startTime: number;
  readonly duration: number;
}

/** The mark that the page sets: it stands on its clock and in the trace, and so ties one to the other. */
export const clockMark = 'frame-watch';

const kindsShown = 6;

/** A line for each frame: how long it was, and what took most of the processor in it, by what the browser calls it, in ms. */
export function causesOf(events: readonly TraceEvent[], frames: readonly LongFrame[]): readonly string[] {
  const mark = events.find(({ name, args }) => name === clockMark && args?.data?.startTime !== undefined);
  if (mark === undefined) return [];
  const onMainThread = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid);
  const own = ownTimes(onMainThread);
  const zeroUs = mark.ts - (mark.args?.data?.startTime ?? 0) * 1000;
  return frames.map(({ startTime, duration }) => {
    const [from, to] = [zeroUs + startTime * 1000, zeroUs + (startTime + duration) * 1000];
    const sums = new Map<string, number>();
    for (const [event, timeUs] of own) if (event.ts >= from && event.ts < to) sums.set(event.name, (sums.get(event.name) ?? 0) + timeUs);
    const most = [...sums].sort((a, b) => b[1] - a[1]).slice(0, kindsShown);
    return `  ${duration.toFixed(0)} ms: ${most.map(([name, timeUs]) => `${name} ${(timeUs / 1000).toFixed(1)}`).join(', ')}`;
  });
}

/** The processor time of each event without that of the events inside of it. */
function ownTimes(events: readonly TraceEvent[]): readonly (readonly [TraceEvent, number])[] {
  const inOrder = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own = new Map<TraceEvent, number>();
  const open: TraceEvent[] = [];
  for (const event of inOrder) {
    while (open.length > 0 && endOf(open.at(-1)) <= event.ts) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) own.set(parent, (own.get(parent) ?? 0) - costOf(event));
    own.set(event, costOf(event));
    open.push(event);
  }
  return [...own].map(([event, timeUs]) => [event, Math.max(0, timeUs)]);
}

const costOf = ({ tdur, dur }: TraceEvent): number => tdur ?? dur ?? 0;
const endOf = (event: TraceEvent | undefined): number => (event?.ts ?? 0) + (event?.dur ?? 0);
