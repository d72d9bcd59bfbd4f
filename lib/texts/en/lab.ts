import { formatCount, formatWhole } from '@/lib/texts/format';

const instant = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

const hourMs = 3_600_000;

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
    'expiring-tonight': {
      title: 'Expiring tonight',
      description: '120 subscription credits that lapse at the next midnight UTC, 40 purchased and 20 activity credits that stay.',
      tryThis: 'Read the warning in the wallet, move the clock by a day, and see the row of the lapse and what is left.',
    },
    'pro-cancelled': {
      title: 'Pro, cancelled',
      description: 'Pro monthly in the middle of a period, cancelled: 1,000 subscription credits until the period ends.',
      tryThis: 'Resume the plan, or move the clock by 30 days: nothing renews, and what is left lapses.',
    },
    'payment-declined': {
      title: 'Payment declined',
      description: 'Pro monthly whose renewal was declined: past due, without new credits. 5 purchased credits are left.',
      tryThis: 'Pay in the store with another card, or let 7 days go by and see the plan end. A pack with the card that is declined grants nothing.',
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
    'hold-open': {
      title: 'A hold stays open',
      description: '100 subscription credits, 20 of them held for two pictures that take longer than any hold is kept.',
      tryThis: 'See what is held in the wallet and the log. Cancel the pictures, or wait: after 15 minutes everything comes back by itself.',
    },
    'long-timeline': {
      title: 'A long timeline',
      description: '1,000 pictures, videos, sounds and texts on five tracks, and 500 subscription credits.',
      tryThis: 'Scroll, zoom to the whole project and drag a clip: it feels like a project of ten clips.',
    },
    'heavy-log': {
      title: 'A long log',
      description: 'A year of a busy studio: 100,000 entries in a ledger that verifies. Takes up to a minute to make.',
      tryThis: 'Filter the activity log, open the chart, export it. It stays as quick as a short one.',
    },
  },
  customAccount: 'Custom scenario',
  personas: { plenty: 'Nora', 'mixed-pools': 'Milo', 'one-short': 'Olu', 'expired-subscription': 'Edda', pro: 'Priya' },
  heldPrompt: 'A lighthouse at dusk, waves against the rocks',
  project: { name: 'Above the lake', picture: 'Balloon', video: 'Night train', sound: 'Bells', title: 'Over the lake' },

  title: 'Scenario lab',
  lead: 'Every credit situation, one click away. Each scenario is a fresh account in a state of its own, with a project ready on the timeline; nothing that happens in it touches another account.',
  groups: {
    credits: { title: 'Credits', description: 'What an account has, and when it lapses.' },
    provider: { title: 'Provider', description: 'What happens after paying: late, partly, or not at all.' },
  },
  tryThis: 'Try',
  open: { web: 'Open on Web', desktop: 'Open on Desktop', mobile: 'Open on Mobile' },
  types: { subscription: 'subscription', purchased: 'purchased', activity: 'activity' },
  lapsedCredits: (amount: number, type: string) => `${formatWhole(amount)} ${type}, lapsed`,

  panel: {
    region: 'This account',
    scenario: 'You are in',
    project: 'Open its projects',
    balance: 'Balance',
    held: (amount: number) => `${formatWhole(amount)} held`,
    clock: 'Clock',
    clockHint: 'Only credits and billing follow it.',
    realTime: 'In step with real time',
    ahead: (length: string) => `${length} ahead of real time`,
    nextLapse: (amount: number, type: string, at: string) => `Next to lapse: ${formatCount(amount, `${type} credit`, `${type} credits`)}, on ${at}.`,
    nothingLapses: 'Nothing that is left will lapse.',
    forward: 'Move the clock forward',
    steps: { PT1H: '1 hour', P1D: '1 day', P7D: '7 days', P30D: '30 days' },
    moved: (now: string) => `It is now ${now} for this account.`,
    provider: 'Provider',
    providerHint: 'From the next picture on.',
    behaviours: {
      ok: 'Delivers',
      fail: 'Fails',
      refuse: 'Refuses the content',
      slow: 'Is slow',
      partial: 'Delivers half',
    },
    behaves: (behaviour: string) => `The provider: ${behaviour.toLowerCase()}.`,
    ledger: 'Ledger as JSON',
    reset: 'Reset',
    resetHint: 'Makes the same scenario anew on a fresh account and goes there. The ledger of this one stays.',
  },

  http: {
    title: 'From a test',
    description: 'The same over HTTP, for any test tool. Each call makes an account of its own, so tests run side by side.',
    example: [
      'curl -X POST ORIGIN/api/qa/scenarios -d \'{"name": "mixed-pools"}\'',
      'curl -X POST ORIGIN/api/qa/accounts/USER_ID/clock -d \'{"advance": "P1D"}\'',
      'curl -X POST ORIGIN/api/qa/accounts/USER_ID/provider -d \'{"behaviour": "fail"}\'',
      'curl ORIGIN/api/qa/accounts/USER_ID/ledger',
    ],
    enter: 'The answer to the first has an enterUrl: one visit signs a browser in.',
  },

  /** Account time, to the minute, in UTC. */
  instant: (at: number) => `${instant.format(at)} UTC`,
  /** To the hour: "30 days", "1 day 2 hours". */
  length: (ms: number) => {
    const [days, hours] = [Math.floor(Math.round(ms / hourMs) / 24), Math.round(ms / hourMs) % 24];
    const parts = [days > 0 ? formatCount(days, 'day', 'days') : '', hours > 0 ? formatCount(hours, 'hour', 'hours') : ''].filter((part) => part !== '');
    return parts.join(' ') || formatCount(0, 'hour', 'hours');
  },
} as const;
