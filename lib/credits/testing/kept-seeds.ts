/**
 * Seeds of histories that showed a mistake, made by accident or on purpose. They run first, for ever. A seed tells the same
 * history only as long as the files of its world stay as they are.
 */
export const keptSeeds: readonly { readonly seed: string; readonly showed: string }[] = [
  { seed: 'history-1', showed: 'expiries posted in the wrong order, and a payment that took a source reference of grace' },
  { seed: 'history-2', showed: 'a grace grant after a cancel' },
  { seed: 'history-4', showed: 'a lapse that counted what was to be revoked' },
  { seed: 'history-5', showed: 'a second grace, and types before ends under soonest-expiry' },
  { seed: 'history-12', showed: 'a second refund that revoked as if it were the first' },
  { seed: 'billing-1', showed: 'periods by the local calendar, and a 31st that became a 28th for good' },
  { seed: 'billing-2', showed: 'two years of 365 days each' },
  { seed: 'billing-6', showed: 'money back in parts that was revoked twice' },
  { seed: 'billing-12', showed: 'a payment that did not see the one before it in its decision' },
  { seed: 'sequence-1', showed: 'a refusal that kept what had been decided before it' },
  { seed: 'sequence-2', showed: 'an expiry that two commands of one decision both posted' },
];
