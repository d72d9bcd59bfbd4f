/** `npm run bench` measures spending; `npm run bench -- --quick` with a tenth of the work. */
import { closeDb } from '@/lib/server/db';
import { benchSpend } from '@/scripts/bench/spend';

const share = process.argv.includes('--quick') ? 0.1 : 1;
const plan = { accounts: 1_000, callers: 32, spends: 6_000 * share, rounds: 5 };
await benchSpend(plan, (line) => process.stdout.write(`${line}\n`));
await closeDb();
