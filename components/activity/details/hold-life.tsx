import type { HoldDetail } from '@/lib/activity/details';
import { formatExact } from '@/lib/texts/dates';
import { activityDetailsTexts } from '@/lib/texts/en/activity-details';

const texts = activityDetailsTexts.hold;

/** From Generate to the end: when the credits were set aside, until when at most, how it ended and why, and in which order they were taken (B2). */
export function HoldLife({ hold: { placedAt, deadlineAt, policy, amount, ending } }: { readonly hold: HoldDetail }) {
  const facts: readonly (readonly [term: string, value: string])[] = [
    [texts.amount, texts.credits(amount)],
    [texts.placed, formatExact(placedAt)],
    ...(ending === null
      ? ([[texts.deadline, texts.deadlineValue(formatExact(deadlineAt))], [texts.ended, texts.open]] as const)
      : ([[texts.ended, formatExact(ending.endedAt)], [texts.why, texts.causes[ending.cause](ending.captured, amount)], [texts.charged, texts.credits(ending.captured)]] as const)),
    [texts.policy, texts.policies[policy]],
  ];
  return (
    <section className="grid content-start gap-2">
      <h3 className="font-medium text-muted">{texts.title}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">
        {facts.map(([term, value]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{term}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
