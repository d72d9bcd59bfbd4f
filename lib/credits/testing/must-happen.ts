import { burnPolicies } from '@/lib/credits/model';

const each = (prefix: string, names: readonly string[]): string[] => names.map((name) => `${prefix} ${name}`);

/** What a hundred thousand operations must have reached, each at least fifty times: else the simulation proves less than it says. */
export const mustHappen: readonly string[] = [
  ...each('command', ['issue', 'hold', 'end', 'revoke', 'expire', 'wait', 'sequence']),
  ...each('refusal', ['invalid_amount', 'invalid_window', 'source_already_granted', 'request_id_reused', 'price_rose', 'insufficient_credits']),
  ...each('refusal', ['unknown_grant', 'unknown_hold', 'hold_already_ended', 'capture_exceeds_hold']),
  ...each('entry', ['grant', 'hold', 'capture', 'release', 'expire', 'refund', 'revoke']),
  ...each('entry', ['grant after a release', 'expire after a release', 'revoke after a release']),
  ...['completed', 'cancelled', 'failed'].flatMap((cause) => each(`ending ${cause},`, ['none charged', 'some charged', 'all charged'])),
  'ending timed_out, none charged',
  ...each('hold on', ['0 grants', '1 grants', '2 grants', '3 grants']),
  ...each('hold under', burnPolicies),
  'second grace denied',
  ...each('sequence of', ['2', '3', '4', '2, refused', '4, refused']),
  ...each('renewal by the', ['month', 'year']),
  ...each('plan from', ['day 29', 'day 30', 'day 31', 'a leap day', 'a day of summer time']),
  'plan cancelled',
  ...each('payment message', ['after its period', 'after that of the next period']),
  ...each('duplicate payment message', ['', 'among others']).map((what) => what.trim()),
  'money back before its payment',
  'money back in several messages',
  ...each('clock step', ['of 1 ms', 'of a year or more', 'over a change of summer time']),
];
