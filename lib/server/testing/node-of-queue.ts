/**
 * One node of the queue, as a process of its own that can be killed. Prints a line when it takes jobs, and stops cleanly on SIGTERM.
 * Started by `killed-nodes.server.test.ts`.
 */
import { closeDb } from '@/lib/server/db';
import { startQueue } from '@/lib/server/jobs/queue';
import { startUpdates, stopUpdates } from '@/lib/server/updates/hub';

await startUpdates();
const queue = await startQueue();
process.once('SIGTERM', () => {
  void queue
    .stop()
    .then(stopUpdates)
    .then(closeDb)
    .then(() => process.exit(0));
});
process.stdout.write('taking jobs\n');
