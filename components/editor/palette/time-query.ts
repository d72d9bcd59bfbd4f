import { parseClockTime } from '@/components/editor/provider/clock-time';
import { documentLimits } from '@/lib/editor/document/limits';

/** The time that a query names, in ticks: "1:05", "12.5 s", "90 sec", "0:03,2"; null for everything else. */
export function parseTimeQuery(query: string): number | null {
  const ticks = parseClockTime(query.trim().replace(/\s*(s|sec|seconds?)$/i, ''));
  return ticks === null || ticks > documentLimits.endTicks ? null : ticks;
}
