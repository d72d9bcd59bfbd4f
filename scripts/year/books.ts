import type { ActivityRowView } from '@/lib/activity/row';
import { assert } from '@/lib/base/assert';
import { creditTypes, type CreditType } from '@/lib/credits/model';
import { refold } from '@/lib/credits/testing/naive-refold';
import { listActivity } from '@/lib/server/activity/list-activity';
import { readCursor } from '@/lib/server/activity/cursor';
import { balanceView } from '@/lib/server/credits/balance-view';
import { listEntries, type ListedEntry } from '@/lib/server/credits/list-entries';

type Sums = Record<CreditType, number>;

const noSums = (): Sums => ({ subscription: 0, purchased: 0, activity: 0 });
const entriesAtOnce = 1_000;

/** What a day of the year came to when its books were closed. */
export interface ClosedDay {
  readonly at: number;
  readonly balance: number;
  readonly entries: number;
}

/** Everything that was read of one account so far, to be compared with what the app says of it. */
export class Books {
  private readonly entries: ListedEntry[] = [];

  constructor(private readonly userId: string) {}

  /**
   * Compares, as of now: the balance that the app shows with a naive refold of every entry since the first, by type and held; and what the activity
   * log tells with the entries, kind by kind and type by type (L2, A1). Throws on the first difference.
   */
  async close(): Promise<ClosedDay> {
    await this.readOn();
    const balance = await balanceView(this.userId);
    assert(balance !== null, 'the account is there');
    const { left, held } = this.refolded();
    same('balance by type', balance.byType, left);
    same('held', balance.held, held);
    await this.compareLog(balance.total);
    return { at: balance.asOf, balance: balance.total, entries: this.entries.length };
  }

  /** Every row of the activity log, the oldest first. */
  async log(): Promise<ActivityRowView[]> {
    const rows: ActivityRowView[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await listActivity(this.userId, {}, after === undefined ? null : readCursor(after), 500);
      rows.push(...page.rows);
      after = page.next;
    }
    return rows.reverse();
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const page = await listEntries(this.userId, this.entries.at(-1)?.seq ?? 0, entriesAtOnce);
      this.entries.push(...page);
      if (page.length < entriesAtOnce) return;
    }
  }

  /** Lapses are posted whenever the clock moves, so what is left by the entries is what can be spent. */
  private refolded(): { readonly left: Sums; readonly held: number } {
    const drafts = this.entries.map((entry) => ({ ...entry, holdId: null, cause: null, revokeTarget: null }));
    const typeOf = new Map(this.entries.map(({ grantId, type }) => [grantId, type]));
    const left = noSums();
    let held = 0;
    for (const [grantId, amounts] of refold(drafts)) {
      left[typeOf.get(grantId) ?? 'activity'] += amounts.left;
      held += amounts.held;
    }
    return { left, held };
  }

  private async compareLog(balance: number): Promise<void> {
    const rows = await this.log();
    const told = (keep: (row: ActivityRowView) => boolean): Sums => sumsOf(rows.filter(keep).flatMap(({ amounts }) => amounts));
    const entered = (kind: ListedEntry['kind']): Sums => sumsOf(this.entries.filter((entry) => entry.kind === kind));
    same('credits received', told(({ kind }) => kind === 'grant'), entered('grant'));
    same('credits lapsed', told(({ kind }) => kind === 'lapse'), entered('expire'));
    same('credits revoked', told(({ kind }) => kind === 'revoke'), entered('revoke'));
    same('credits used', told(({ status }) => status === 'used' || status === 'partly-used'), entered('capture'));
    const latest = rows.reduce<ActivityRowView | undefined>((best, row) => (best === undefined || row.updatedAt >= best.updatedAt ? row : best), undefined);
    assert(latest !== undefined, 'the log has rows');
    same('balance after the latest row', latest.balanceAfter, balance);
  }
}

function sumsOf(amounts: readonly { readonly type: CreditType; readonly amount: number }[]): Sums {
  const sums = noSums();
  for (const { type, amount } of amounts) sums[type] += amount;
  return sums;
}

function same(what: string, actual: Sums | number, expected: Sums | number): void {
  const text = (value: Sums | number): string => (typeof value === 'number' ? String(value) : creditTypes.map((type) => `${type} ${value[type]}`).join(', '));
  assert(text(actual) === text(expected), `${what}: ${text(actual)}, by the entries ${text(expected)}`);
}
