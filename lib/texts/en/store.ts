import { formatCount, formatWhole } from '@/lib/texts/format';
import { formatMoney } from '@/lib/texts/money';

const names = {
  'pack-100': 'Pack 100',
  'pack-500': 'Pack 500',
  'pack-1200': 'Pack 1,200',
  'pro-monthly': 'Pro monthly',
  'pro-yearly': 'Pro yearly',
} as const;

const every = { month: 'every month', year: 'every year' } as const;

/** The test cards, by what they do; the numbers are those that payment processors use for tests. */
const cards = {
  succeeds: { name: 'Card that succeeds', does: 'Paid at once.', number: '4242 4242 4242 4242' },
  declined: { name: 'Card that is declined', does: 'Nothing is charged; another card can follow.', number: '4000 0000 0000 0002' },
  challenge: { name: 'Card with a challenge', does: 'The bank asks first: approve or refuse.', number: '4000 0025 0000 3155' },
  abandoned: { name: 'Checkout that is abandoned', does: 'As if the window were closed before paying.', number: 'No card' },
  late: { name: 'Card that is confirmed late', does: 'Paid now; the confirmation comes some seconds later.', number: '4000 0000 0000 0077' },
  twice: { name: 'Card that is confirmed twice', does: 'The confirmation comes twice; it is granted once.', number: '4111 1111 1111 1111' },
  'fails-later': { name: 'Card that fails later', does: 'Paid now; renewals fail until another card is given.', number: '4000 0000 0000 0341' },
} as const;

