/** `npm run ledger:verify` replays every account of the database and names the first bad row; exit code 1 when there is one. */
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { closeDb } from '@/lib/server/db';
import { reportLines } from '@/scripts/credits/ledger-report';

const startedAt = performance.now();
const report = await verifyLedger();
await closeDb();
process.stdout.write(`${reportLines(report, performance.now() - startedAt)}\n`);
process.exitCode = report.firstFault === null ? 0 : 1;
