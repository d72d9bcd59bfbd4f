import { formatCount } from '@/lib/texts/format';

/** The scenario lab: `/qa`, and what its accounts and projects are called. */
export const labTexts = {
  documentTitle: 'Scenario lab',
  scenarios: {
    plenty: {
      title: 'Plenty',
      description: '500 subscription, 200 purchased and 50 activity credits.',
      tryThis: 'Make four pictures at once and watch the balance and the log move together in two tabs.',
    },
    exact: {
      title: 'Exactly enough',
      description: '10 credits: the price of one picture.',
      tryThis: 'Make one picture. The balance ends at zero, and the next attempt is refused.',
    },
    'one-short': {
      title: 'One short',
      description: '9 credits: one fewer than a picture costs.',
      tryThis: 'Press Generate. Nothing is deducted, and the settings are still there when you come back from the store.',
    },
    empty: {
      title: 'Nothing left',
      description: 'No credits at all.',
      tryThis: 'Look at the preview and the wallet of an account that never had a credit.',
    },
    'mixed-pools': {
      title: 'Mixed pools',
      description: '6 subscription, 4 purchased and 20 activity credits.',
      tryThis: 'Make one picture. The log names both types: 6 subscription credits and 4 purchased credits.',
    },
    'purchased-only': {
      title: 'Purchased only',
      description: '100 purchased credits.',
      tryThis: 'The preview counts them and gives them no item of their own; the wallet does.',
    },
    'activity-only': {
      title: 'Activity only',
      description: '40 activity credits that lapse in 30 days.',
      tryThis: 'Spend some, then move the clock by 30 days and see the rest lapse.',
    },
    'expired-subscription': {
      title: 'Lapsed subscription',
      description: '300 subscription credits that lapsed yesterday.',
      tryThis: 'Nothing of them can be spent. The log has the lapse as a row of its own.',
    },
    'provider-fails': {
      title: 'The provider fails',
      description: '100 subscription credits, and no picture ever arrives.',
      tryThis: 'Make a picture. The hold is released by itself, and the log says why.',
    },
    'provider-slow': {
      title: 'The provider is slow',
      description: '100 subscription credits; each picture takes 8 seconds.',
      tryThis: 'Reload, open a second tab or cancel while the picture is on its way.',
    },
    'provider-refuses': {
      title: 'The content is refused',
      description: '100 subscription credits, and every prompt is refused.',
      tryThis: 'Make a picture. A refusal costs nothing.',
    },
    'provider-partial': {
      title: 'Half of it arrives',
      description: '100 subscription credits; of four pictures, two arrive.',
      tryThis: 'Ask for four pictures: two are paid for, and the rest of the price comes back.',
    },
  },
  customAccount: 'Custom scenario',
  personas: { plenty: 'Nora', 'mixed-pools': 'Milo', 'one-short': 'Olu', 'expired-subscription': 'Edda', pro: 'Priya' },
  project: { name: 'Above the lake', picture: 'Balloon', video: 'Night train' },
  grants: (count: number) => formatCount(count, 'grant', 'grants'),
} as const;
