import { ticksPerMillisecond } from '@/lib/editor/document/time';

/** A point of a gain curve. Between two points the gain changes in a straight line. */
export interface GainPoint {
  readonly ticks: number;
  /** Linear; 1 is as recorded. */
  readonly gain: number;
}

/** A way from silence to full loudness or back. Before a rise and after a fall there is silence. */
export interface Ramp {
  readonly fromTicks: number;
  readonly toTicks: number;
  readonly direction: 'rise' | 'fall';
  /** `power` keeps two sounds that give way to each other as loud together as each is alone. */
  readonly shape: 'straight' | 'power';
}

/** A place where the level turns, and how it goes from there to the next. */
export interface LevelTurn {
  readonly ticks: number;
  readonly way: 'straight' | 'curved' | 'jump';
}

/** A jump takes 3 ms, so that it does not click. */
const jumpTicks = 3 * ticksPerMillisecond;

/** Curves are cut into so many straight pieces: within 1 % of them. */
const pieces = 8;

/**
 * EX3, EX8 to EX10: the product of a level over time and all ramps, as points from the first to the last tick of a span.
 * @param turns in order of time; between them the level is straight unless they say otherwise
 */
export function gainCurve(
  span: { readonly startTicks: number; readonly endTicks: number },
  ramps: readonly Ramp[],
  turns: readonly LevelTurn[],
  levelAt: (ticks: number) => number,
): readonly GainPoint[] {
  const places = new Set([span.startTicks, span.endTicks]);
  for (const ramp of ramps) addPlaces(places, ramp, ramp.shape === 'power' || turns.length > 1);
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (next === undefined) places.add(turn.ticks);
    else addPlaces(places, { fromTicks: turn.ticks, toTicks: next.ticks }, turn.way === 'curved' || ramps.some((ramp) => isWithin(ramp, turn.ticks, next.ticks)));
    if (next !== undefined && turn.way === 'jump') places.add(Math.max(turn.ticks, next.ticks - jumpTicks));
  }
  return [...places]
    .filter((ticks) => ticks >= span.startTicks && ticks <= span.endTicks)
    .sort((a, b) => a - b)
    .map((ticks) => ({ ticks, gain: ramps.reduce((gain, ramp) => gain * rampAt(ramp, ticks), levelAt(ticks)) }));
}

function addPlaces(places: Set<number>, { fromTicks, toTicks }: { readonly fromTicks: number; readonly toTicks: number }, isCurved: boolean): void {
  const count = isCurved ? pieces : 1;
  for (let piece = 0; piece <= count; piece += 1) places.add(fromTicks + Math.round(((toTicks - fromTicks) * piece) / count));
}

function isWithin(ramp: Ramp, fromTicks: number, toTicks: number): boolean {
  return ramp.fromTicks < toTicks && ramp.toTicks > fromTicks;
}

function rampAt({ fromTicks, toTicks, direction, shape }: Ramp, ticks: number): number {
  const way = toTicks === fromTicks ? 1 : Math.min(1, Math.max(0, (ticks - fromTicks) / (toTicks - fromTicks)));
  const presence = direction === 'rise' ? way : 1 - way;
  return shape === 'power' ? Math.sin((presence * Math.PI) / 2) : presence;
}