export const storeTexts = {
  documentTitle: 'Store',
  title: 'Store',
  lead: 'A pack is one payment, one time; Pro renews until you cancel it. An empty balance never charges a card.',
  balance: (total: number) => `You have ${formatCount(total, 'credit', 'credits')}.`,
  back: { project: 'Back to your project', page: 'Back to where you were' },
  names,
  packs: { title: 'Packs', lead: 'Purchased credits, valid for 2 years from today.' },
  plans: { title: 'Pro', lead: 'Subscription credits for a whole period, at the best price per credit.' },
  credits: (credits: number) => formatCount(credits, 'credit', 'credits'),
  /** What credits mean at the price of one picture. */
  images: (count: number) => `about ${formatCount(count, 'image', 'images')}`,
  price: formatMoney,
  perCredit: (centsPerCredit: number) => `${centsPerCredit.toFixed(1)} ¢ per credit`,
  per: { month: 'a month', year: 'a year' },
  saving: (percent: number) => `Saves ${percent} % against twelve months`,
  buy: (credits: number) => `Buy ${formatWhole(credits)} credits`,
  subscribe: (name: string) => `Subscribe to ${name}`,
  running: 'Yours until',
  manage: 'Manage your plan',
  beside: 'Beside the plan that you have: each gives credits of its own.',
  failed: 'The checkout could not be opened.',
  alreadySubscribed: 'You have this plan already. Nothing was charged.',
  left: 'You left the checkout. Nothing was charged.',

  plan: {
    title: (count: number) => (count === 1 ? 'Your plan' : 'Your plans'),
    statuses: { active: 'Active', cancelling: 'Cancelled', past_due: 'Payment due' },
    summaries: {
      active: 'New credits come with each payment.',
      cancelling: 'Nothing is charged any more. Its credits stay until it ends.',
      past_due: 'The last payment failed. New credits come when it is paid; the billing day stays as it is.',
    },
    gives: (credits: number, interval: 'month' | 'year') => `${formatCount(credits, 'credit', 'credits')} ${every[interval]}`,
    terms: {
      credits: 'Gives',
      activeUntil: 'Active until',
      endsOn: 'Ends on',
      paidUntil: 'Paid until',
      renews: 'Renews on',
      changes: 'Changes on',
      retry: 'Tried again on',
      grace: 'Ends unpaid on',
      card: 'Test card',
    },
    noRetry: 'Not by itself',
    renewal: (cents: number) => `for ${formatMoney(cents)}`,
    following: (name: string, cents: number) => `to ${name} for ${formatMoney(cents)}`,
    elsewhere: 'It is tried again by itself, or at once with another card: under “Cards and invoices”.',
    portal: { open: 'Cards and invoices', none: 'There is no page for cards and invoices of this plan.' },
    cancel: {
      open: 'Cancel plan',
      title: (name: string) => `Cancel ${name}?`,
      stays: 'Its credits can be spent until',
      then: 'After that it is over: nothing more is charged, and what is left of its credits lapses. Purchased and activity credits stay as they are. Until then you can take this back.',
      now: 'Its payment is due, so it ends now. Nothing more is charged. Purchased and activity credits stay as they are.',
      confirm: 'Cancel plan',
      keep: 'Keep plan',
      done: (name: string) => `${name} is cancelled. Nothing more is charged.`,
    },
    resume: { open: 'Resume plan', done: (name: string) => `${name} goes on as before.` },
    change: {
      open: (name: string) => `Change to ${name}`,
      title: (name: string) => `Change to ${name}?`,
      now: (name: string, cents: number) => `${name} begins now, and ${formatMoney(cents)} is charged now. The present plan is not charged again; its credits can be spent until`,
      atEnd: (name: string, cents: number) => `Nothing is charged now. When the present plan is over, ${name} follows for ${formatMoney(cents)}; until then you can take this back. The present plan lasts until`,
      confirmNow: (cents: number) => `Change and pay ${formatMoney(cents)}`,
      confirmAtEnd: 'Change at the end',
      decline: 'Leave it',
      keep: (name: string) => `Keep ${name}`,
      done: {
        begun: (name: string) => `${name} has begun.`,
        planned: (name: string) => `${name} follows when the present period ends.`,
        kept: (name: string) => `It stays ${name}.`,
      },
      declined: 'The card that pays your plan was declined. Nothing changed and nothing was charged.',
    },
    pay: {
      open: 'Pay now with another card',
      title: (name: string) => `Pay ${name}`,
      note: 'Test payment: no money moves. The card that you choose pays this plan from now on.',
      done: (credits: number) => `Paid. ${formatCount(credits, 'credit is', 'credits are')} yours.`,
      close: 'Not now',
    },
    problems: {
      plan_ended: 'This plan has ended meanwhile.',
      payment_due: 'The payment of this plan is due: pay that first.',
      plan_cancelled: 'This plan is cancelled. Resume it first.',
      nothing_due: 'This plan is paid already. Nothing was charged.',
    },
  },

  card: { legend: 'Test card', ...cards },
  declined: 'The card was declined. Nothing was charged and no credits were granted. Choose another card.',
  challenge: {
    title: 'Your bank asks',
    question: (cents: number) => `Do you approve a payment of ${formatMoney(cents)} to Tallycut? This is a test bank; no money moves.`,
    approve: 'Approve',
    refuse: 'Refuse',
  },

  checkout: {
    documentTitle: 'Test checkout',
    title: 'Test checkout',
    note: 'Test checkout: no money moves. The cards are not real; the credits are.',
    summary: 'What you buy',
    item: 'Item',
    credits: 'Credits',
    validUntil: 'Valid until',
    renews: { month: 'Renews every month until you cancel.', year: 'Renews every year until you cancel.' },
    total: 'Total',
    pay: (cents: number) => `Pay ${formatMoney(cents)}`,
    cancel: 'Leave without paying',
    confirming: {
      title: 'Payment received, being confirmed …',
      description: 'The credits come by themselves as soon as it is confirmed. You can stay, reload or leave: nothing is lost.',
    },
    processed: {
      documentTitle: 'Checkout',
      title: 'Checkout',
      waiting: 'Waiting for the confirmation',
      description: 'As soon as the payment service confirms the payment, the credits come by themselves. If you left without paying, nothing was charged.',
      open: 'Go to the payment page',
    },
    closed: {
      title: 'This checkout is over',
      description: 'Nothing was charged and no credits were granted.',
      again: 'Try again',
      store: 'Back to the store',
    },
    paid: {
      title: (credits: number) => `${formatCount(credits, 'credit is', 'credits are')} yours`,
      description: 'Paid once, granted once. You can spend them now.',
      wallet: 'See your credits',
      projects: 'Go to your projects',
    },
  },
} as const;
