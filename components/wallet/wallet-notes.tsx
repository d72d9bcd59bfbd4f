import Link from 'next/link';
import { CalendarClock, Hourglass, ListOrdered, Repeat } from 'lucide-react';
import type { ReactNode } from 'react';
import { Instant, LastInstant } from '@/components/time/instant';
import type { BurnPolicy } from '@/lib/credits/model';
import { dayMs } from '@/lib/store/days';
import type { Forecast } from '@/lib/store/forecast';
import type { PlanView } from '@/lib/store/views';
import type { Lapse } from '@/lib/store/wallet';
import { formatDay } from '@/lib/texts/dates';
import { creditsTexts } from '@/lib/texts/en/credits';
import { storeTexts } from '@/lib/texts/en/store';

const linkClasses = 'font-medium underline decoration-border-strong underline-offset-4 hover:decoration-accent';

/** What becomes of the plans by themselves, and where that is changed. */
export function PlanNote({ plans }: { readonly plans: readonly PlanView[] }) {
  const texts = creditsTexts.plan;
  return (
    <Note icon={<Repeat aria-hidden />} title={texts.title}>
      {plans.map((plan) => (
        <p key={plan.id} className="text-muted">
          <span className="font-medium text-foreground">{storeTexts.names[plan.plan]}</span> {texts.states[plan.status]} <PlanDay plan={plan} />
        </p>
      ))}
      <p>
        <Link href="/store#plan" className={linkClasses}>
          {texts.manage}
        </Link>
      </p>
    </Note>
  );
}

function PlanDay({ plan: { status, periodEndAt, graceUntil } }: { readonly plan: PlanView }) {
  if (status === 'active') return <Instant at={periodEndAt}>{formatDay(periodEndAt)}</Instant>;
  return <LastInstant until={status === 'past_due' && graceUntil !== null ? graceUntil : periodEndAt}>{formatDay}</LastInstant>;
}

/** W2: what lapses next. */
export function NextLapseNote({ next, hasCredits }: { readonly next: Lapse | null; readonly hasCredits: boolean }) {
  const texts = creditsTexts.next;
  return (
    <Note icon={<CalendarClock aria-hidden />} title={texts.title}>
      {next === null ? (
        <p className="text-muted">{hasCredits ? texts.never : texts.none}</p>
      ) : (
        <>
          <p className="font-medium">{texts.amounts(next.amounts)}</p>
          <p className="text-muted">
            {texts.until} <LastInstant until={next.at}>{formatDay}</LastInstant>
          </p>
        </>
      )}
    </Note>
  );
}

const farYears = 10;

interface ForecastNoteProps {
  readonly forecast: Forecast | null;
  /** Account time, ms. */
  readonly now: number;
}

/** W5: how long what can be spent now lasts at the present pace. */
export function ForecastNote({ forecast, now }: ForecastNoteProps) {
  const texts = creditsTexts.forecast;
  return (
    <Note icon={<Hourglass aria-hidden />} title={texts.title}>
      {forecast === null ? (
        <p className="text-muted">{texts.none}</p>
      ) : (
        <>
          <p className="font-medium">{lastingText(forecast, now)}</p>
          <p className="text-muted">{[texts.pace(forecast.perDay), ...(forecast.lapsing > 0 ? [texts.lapsing(forecast.lapsing)] : [])].join(' ')}</p>
        </>
      )}
    </Note>
  );
}

function lastingText({ endsAt }: Forecast, now: number): string {
  const texts = creditsTexts.forecast;
  if (endsAt - now < dayMs) return texts.lessThanDay;
  return endsAt - now > farYears * 365 * dayMs ? texts.moreThanYears(farYears) : texts.until(formatDay(endsAt - 1));
}

/** B1, B2: the policy in force, in one sentence. */
export function BurnPolicyNote({ policy }: { readonly policy: BurnPolicy }) {
  const texts = creditsTexts.order;
  return (
    <Note icon={<ListOrdered aria-hidden />} title={texts.title}>
      <p className="text-muted">{texts.policies[policy]}</p>
      <p>
        <Link href="/help/credits" className={linkClasses}>
          {texts.more}
        </Link>
      </p>
    </Note>
  );
}

interface NoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

function Note({ icon, title, children }: NoteProps) {
  return (
    <section className="flex gap-3 rounded-xl border border-border bg-surface p-5 text-sm">
      <span className="mt-0.5 text-muted [&_svg]:size-4">{icon}</span>
      <div className="grid content-start gap-1">
        <h2 className="font-semibold">{title}</h2>
        {children}
      </div>
    </section>
  );
}
