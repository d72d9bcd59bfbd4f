/**
 * `npm run bench` measures spending and the activity log; `npm run bench -- spend` or `-- activity` one of them, `--quick` with a tenth of the work.
 */
import { closeDb } from '@/lib/server/db';
import { benchActivity } from '@/scripts/bench/activity';
import { benchSpend } from '@/scripts/bench/spend';

const share = process.argv.includes('--quick') ? 0.1 : 1;
const wanted = ['spend', 'activity'].filter((part) => process.argv.includes(part));
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (isWanted('spend')) await benchSpend({ accounts: 1_000, callers: 32, spends: 6_000 * share, rounds: 5 }, say);
if (isWanted('activity')) await benchActivity({ rows: [1_000, 1_000_000 * share], rounds: 60 }, say);
await closeDb();
