import { formatCount, formatWhole } from '@/lib/texts/format';

export const activityTexts = {
  documentTitle: 'Activity',
  title: 'Activity',
  lead: 'Every credit that came, went or came back, as it happens. Days and times are UTC.',
  loading: 'Loading your activity',

  types: { subscription: 'Subscription', purchased: 'Purchased', activity: 'Activity' },
  statuses: {
    held: 'Held',
    used: 'Used',
    'partly-used': 'Partly used',
    returned: 'Returned',
    granted: 'Received',
    lapsed: 'Lapsed',
    revoked: 'Revoked',
    declined: 'Declined',
  },
  surfaces: { web: 'Web', desktop: 'Desktop', mobile: 'Mobile' },

  export: 'Export CSV',
  totals: {
    label: 'Totals',
    labelFiltered: 'Totals of what the filters show',
    title: { subscription: 'Subscription credits', purchased: 'Purchased credits', activity: 'Activity credits' },
    of: {
      used: (amount: number) => `${formatWhole(amount)} used`,
      held: (amount: number) => `${formatWhole(amount)} held`,
      returned: (amount: number) => `${formatWhole(amount)} returned`,
      granted: (amount: number) => `${formatWhole(amount)} received`,
      lapsed: (amount: number) => `${formatWhole(amount)} lapsed`,
      revoked: (amount: number) => `${formatWhole(amount)} revoked`,
    },
    part: { granted: 'Received', held: 'Held', lapsed: 'Lapsed', revoked: 'Revoked' },
    ofAll: {
      used: 'Used in all', held: 'Held in all', returned: 'Returned in all', granted: 'Received in all', lapsed: 'Lapsed in all', revoked: 'Revoked in all',
    },
  },
  overview: { chart: 'Over time', tools: 'By tool' },
  tools: {
    caption: 'Credits used, by tool',
    tool: 'Tool',
    rows: 'Entries',
    returned: 'Returned',
    none: 'No tool was used.',
  },
  count: (rows: number) => formatCount(rows, 'entry', 'entries'),
  countOf: (rows: number, all: number) => `${formatWhole(rows)} of ${formatCount(all, 'entry', 'entries')}`,
  matches: (rows: number) => formatCount(rows, 'entry matches', 'entries match'),

  filters: {
    label: 'Filters',
    toggle: (count: number) => (count === 0 ? 'Filters' : `Filters (${count})`),
    type: 'Credit type',
    tool: 'Tool',
    status: 'Status',
    surface: 'Surface',
    from: 'From',
    to: 'To',
    any: { type: 'All types', tool: 'All tools', status: 'All statuses', surface: 'All surfaces' },
    clear: 'Clear filters',
    wrong: 'This address has a filter that does not exist. Everything is shown instead.',
  },

  list: 'Activity, newest first',
  chips: 'Credits by type',
  chip: (amount: number, type: string) => `${type} ${formatWhole(amount)}`,
  balance: 'Balance',
  details: 'Details',

  arrived: (count: number) => formatCount(count, 'new entry', 'new entries'),
  more: 'Load more',
  end: 'This is where your account began.',
  endFiltered: 'Nothing older matches the filters.',
  loadFailed: 'Older entries could not be loaded.',
  retry: 'Try again',
  empty: {
    title: 'Nothing has happened yet',
    description: 'Generate something, or get credits: each of it gets a line here, the moment it happens.',
    action: 'Go to your projects',
  },
  noMatch: { title: 'Nothing matches', description: 'No entry passes all of these filters.' },
} as const;
