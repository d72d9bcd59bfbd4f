import 'server-only';

/**
 * Turns per account within this process. The ledger itself settles every race (a batch that does not continue the chain is refused),
 * but a thousand callers who race on one account would each lose many times; in turns, none of them does.
 */
const tails = new Map<string, Promise<unknown>>();

/** Runs `work` after everything that was given earlier for the same account, whether that succeeded or failed. */
export async function inTurn<T>(accountId: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(accountId) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  tails.set(accountId, settled);
  try {
    return await mine;
  } finally {
    if (tails.get(accountId) === settled) tails.delete(accountId);
  }
}
