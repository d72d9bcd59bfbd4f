import { wasAskedToClose } from '../process/closing.mjs';
import { say } from '../process/say.mjs';
import { defaultDist, ensureAppBuild, ensureWorkers, sourcesFingerprint } from './app-build.mjs';
import { migrateDatabase, openDatabase } from './app-database.mjs';
import { serveApp } from './app-server.mjs';
import { appEnvironment } from './environment.mjs';
import { ensurePersonas } from './personas.mjs';
import { ensurePrismaClient } from './prisma-client.mjs';

/**
 * From installed packages to a served app.
 * @param {{ home: string, port: number, isDev: boolean, isThrowAway: boolean }} options
 */
export async function serveFrom({ home, port, isDev, isThrowAway }) {
  const databaseUrl = await openDatabase(home, { isThrowAway, didCrash: () => !wasAskedToClose() });
  const isNewDatabase = await migrateDatabase(databaseUrl);
  await ensurePrismaClient();
  const env = appEnvironment({ port, databaseUrl, home });
  await (isDev ? ensureWorkers() : ensureAppBuild(process.env.TALLYCUT_DIST || defaultDist));
  if (env.TALLYCUT_LOCAL === '1') await ensurePersonas({ home, env, version: sourcesFingerprint(), isNewDatabase });
  const app = await serveApp({ mode: isDev ? 'dev' : 'start', port, home, env });
  const lab = env.TALLYCUT_LAB === '1' ? `The scenario lab: ${env.NEXTAUTH_URL}/qa\n` : '';
  say(`\nTallycut is ready: ${env.NEXTAUTH_URL}\n${lab}Ctrl-C stops it.\n`);
  return app;
}
