/**
 * `node scripts/database/dev-url.mjs` starts or finds the embedded database, migrates it, prints its connection string on
 * stdout and leaves it running until `npm run db:stop`. `--no-migrate` leaves the tables as they are.
 */
import { ensureDataFolder, migrationsFolder } from '../process/places.mjs';
import { say } from '../process/say.mjs';
import { runMain } from '../process/trouble.mjs';
import { startCluster } from './cluster.mjs';
import { connect } from './connect.mjs';
import { takeLease } from './leases.mjs';
import { migrate } from './migrate.mjs';

await runMain(async () => {
  const home = ensureDataFolder();
  const { url } = await startCluster(home);
  takeLease(home, 'kept');
  if (!process.argv.includes('--no-migrate')) {
    const client = await connect(url);
    try {
      for (const name of await migrate(client, migrationsFolder)) say(`  Applied migration ${name}`);
    } finally {
      await client.end();
    }
  }
  process.stdout.write(`${url}\n`);
});
