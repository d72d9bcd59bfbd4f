import { formatMoney } from '@/lib/texts/money';

/** What a payment processor shows in our name. */
export const paymentTexts = {
  product: (name: string) => `Tallycut ${name}`,
  packNote: (credits: string) => `${credits}, valid for 2 years. One payment, nothing renews.`,
  planNote: (credits: string) => `${credits} for each period. The first one begins with this payment.`,
  /** Shown beside the button that pays a plan. */
  renewal: {
    month: (priceCents: number) => `Renews each month on this day (the last day of shorter months) for ${formatMoney(priceCents)}, until you cancel. Cancel at any time in the store.`,
    year: (priceCents: number) => `Renews each year on this day for ${formatMoney(priceCents)}, until you cancel. Cancel at any time in the store.`,
  },
} as const;
