/** `npm run db:stop` stops the embedded database, unless a running app still uses it. */
import { dataFolder } from '../process/places.mjs';
import { say } from '../process/say.mjs';
import { runMain, Trouble } from '../process/trouble.mjs';
import { stopCluster } from './cluster.mjs';
import { giveUpLease } from './leases.mjs';

await runMain(async () => {
  const home = dataFolder();
  if (!giveUpLease(home, 'kept')) throw new Trouble('The app still uses the database: stop the app, which stops the database too.');
  await stopCluster(home);
  say('The embedded database is stopped.');
});
