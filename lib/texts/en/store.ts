import { formatCount, formatWhole } from '@/lib/texts/format';
import { formatMoney } from '@/lib/texts/money';

const names = {
  'pack-100': 'Pack 100',
  'pack-500': 'Pack 500',
  'pack-1200': 'Pack 1,200',
  'pro-monthly': 'Pro monthly',
  'pro-yearly': 'Pro yearly',
} as const;

export const storeTexts = {
  documentTitle: 'Store',
  title: 'Store',
  lead: 'A pack is one payment, one time; Pro renews until you cancel it. An empty balance never charges a card.',
  balance: (total: number) => `You have ${formatCount(total, 'credit', 'credits')}.`,
  back: { project: 'Back to your project', page: 'Back to where you were' },
  names,
  packs: { title: 'Packs', lead: 'Purchased credits, valid for 2 years from today.' },
  plans: { title: 'Pro', lead: 'Subscription credits for a whole period, at the best price per credit. They are spent before any others.' },
  credits: (credits: number) => formatCount(credits, 'credit', 'credits'),
  /** What credits mean at the price of one picture. */
  images: (count: number) => `about ${formatCount(count, 'image', 'images')}`,
  price: formatMoney,
  perCredit: (centsPerCredit: number) => `${centsPerCredit.toFixed(1)} ¢ per credit`,
  per: { month: 'for a month', year: 'for a year' },
  saving: (percent: number) => `Saves ${percent} % against twelve months`,
  buy: (credits: number) => `Buy ${formatWhole(credits)} credits`,
  subscribe: (name: string) => `Subscribe to ${name}`,
  running: 'Yours until',
  failed: 'The checkout could not be opened.',
  alreadySubscribed: 'You have this plan already. Nothing was charged.',

  checkout: {
    documentTitle: 'Test checkout',
    title: 'Test checkout',
    note: 'This is a test. No money moves and no card is real; the credits are.',
    summary: 'What you buy',
    item: 'Item',
    credits: 'Credits',
    validUntil: 'Valid until',
    once: 'Renews at the end of each period, until you cancel it.',
    total: 'Total',
    card: 'Test card',
    cards: {
      succeeds: { name: 'Card that succeeds', number: '4242 4242 4242 4242' },
      declined: { name: 'Card that is declined', number: '4000 0000 0000 0002' },
    },
    pay: (cents: number) => `Pay ${formatMoney(cents)}`,
    cancel: 'Leave without paying',
    declined: 'The card was declined. Nothing was charged and no credits were granted. Choose another card.',
    paid: {
      title: (credits: number) => `${formatCount(credits, 'credit is', 'credits are')} yours`,
      description: 'Paid once, granted once. You can spend them now.',
      wallet: 'See your credits',
      projects: 'Go to your projects',
    },
  },
} as const;
