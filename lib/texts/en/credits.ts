import { formatCount, formatList, formatWhole } from '@/lib/texts/format';

/** The words of the credit core, spelled out: texts import nothing of it, and their users' types hold the two together. */
type CreditType = 'subscription' | 'purchased' | 'activity';
type BurnPolicy = 'type-order' | 'subscription-activity-purchased' | 'soonest-expiry';

const campaignNames = {
  'welcome-gift': 'Welcome gift',
  'daily-check-in': 'Daily check-in',
  'new-feature-trial': 'New feature trial',
  'creator-challenge': 'Creator challenge',
} as const;

const sources: Readonly<Record<string, string>> = {
  purchase: 'Credit pack',
  period: 'Tallycut Pro',
  grace: 'Given again after a failure of ours',
  correction: 'Correction',
  lab: 'Scenario',
  ...campaignNames,
};

const typeWords: Readonly<Record<CreditType, string>> = { subscription: 'subscription', purchased: 'purchased', activity: 'activity' };

const policies: Readonly<Record<BurnPolicy, string>> = {
  'type-order': 'Subscription credits go first, then purchased, then activity credits; within a type those that lapse soonest.',
  'subscription-activity-purchased': 'Subscription credits go first, then activity, then purchased credits; within a type those that lapse soonest.',
  'soonest-expiry': 'Whatever lapses soonest goes first; of what lapses together, subscription before purchased before activity credits.',
};

function amountsOf(amounts: readonly { readonly type: CreditType; readonly amount: number }[]): string {
  return formatList(amounts.map(({ type, amount }) => `${formatWhole(amount)} ${typeWords[type]} ${amount === 1 ? 'credit' : 'credits'}`));
}

/** The wallet. */
export const creditsTexts = {
  documentTitle: 'Credits',
  title: 'Credits',
  loading: 'Loading your credits',
  available: { label: 'Available now', word: (total: number) => (total === 1 ? 'credit' : 'credits') },
  held: (held: number) => `${formatCount(held, 'more is', 'more are')} held by what is running now: charged when it arrives, returned when it does not.`,
  buy: 'Buy credits',
  log: 'See the activity log',
  types: { label: 'By type', subscription: 'Subscription', purchased: 'Purchased', activity: 'Activity' },

  /** E5, W4 */
  warnings: {
    label: 'Warnings',
    lapsesSoon: (amounts: readonly { readonly type: CreditType; readonly amount: number }[]) =>
      `${amountsOf(amounts)} ${amounts.length === 1 && amounts[0]?.amount === 1 ? 'lapses' : 'lapse'} within 7 days.`,
    mostlyUsed: (used: number, amount: number) =>
      used === amount ? `All ${formatCount(amount, 'subscription credit', 'subscription credits')} of this period are used.` : `${formatWhole(used)} of the ${formatWhole(amount)} subscription credits of this period are used.`,
    until: 'They can be spent until',
    periodEnds: 'The period lasts until',
  },
  next: {
    title: 'What lapses next',
    amounts: amountsOf,
    until: 'Can be spent until',
    never: 'Nothing that you have lapses.',
    none: 'There is nothing that could lapse.',
  },
  /** W5 */
  forecast: {
    title: 'How long they last',
    none: 'Nothing was used in the last 14 days, so there is no pace to go by.',
    until: (day: string) => `At your pace of the last 14 days these last until ${day}.`,
    lessThanDay: 'At your pace of the last 14 days these last less than a day.',
    moreThanYears: (years: number) => `At your pace of the last 14 days these last for more than ${formatCount(years, 'year', 'years')}.`,
    pace: (perDay: number) => (perDay < 1 ? 'That is less than 1 credit a day.' : `That is about ${formatCount(Math.round(perDay), 'credit', 'credits')} a day.`),
    lapsing: (credits: number) => `${formatCount(credits, 'credit lapses', 'credits lapse')} before you use ${credits === 1 ? 'it' : 'them'}.`,
  },
  order: { title: 'Which go first', policies, more: 'How credits work' },

  grants: {
    title: 'Your credits, in the order in which they go',
    titlePast: (count: number) => `Used up and lapsed (${formatWhole(count)})`,
    source: (source: string, item: string) => sources[item] ?? sources[source] ?? 'Credits',
    ofType: { subscription: 'Subscription', purchased: 'Purchased', activity: 'Activity' },
    allocatedOn: 'Allocated on',
    expiresOn: 'Expires on',
    expiredOn: 'Expired on',
    never: 'Never',
    beginsOn: 'Valid from',
    progress: (source: string) => `Left of ${source}`,
    left: (left: number, amount: number) => `${formatWhole(left)} of ${formatWhole(amount)} left`,
    parts: {
      used: (amount: number) => `${formatWhole(amount)} used`,
      held: (amount: number) => `${formatWhole(amount)} held`,
      lapsed: (amount: number) => `${formatWhole(amount)} lapsed`,
      revoked: (amount: number) => `${formatWhole(amount)} revoked`,
    },
  },
  plan: {
    title: 'Your plan',
    states: { active: 'renews on', cancelling: 'is cancelled and ends on', past_due: 'is not paid and ends on' },
    manage: 'Manage your plan',
  },
  /** AW1–AW4 */
  earn: {
    title: 'Earn credits',
    lead: 'Activity credits for what you do here, without a card.',
    names: campaignNames,
    descriptions: {
      'welcome-gift': 'Came with signing up, to look around with.',
      'daily-check-in': 'Once a day. Days begin at 00:00 UTC.',
      'new-feature-trial': 'Once, to try what is new with.',
      'creator-challenge': 'Once, for a project with five clips on its timeline, one of them generated by AI.',
    },
    amount: (amount: number) => formatCount(amount, 'credit', 'credits'),
    validity: (days: number | null) => (days === null ? 'without end' : `valid for ${formatCount(days, 'day', 'days')}`),
    claim: (amount: number) => `Claim ${formatCount(amount, 'credit', 'credits')}`,
    claimed: (amount: number) => `${formatCount(amount, 'activity credit is', 'activity credits are')} yours.`,
    received: 'Received on',
    earned: 'Earned on',
    claimedToday: 'Claimed today. Next from',
    progress: 'Progress of the creator challenge',
    clips: (clips: number, wanted: number) => `${formatWhole(Math.min(clips, wanted))} of ${formatWhole(wanted)} clips`,
    generated: { done: 'One is generated by AI', missing: 'None is generated by AI yet' },
    problems: {
      already_claimed: 'This was claimed already, maybe in another tab. Nothing was granted a second time.',
      not_yet: 'This is not finished yet: look at what is missing.',
      not_offered: 'This comes with signing up and cannot be claimed.',
    },
  },
  empty: {
    title: 'No credits to spend',
    description: 'A pack is valid for 2 years, Pro for its period. An empty balance never charges a card.',
    action: 'Go to the store',
  },
} as const;
