import { formatCount, formatWhole } from '@/lib/texts/format';

type CreditType = 'subscription' | 'purchased' | 'activity';
type EntryKind = 'grant' | 'hold' | 'capture' | 'release' | 'expire' | 'refund' | 'revoke';

/** The details of one row of the activity log. */
export const activityDetailsTexts = {
  loading: 'Loading the details',
  failed: 'The details could not be loaded.',
  retry: 'Try again',
  terms: {
    at: 'Time',
    updatedAt: 'Last change',
    tool: 'Tool',
    surface: 'Surface',
    project: 'Project',
    request: 'Request ID',
    generation: 'Generation ID',
    row: 'Entry ID',
  },
  copy: (what: string) => `Copy ${what}`,
  copied: 'Copied',
  copyFailed: 'The browser does not let this page copy. The text can be selected.',
  link: 'Copy link to this entry',

  hold: {
    title: 'The hold',
    placed: 'Placed',
    deadline: 'Given back at the latest',
    deadlineValue: (exact: string) => `${exact}, by real time`,
    ended: 'Ended',
    open: 'Not yet: the credits are held',
    why: 'Why',
    causes: {
      completed: (captured: number, amount: number) => (captured === amount ? 'Everything arrived' : 'What arrived was charged, the rest came back'),
      cancelled: (captured: number) => (captured === 0 ? 'Cancelled before anything was ready' : 'Cancelled; what was ready was charged'),
      failed: () => 'It failed, and nothing was charged',
      timed_out: () => 'It took too long: the system gave the credits back',
    },
    amount: 'Held',
    charged: 'Charged',
    credits: (amount: number) => formatCount(amount, 'credit', 'credits'),
    policy: 'Order',
    policies: {
      'type-order': 'Subscription, purchased, activity; soonest lapse first within a type',
      'subscription-activity-purchased': 'Subscription, activity, purchased; soonest lapse first within a type',
      'soonest-expiry': 'Whatever lapses soonest first',
    },
  },

  grants: {
    title: { generation: 'Taken from, in this order', grant: 'The credits', lapse: 'What lapsed', revoke: 'What was revoked', declined: '' },
    of: (amount: number, type: CreditType) => `${formatCount(amount, `${type} credit`, `${type} credits`)} granted`,
    allocated: 'Allocated on',
    from: 'Valid from',
    until: 'Valid until',
    never: 'Without end',
    unnamed: 'Credits',
    /** What the event did to a grant; a memo of money back moves nothing by itself. */
    moved: {
      grant: (amount: number) => `${formatWhole(amount)} received`,
      hold: (amount: number) => `${formatWhole(amount)} held`,
      capture: (amount: number) => `${formatWhole(amount)} charged`,
      release: (amount: number) => `${formatWhole(amount)} given back`,
      expire: (amount: number) => `${formatWhole(amount)} lapsed`,
      revoke: (amount: number) => `${formatWhole(amount)} revoked`,
      refund: () => 'money back noted',
    },
  },

  entries: {
    title: 'In the ledger',
    none: 'A refused attempt has no entry in the ledger: nothing was set aside.',
    number: 'No.',
    time: 'Time',
    kind: 'Entry',
    type: 'Type',
    amount: 'Credits',
    kinds: { grant: 'Grant', hold: 'Hold', capture: 'Capture', release: 'Release', expire: 'Expire', refund: 'Refund', revoke: 'Revoke' } satisfies Record<EntryKind, string>,
  },

  linked: {
    title: 'Linked entry',
    close: 'Show the log only',
    missing: 'This log has no such entry.',
  },
} as const;
