/** The rules of SPEC.md that a ledger can be seen to break. */
export type LedgerRule = 'T1' | 'G1' | 'G2' | 'B1' | 'B2' | 'B3' | 'H1' | 'H3' | 'H4' | 'H5' | 'H6' | 'I1' | 'L2' | 'L3' | 'R1';

/** What is wrong with a row, before it is known which one it is. */
export interface Fault {
  readonly rule: LedgerRule;
  /** One full sentence. */
  readonly sentence: string;
}

/** The first row of a ledger that breaks a rule. Where a row is missing at the end, `seq` is the one that it would have. */
export interface FirstBadRow extends Fault {
  readonly seq: number;
}

/** What is wrong with a row: the rule that it breaks, and one sentence that says how. */
export function fault(rule: LedgerRule, sentence: string): Fault {
  return { rule, sentence };
}
