/**
 * One more node of the app, as a process of its own on the same database: takes every billing step of one account that is due. Started by
 * `plan-life.server.test.ts` with the account as argument.
 */
import { closeDb } from '@/lib/server/db';
import { runDueBilling } from '@/lib/server/purchases/due-billing';

await runDueBilling(process.argv[2] ?? '');
await closeDb();
