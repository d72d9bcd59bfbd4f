import { formatWhole } from '@/lib/texts/format';

const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const formats = {
  dayShort: inUtc({ day: 'numeric', month: 'short' }),
  day: inUtc({ day: 'numeric', month: 'long', year: 'numeric' }),
  monthShort: inUtc({ month: 'short', year: 'numeric' }),
  month: inUtc({ month: 'long', year: 'numeric' }),
} as const;

type Step = 'day' | 'week' | 'month' | 'year';
type Outcome = 'used' | 'held' | 'returned' | 'granted' | 'lapsed' | 'revoked';

const outcomes: Readonly<Record<Outcome, string>> = {
  used: 'Credits used', held: 'Credits held', returned: 'Credits returned', granted: 'Credits received', lapsed: 'Credits lapsed', revoked: 'Credits revoked',
};
const steps: Readonly<Record<Step, string>> = { day: 'per day', week: 'per week', month: 'per month', year: 'per year' };

/** The chart of the activity log. It loads with the charting library, so its words do too. */
export const activityChartTexts = {
  title: (outcome: Outcome, step: Step) => `${outcomes[outcome]} ${steps[step]}`,
  /** What the picture shows, for whoever does not see it. */
  description: (outcome: Outcome, step: Step, first: string, last: string, total: number) =>
    `${outcomes[outcome]} ${steps[step]} by type, from ${first} to ${last}: ${formatWhole(total)} in all. Left and Right move through it; the table has every number.`,
  types: { subscription: 'Subscription', purchased: 'Purchased', activity: 'Activity' },
  total: 'Together',
  period: { day: 'Day', week: 'Week from', month: 'Month', year: 'Year' },
  asTable: 'Show as table',
  asChart: 'Show as chart',
  empty: { used: 'No credits were used in this time.', other: 'There is nothing of that kind in this time.' },
  failed: 'The chart could not be loaded.',
  retry: 'Try again',
  loading: 'Loading the chart',

  /** A step by its first day, YYYY-MM-DD: as short as an axis wants it, or whole. */
  tick: (day: string, step: Step) => (step === 'year' ? day.slice(0, 4) : formats[step === 'month' ? 'monthShort' : 'dayShort'].format(Date.parse(day))),
  step: (day: string, step: Step) => (step === 'year' ? day.slice(0, 4) : formats[step === 'month' ? 'month' : 'day'].format(Date.parse(day))),
  stepTitle: (day: string, step: Step) => {
    const name = activityChartTexts.step(day, step);
    return step === 'week' ? `Week from ${name}` : name;
  },
  /** 12,000 → "12K": what an axis has room for. */
  axis: (amount: number) => new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(amount),
} as const;
