import type { ActivityRowView } from '@/lib/activity/row';
import { creditTypes } from '@/lib/credits/model';
import type { LivedYear } from '@/scripts/year/live-a-year';

const dayMs = 24 * 3_600_000;

/** A line of the story: what happened at an instant. */
interface Line {
  readonly at: number;
  readonly text: string;
}

/** The year as lines of text: deeds, and the log's own sentences; days of ordinary use are summed up between them. */
export function tellTheYear({ days, deeds, log }: LivedYear): string[] {
  const startAt = days[0]?.at ?? 0;
  const spoken: Line[] = [
    ...deeds.map(({ day, deed }) => ({ at: days[day]?.at ?? startAt + day * dayMs, text: `· ${deed}` })),
    ...log.filter((row) => !isOrdinaryUse(row)).map((row) => ({ at: row.at, text: `${row.sentence}  (balance ${row.balanceAfter})` })),
  ].toSorted((a, b) => a.at - b.at);
  const used = log.filter(isOrdinaryUse);
  let next = 0;
  const lines: string[] = [];
  for (const { at, text } of spoken) {
    const until = used.findIndex((row) => row.at > at);
    const between = used.slice(next, until === -1 ? used.length : until);
    if (between.length > 0) lines.push(`            ${sumUp(between)}`);
    next += between.length;
    lines.push(`${new Date(at).toISOString().slice(0, 10)}  ${text}`);
  }
  const last = days.at(-1);
  return [...lines, `            ${sumUp(used.slice(next))}`, '', `Books closed on ${days.length} days, each time without a difference; ${last?.entries ?? 0} entries, ${log.length} rows, balance ${last?.balance ?? 0}.`];
}

function isOrdinaryUse({ kind, status }: ActivityRowView): boolean {
  return kind === 'generation' && status === 'used';
}

function sumUp(rows: readonly ActivityRowView[]): string {
  const sums = creditTypes.flatMap((type) => {
    const amount = rows.flatMap(({ amounts }) => amounts).reduce((sum, part) => sum + (part.type === type ? part.amount : 0), 0);
    return amount > 0 ? [`${amount} ${type}`] : [];
  });
  return `${rows.length} generations: ${sums.join(', ')}`;
}
