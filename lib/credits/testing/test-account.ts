import { assert } from '@/lib/base/assert';
import { applyEntries } from '@/lib/credits/apply';
import { spendable } from '@/lib/credits/balance';
import { genesisHead, sealEntries } from '@/lib/credits/chain';
import type { Sha256 } from '@/lib/credits/chain';
import type { HoldEnd } from '@/lib/credits/end-hold';
import type { HoldRequest } from '@/lib/credits/hold';
import type { AccountFacts, CreditType, EntryDraft, Grant, GrantState, Hold, HoldEndCause, LedgerEntry } from '@/lib/credits/model';
import type { Revocation } from '@/lib/credits/revoke';
import type { Command } from '@/lib/credits/testing/command';
import { decide, leastFacts } from '@/lib/credits/testing/decide';
import type { Decided } from '@/lib/credits/testing/decide';

/** 2026-03-05T00:00:00Z. */
export const testStartAt = 1_772_668_800_000;
export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/**
 * An account as a person or a system uses it: it remembers what was decided and goes on from there. Each command is decided
 * twice, on everything and on the least that `AccountFacts` asks for, and both must say the same.
 */
export class TestAccount {
  facts: AccountFacts = { accountId: 'account', grants: [], holds: [] };
  now = testStartAt;
  readonly drafts: EntryDraft[] = [];
  private readonly used = new Map<string, number>();

  /** `g1`, `g2`, … or `h1`, `h2`, …: ids that have not been used in this account. */
  nextId(prefix: string): string {
    const number = (this.used.get(prefix) ?? 0) + 1;
    this.used.set(prefix, number);
    return `${prefix}${number}`;
  }

  /** A grant that is not issued yet: purchased credits, valid from now on without end. */
  grantOf(type: CreditType, amount: number, fields: Partial<Grant> = {}): Grant {
    const id = fields.id ?? this.nextId('g');
    const { accountId } = this.facts;
    const window = { validFrom: this.now, validUntil: null, createdAt: this.now };
    return { id, accountId, type, amount, ...window, sourceRef: `pay:${id}`, isGrace: false, ...fields };
  }

  issue(grant: Grant): Decided {
    return this.run({ kind: 'issue', grant });
  }

  /** Issues a grant that is known to be right, and returns its id. */
  give(type: CreditType, amount: number, fields: Partial<Grant> = {}): string {
    const grant = this.grantOf(type, amount, fields);
    assert(this.issue(grant).ok, `grant ${grant.id} is issued`);
    return grant.id;
  }

  place(request: HoldRequest): Decided {
    return this.run({ kind: 'hold', request });
  }

  /** Places a hold that is known to be right, and returns it. */
  hold(amount: number, fields: Partial<HoldRequest> = {}): Hold {
    const holdId = fields.holdId ?? this.nextId('h');
    const usual = { holdId, requestId: `request-${holdId}`, amount, policy: 'type-order', confirmedPrice: amount } as const;
    const placed = this.place({ ...usual, ...fields });
    assert(placed.ok && placed.value.hold !== null, `hold ${holdId} is placed`);
    return placed.value.hold;
  }

  endWith(end: HoldEnd): Decided {
    return this.run({ kind: 'end', end });
  }

  end(hold: Hold, cause: HoldEndCause, capture = 0): Decided {
    const newGrantIds = hold.allocations.map((_, index) => `${hold.id}-grace${index + 1}`);
    return this.endWith({ holdId: hold.id, capture, cause, newGrantIds });
  }

  revoke(revocation: Revocation): Decided {
    return this.run({ kind: 'revoke', revocation });
  }

  expire(): Decided {
    return this.run({ kind: 'expire' });
  }

  wait(durationMs: number): void {
    this.now += durationMs;
  }

  get balance(): number {
    return spendable(this.facts.grants, this.now).total;
  }

  stateOf(grantId: string): GrantState {
    const state = this.facts.grants.find(({ grant }) => grant.id === grantId);
    assert(state !== undefined, `there is a grant ${grantId}`);
    return state;
  }

  get grants(): Grant[] {
    return this.facts.grants.map(({ grant }) => grant);
  }

  /** The ledger of everything that was decided. */
  sealed(sha256: Sha256): LedgerEntry[] {
    return sealEntries(this.facts.accountId, this.drafts, genesisHead, sha256);
  }

  /** Decides one command, or several as one, and goes on from what was decided. */
  run(command: Exclude<Command, { kind: 'wait' }>): Decided {
    const parts = command.kind === 'sequence' ? command.commands : [command];
    const decided = decide(leastFacts(this.facts, parts), command, this.now);
    const onAllFacts = decide(this.facts, command, this.now);
    assert(JSON.stringify(decided) === JSON.stringify(onAllFacts), 'facts about exhausted grants change no decision');
    if (!decided.ok) return decided;
    this.facts = applyEntries(this.facts, decided.value);
    this.drafts.push(...decided.value.entries);
    return decided;
  }
}
