import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '@/lib/server/credits/move-clock';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';
import { builtProgram } from '@/scripts/testing/built-program';

const dayMs = 24 * 3_600_000;

/** Somebody who has done it all: rows 1–2 grants, 3–4 a hold, 5–6 its capture, 7 another hold, 8 a lapse, 9 its release, and so on. */
async function livedAccount(): Promise<TestPerson> {
  const person = await makePerson([
    { type: 'subscription', amount: 16, validUntil: Date.now() + dayMs },
    { type: 'purchased', amount: 100 },
  ]);
  const start = async () => {
    const started = await startGeneration(person.request());
    if (!started.ok) throw new Error(started.error.code);
    return started.value.generationId;
  };
  const [first, second] = [await start(), await start()];
  await db().asset.updateMany({ where: { generationId: first }, data: { storageKey: 'key', mime: 'image/png' } });
  await endGeneration({ generationId: first, cause: 'completed', failure: null });
  await moveClock(person.userId, 2 * dayMs);
  await endGeneration({ generationId: second, cause: 'failed', failure: 'unavailable' });
  await start();
  return person;
}

let person: TestPerson;
beforeAll(async () => {
  person = await livedAccount();
  await livedAccount();
});

/** Does what only somebody can do who owns the database: switches the guards off. Everything is put back afterwards. */
async function tampered<T>(statement: string, look: () => Promise<T>): Promise<T> {
  const guards = ['ledger_entries', 'grant_states', 'credit_accounts', 'holds', 'grants'];
  const backups = guards.map((table) => `backup_${table}`);
  const run = (sql: string) => db().$executeRawUnsafe(sql);
  for (const [index, table] of guards.entries()) {
    await run(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    await run(`CREATE TABLE ${backups[index]} AS TABLE ${table}`);
  }
  try {
    await run(statement.replaceAll('$account', `'${person.userId}'`));
    return await look();
  } finally {
    for (const [index, table] of guards.entries()) {
      await run(`DELETE FROM ${table}`);
      await run(`INSERT INTO ${table} SELECT * FROM ${backups[index]}`);
      await run(`DROP TABLE ${backups[index]}`);
      await run(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
    }
  }
}

describe('what lives by the rules', () => {
  it('[L3] replays without a fault', async () => {
    const { accounts, entries, firstFault } = await verifyLedger();
    expect(firstFault).toBeNull();
    expect(accounts).toBe(2);
    expect(entries).toBe(await db().ledgerEntry.count());
    const kinds = await db().ledgerEntry.groupBy({ by: ['kind'], where: { accountId: person.userId }, orderBy: { kind: 'asc' } });
    expect(kinds.map(({ kind }) => kind)).toEqual(['capture', 'expire', 'grant', 'hold', 'release']);
  });

  it('[L3] replays while it is used', async () => {
    const busy = await makePerson([{ type: 'purchased', amount: 400 }]);
    const [report] = await Promise.all([verifyLedger(), ...Array.from({ length: 60 }, () => startGeneration(busy.request()))]);
    expect(report.firstFault).toBeNull();
  });
});

describe('tampering is named', () => {
  it.each([
    ['a changed amount', 'UPDATE ledger_entries SET amount = amount + 1 WHERE account_id = $account AND seq = 3', 3, 'L3'],
    ['a changed instant', "UPDATE ledger_entries SET at = at + interval '1 second' WHERE account_id = $account AND seq = 2", 2, 'L3'],
    ['a row that is gone', 'DELETE FROM ledger_entries WHERE account_id = $account AND seq = 4', 5, 'L3'],
    [
      'a changed amount whose hash was made anew',
      `UPDATE ledger_entries e SET amount = 7, hash = ledger_entry_hash(ROW(account_id, seq, at, kind, type, grant_id, 7, hold_id, request_id, cause,
        revoke_target, previous_hash, hash)::ledger_entries) WHERE account_id = $account AND seq = 2`,
      2,
      'G1',
    ],
    ['a grant that became larger', "UPDATE grants SET amount = 1000 WHERE account_id = $account AND type = 'purchased'", 2, 'G1'],
    ['a state that was raised', "UPDATE grant_states SET left_amount = left_amount + 1, granted = granted + 1 WHERE account_id = $account AND left_amount > 0", null, 'L2'],
    ['a state that is gone', 'DELETE FROM grant_states WHERE account_id = $account', null, 'L2'],
    ['a head that is wrong', "UPDATE credit_accounts SET head_hash = repeat('a', 64) WHERE user_id = $account", null, 'L3'],
    ['a ledger cut off at its end', 'DELETE FROM ledger_entries WHERE account_id = $account AND seq > 2', 3, 'L2'],
    ['a hold opened again', 'UPDATE holds SET cause = NULL, ended_at = NULL, captured = NULL WHERE account_id = $account', 3, 'H3'],
    ['a hold that was ended without its rows', "UPDATE holds SET cause = 'completed', captured = 10, ended_at = now() WHERE account_id = $account AND cause IS NULL", 11, 'H3'],
    ['a hold that charged more than its rows', 'UPDATE holds SET captured = captured + 1 WHERE account_id = $account AND captured = 0', 4, 'H3'],
    ['a hold without rows', `INSERT INTO holds (account_id, id, request_id, policy, amount, created_at, deadline_at)
      VALUES ($account, 'extra', 'request-extra', 'type-order', 5, now(), now())`, 13, 'H1'],
    ['a hold under another policy', "UPDATE holds SET policy = 'soonest-expiry', request_id = request_id || 'x' WHERE account_id = $account", 3, 'I1'],
  ])('[L3] %s', async (_, statement, seq, rule) => {
    const { firstFault } = await tampered(statement, verifyLedger);
    expect(firstFault).toMatchObject({ accountId: person.userId, seq, rule });
    expect((await verifyLedger()).firstFault).toBeNull();
  });

  it('[L3] the command says so and ends with 1', async () => {
    const statement = 'UPDATE ledger_entries SET amount = amount + 1 WHERE account_id = $account AND seq = 3';
    const { code, output } = await tampered(statement, runCommand);
    expect(output).toContain(`Account ${person.userId}, row 3 breaks rule L3: The hash of the row is not that of its content.`);
    expect(code).toBe(1);
    const right = await runCommand();
    expect(right.output).toMatch(/^Replayed 3 accounts with \d+ entries in .* s: every rule holds\.$/m);
    expect(right.code).toBe(0);
  }, 120_000);
});

async function runCommand(): Promise<{ code: number; output: string }> {
  const program = await builtProgram('scripts/ledger-verify.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, program, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}
