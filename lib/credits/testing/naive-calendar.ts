const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * E1: 00:00:00 UTC of the billing day so many months after an anchor (ms), worked out as on paper: month by month, with the lengths of
 * the months from a table. Written without a look at `periods.ts`, on purpose.
 */
export function naiveBillingDay(anchorAt: number, months: number): number {
  let [year = 0, month = 0] = dateOf(anchorAt);
  const [, , day = 0] = dateOf(anchorAt);
  for (let passed = 0; passed < months; passed += 1) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0);
  const two = (number: number): string => String(number).padStart(2, '0');
  return Date.parse(`${year}-${two(month)}-${two(Math.min(day, length))}T00:00:00.000Z`);
}

/** Year, month (from 1) and day of an instant in UTC. */
export function dateOf(at: number): number[] {
  return new Date(at).toISOString().slice(0, 10).split('-').map(Number);
}

/** Whether the clocks of the process's own zone show another distance from UTC at the one instant than at the other. */
export function changesClocks(from: number, to: number): boolean {
  return new Date(from).getTimezoneOffset() !== new Date(to).getTimezoneOffset();
}
