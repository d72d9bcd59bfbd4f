import 'server-only';
import { accountsWithLapses, overdueHolds } from '@/lib/server/credits/due-work';
import { expireCredits } from '@/lib/server/credits/expire-credits';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { log } from '@/lib/server/log';

const batchSize = 200;

/** H6: ends every hold that is older than its deadline. @returns how many were timed out. */
export async function timeOutHolds(): Promise<number> {
  let timedOut = 0;
  for (const id of await overdueHolds(batchSize)) {
    const ended = await endGeneration({ generationId: id, cause: 'timed_out', failure: 'timed_out' });
    if (ended.ok) timedOut += 1;
  }
  if (timedOut > 0) log().info({ timedOut }, 'holds timed out');
  return timedOut;
}

/** E5: posts the lapses that are due, so that the log tells them though nobody acts. The balance does not wait for it (B3). */
export async function expireDueCredits(): Promise<number> {
  const accountIds = await accountsWithLapses(batchSize);
  for (const accountId of accountIds) await expireCredits(accountId);
  return accountIds.length;
}
