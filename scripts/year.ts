/** `npm run year` lives a year of one Pro account on the lab's clock, in a database of its own, and prints what its activity log tells of it. */
import { closeDb } from '@/lib/server/db';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { liveAYear } from '@/scripts/year/live-a-year';
import { tellTheYear } from '@/scripts/year/tell-the-year';

const year = await liveAYear();
for (const line of tellTheYear(year)) console.log(line);
const { entries, firstFault } = await verifyLedger();
console.log(firstFault === null ? `The ledger of ${entries} entries was replayed: every rule holds.` : `${firstFault.rule}: ${firstFault.sentence}`);
process.exitCode = firstFault === null ? 0 : 1;
await closeDb();
