/** `npm run ledger:verify` replays every account of the database and names the first bad row; exit code 1 when there is one. */
import { verifyLedger, type LedgerFault } from '@/lib/server/credits/verify-ledger';
import { closeDb } from '@/lib/server/db';
import { formatCount } from '@/lib/texts/format';

const startedAt = performance.now();
const { accounts, entries, firstFault } = await verifyLedger();
await closeDb();

const checked = `${formatCount(accounts, 'account', 'accounts')} with ${formatCount(entries, 'entry', 'entries')}`;
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
if (firstFault === null) process.stdout.write(`Replayed ${checked} in ${seconds} s: every rule holds.\n`);
else process.stdout.write(`${sentenceOf(firstFault)}\nStopped there after ${checked}.\n`);
process.exitCode = firstFault === null ? 0 : 1;

function sentenceOf({ accountId, seq, rule, sentence }: LedgerFault): string {
  const place = seq === null ? `Account ${accountId}` : `Account ${accountId}, row ${seq}`;
  return `${place} breaks rule ${rule}: ${sentence}`;
}
