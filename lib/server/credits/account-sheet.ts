import 'server-only';
import { spendable } from '@/lib/credits/balance';
import { burnOrder } from '@/lib/credits/burn-order';
import type { BurnPolicy, CreditType, GrantState } from '@/lib/credits/model';
import { systemNow } from '@/lib/server/clock';
import { listCorrections, type KeptCorrection } from '@/lib/server/credits/correction-rows';
import { loadAccount } from '@/lib/server/credits/facts';
import { loadFinishedGrants } from '@/lib/server/credits/finished-grants';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

/** Everything about the credits of one account that an operator needs to see. Instants in ms of account time, amounts in credits. */
export interface AccountSheet {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly now: number;
  /** How far the lab has moved the account's clock (C1). */
  readonly clockOffsetMs: number;
  readonly balance: { readonly total: number; readonly byType: Readonly<Record<CreditType, number>>; readonly held: number };
  readonly ledgerEntries: number;
  readonly policy: BurnPolicy;
  /** First those that can be drawn on, in burn order; then the others that have something left or held; then the latest finished ones. */
  readonly grants: readonly GrantState[];
  readonly openHolds: readonly OpenHold[];
  readonly corrections: readonly KeptCorrection[];
}

export interface OpenHold {
  readonly id: string;
  readonly requestId: string;
  readonly policy: string;
  readonly amount: number;
  readonly createdAt: number;
  /** H6: real time, ms. */
  readonly deadlineAt: number;
}

const finishedGrants = 20;

/** The account of this id or e-mail address; null where there is none. */
export async function findAccount(idOrEmail: string): Promise<{ readonly accountId: string; readonly name: string; readonly email: string } | null> {
  const where = { OR: [{ id: idOrEmail }, { email: idOrEmail.trim().toLowerCase() }] };
  const user = await db().user.findFirst({ where, select: { id: true, name: true, email: true } });
  return user === null ? null : { accountId: user.id, name: user.name, email: user.email };
}

/** Reads the sheet of an account; null where there is none. */
export async function loadAccountSheet(idOrEmail: string): Promise<AccountSheet | null> {
  const user = await findAccount(idOrEmail);
  const account = user === null ? null : await loadAccount(user.accountId);
  if (user === null || account === null) return null;
  const { accountId } = user;
  const { facts, now, head } = account;
  const policy = env().BURN_POLICY;
  const inOrder = burnOrder(facts.grants, policy, now);
  const others = facts.grants.filter((state) => !inOrder.includes(state));
  const held = facts.grants.reduce((sum, state) => sum + state.held, 0);
  return {
    ...user,
    now,
    clockOffsetMs: now - systemNow(),
    balance: { ...spendable(facts.grants, now), held },
    ledgerEntries: head.seq,
    policy,
    grants: [...inOrder, ...others, ...(await loadFinishedGrants(accountId, finishedGrants))],
    openHolds: await loadOpenHolds(accountId),
    corrections: await listCorrections(accountId),
  };
}

async function loadOpenHolds(accountId: string): Promise<OpenHold[]> {
  const holds = await db().hold.findMany({ where: { accountId, cause: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return holds.map(({ id, requestId, policy, amount, createdAt, deadlineAt }) => ({
    id, requestId, policy, amount, createdAt: createdAt.getTime(), deadlineAt: deadlineAt.getTime(),
  }));
}
