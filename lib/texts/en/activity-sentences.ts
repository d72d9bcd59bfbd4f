type RevokeReasonName = 'refund' | 'chargeback' | 'correction';
type CreditTypeName = 'subscription' | 'purchased' | 'activity';

/** Whole numbers with the separators of the language: 1,200. */
const number = new Intl.NumberFormat('en');

/** What a grant came from, by the first two parts of its source reference. */
export function grantSourceName(source: string, item: string): string | null {
  return grantSources[item] ?? grantSources[source] ?? null;
}

const grantSources: Readonly<Record<string, string>> = {
  purchase: 'Credit pack',
  period: 'Tallycut Pro',
  grace: 'Given again after a failure of ours',
  correction: 'Correction',
  lab: 'Scenario',
  'welcome-gift': 'Welcome gift',
  'daily-check-in': 'Daily check-in',
  'new-feature-trial': 'New feature trial',
  'creator-challenge': 'Creator challenge',
};

const revokeReasons: Readonly<Record<RevokeReasonName, string>> = {
  refund: 'after a refund',
  chargeback: 'after a chargeback',
  correction: 'as a correction',
};

const failures: Readonly<Record<string, string>> = {
  refused: 'the content was refused',
  rate_limited: 'the provider was too busy',
  timed_out: 'it took too long',
  unavailable: 'the provider did not answer',
  malformed: 'the provider answered with something unusable',
  too_large: 'the result was too large',
  undelivered: 'its browser did not finish it',
  cancelled: 'cancelled',
};

/** What an operator wrote about a correction. */
function noted(note: string | null): string {
  return note === null ? '' : ` (“${note}”)`;
}

/** The sentences of the activity log (PRODUCT A1). "Using 10 subscription credits" is a fixed text. */
export const activitySentences = {
  using: (amounts: string) => `Using ${amounts}`,
  usingPartly: (amounts: string, returned: number) => `Using ${amounts}; ${number.format(returned)} returned for what did not arrive`,
  returned: (amounts: string, failure: string | null) =>
    failure === null ? `Returned ${amounts}` : `Returned ${amounts}: ${failures[failure] ?? 'it did not work'}`,
  received: (amounts: string, source: string, item: string, note: string | null) => {
    const label = grantSourceName(source, item);
    return `Received ${amounts}${label === null ? '' : `: ${label}`}${noted(note)}`;
  },
  lapsed: (amounts: string) => `Lapsed: ${amounts}`,
  revoked: (amounts: string, reason: RevokeReasonName | null, spent: number, note: string | null) => {
    const why = reason === null ? 'after money back' : revokeReasons[reason];
    const used = spent === 0 ? '' : `; ${number.format(spent)} ${spent === 1 ? 'was' : 'were'} used before`;
    return `${amounts === '' ? `Nothing left to revoke ${why}` : `Revoked ${why}: ${amounts}`}${used}${noted(note)}`;
  },
  declinedInsufficient: (required: number, available: number) =>
    `Declined: ${number.format(required)} credits needed, ${number.format(available)} available`,
  declinedPriceRose: (confirmed: number, price: number) =>
    `Declined: the price rose from ${number.format(confirmed)} to ${number.format(price)} credits`,
  amount: (amount: number, type: CreditTypeName) => `${number.format(amount)} ${type} ${amount === 1 ? 'credit' : 'credits'}`,
  list: (parts: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts),
};
