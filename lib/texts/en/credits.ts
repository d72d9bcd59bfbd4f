import { formatCount, formatList, formatWhole } from '@/lib/texts/format';

/** The words of the credit core, spelled out: texts import nothing of it, and their users' types hold the two together. */
type CreditType = 'subscription' | 'purchased' | 'activity';
type BurnPolicy = 'type-order' | 'subscription-activity-purchased' | 'soonest-expiry';

const sources: Readonly<Record<string, string>> = {
  purchase: 'Credit pack',
  period: 'Tallycut Pro',
  grace: 'Given again after a failure of ours',
  lab: 'Scenario',
  'welcome-gift': 'Welcome gift',
};

const typeWords: Readonly<Record<CreditType, string>> = { subscription: 'subscription', purchased: 'purchased', activity: 'activity' };

const policies: Readonly<Record<BurnPolicy, string>> = {
  'type-order': 'Subscription credits go first, then purchased, then activity credits; within a type those that lapse soonest.',
  'subscription-activity-purchased': 'Subscription credits go first, then activity, then purchased credits; within a type those that lapse soonest.',
  'soonest-expiry': 'Whatever lapses soonest goes first; of what lapses together, subscription before purchased before activity credits.',
};

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

  next: {
    title: 'What lapses next',
    /** E5: from 7 days before on. */
    titleSoon: 'Lapses within 7 days',
    amounts: (amounts: readonly { readonly type: CreditType; readonly amount: number }[]) =>
      formatList(amounts.map(({ type, amount }) => `${formatWhole(amount)} ${typeWords[type]} ${amount === 1 ? 'credit' : 'credits'}`)),
    until: 'Can be spent until',
    never: 'Nothing that you have lapses.',
    none: 'There is nothing that could lapse.',
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
    left: (left: number, amount: number) => `${formatWhole(left)} of ${formatWhole(amount)} left`,
    parts: {
      used: (amount: number) => `${formatWhole(amount)} used`,
      held: (amount: number) => `${formatWhole(amount)} held`,
      lapsed: (amount: number) => `${formatWhole(amount)} lapsed`,
      revoked: (amount: number) => `${formatWhole(amount)} revoked`,
    },
  },
  empty: {
    title: 'No credits to spend',
    description: 'A pack is valid for 2 years, Pro for its period. Nothing is ever charged by itself.',
    action: 'Go to the store',
  },
} as const;
