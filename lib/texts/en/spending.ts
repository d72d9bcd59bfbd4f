import { formatCount, formatWhole } from '@/lib/texts/format';

/** What is said before credits are spent, and where there are too few. Fixed texts of PRODUCT 2 are marked; tests and people look for them word by word. */
export const spendingTexts = {
  creditPreview: {
    /** Fixed. */
    region: 'Credit preview',
    /** Fixed. */
    requires: (price: number) => `This action requires ${price} credits.`,
    /** Fixed. */
    available: (balance: number) => `Your available balance: ${balance} credits.`,
    ofType: {
      subscription: (amount: number) => formatCount(amount, 'subscription credit', 'subscription credits'),
      purchased: (amount: number) => formatCount(amount, 'purchased credit', 'purchased credits'),
      activity: (amount: number) => formatCount(amount, 'activity credit', 'activity credits'),
    },
  },

  spendQuestion: {
    /** Fixed. */
    ask: (price: number) => `This will use ${price} credits. Continue?`,
    /** Fixed. */
    confirm: 'Confirm',
    /** Fixed. */
    cancel: 'Cancel',
  },

  insufficient: {
    /** Fixed, per surface. */
    title: 'Not enough credits',
    buy: 'Buy credits',
    subscribe: 'Subscribe to Pro',
    question: 'Not enough credits. Buy credits or upgrade to Pro',
    openStore: 'Open the Web store',
    mobileTitle: 'Insufficient credits',
    mobileBuy: 'Buy Credits',
    learnMore: 'Learn More',
    /** Ours. */
    shortBy: (available: number, shortBy: number) =>
      `You have ${formatCount(available, 'credit', 'credits')} to spend, ${formatWhole(shortBy)} too few for this.`,
    shortOnly: (shortBy: number) => `This needs ${formatCount(shortBy, 'more credit', 'more credits')}.`,
    tooFew: 'This needs more than there is to spend.',
    promise: 'Nothing was deducted, and nothing is ever charged automatically. Your settings stay as they are.',
    close: 'Not now',
  },

  priceRose: {
    title: 'The price has changed',
    explain: (confirmed: number, price: number) =>
      `It was ${formatCount(confirmed, 'credit', 'credits')} when you looked and is ${formatWhole(price)} now. Nothing was charged.`,
    accept: (price: number) => `Continue for ${formatCount(price, 'credit', 'credits')}`,
    decline: 'Leave it',
  },
} as const;
