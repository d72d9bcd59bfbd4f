const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** Whole cents of US dollars: 499 → "$4.99". */
export function formatMoney(cents: number): string {
  return dollars.format(cents / 100);
}
