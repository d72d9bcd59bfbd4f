/**
 * `node scripts/database/dev-url.mjs` starts or finds the embedded database, migrates it, prints its connection string on
 * stdout and leaves it running until `npm run db:stop`. `--no-migrate` leaves the tables as they are.
 */
import { ensureDataFolder } from '../process/places.mjs';
import { say } from '../process/say.mjs';
import { runMain } from '../process/trouble.mjs';
import { bringUpToDate } from './bring-up-to-date.mjs';
import { startCluster } from './cluster.mjs';
import { takeLease } from './leases.mjs';

await runMain(async () => {
  const home = ensureDataFolder();
  const { url } = await startCluster(home);
  takeLease(home, 'kept');
  if (!process.argv.includes('--no-migrate')) {
    const { applied } = await bringUpToDate(url);
    for (const name of applied) say(`  Applied migration ${name}`);
  }
  process.stdout.write(`${url}\n`);
});
