/** `npm run db:reset` empties the embedded database: every account, project and ledger in it is gone. It never touches DATABASE_URL. */
import { ensureDataFolder } from '../process/places.mjs';
import { say } from '../process/say.mjs';
import { runMain, Trouble } from '../process/trouble.mjs';
import { bringUpToDate } from './bring-up-to-date.mjs';
import { startCluster } from './cluster.mjs';
import { connect } from './connect.mjs';
import { giveUpLease, takeLease } from './leases.mjs';
import { databaseUrl, readState } from './state.mjs';

await runMain(async () => {
  const home = ensureDataFolder();
  if (!giveUpLease(home, 'kept')) throw new Trouble('The app still uses the database: stop the app, then run npm run db:reset again.');
  const { url } = await startCluster(home);
  takeLease(home, 'kept');
  const state = readState(home);
  if (!state) throw new Trouble('There is no embedded database to reset: run npm start first.');
  await recreate(databaseUrl(state, 'postgres'));
  const { applied } = await bringUpToDate(url);
  say(`The database is empty again; ${applied.length} migrations applied.`);
});

/** @param {string} maintenanceUrl */
async function recreate(maintenanceUrl) {
  const client = await connect(maintenanceUrl);
  await client.query('DROP DATABASE IF EXISTS tallycut WITH (FORCE)');
  await client.query('CREATE DATABASE tallycut');
  await client.end();
}
