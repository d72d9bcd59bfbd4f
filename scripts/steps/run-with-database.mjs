import { spawn } from 'node:child_process';
import { closeAll, closeOnSignals, onClose } from '../process/closing.mjs';
import { ensureDataFolder, projectRoot } from '../process/places.mjs';
import { runMain } from '../process/trouble.mjs';
import { appEnvironment, loadEnvironmentFiles, readPort } from './environment.mjs';
import { ensurePackages } from './packages.mjs';
import { makeTestHome } from './test-home.mjs';

/** @param {string[]} args */
export async function main(args) {
  const isThrowAway = args[0] === '--throw-away';
  closeOnSignals(() => 130);
  await runMain(async () => {
    try {
      return await runScript(isThrowAway ? args.slice(1) : args, isThrowAway);
    } finally {
      await closeAll();
    }
  });
  process.exit();
}

/**
 * @param {string[]} args
 * @param {boolean} isThrowAway
 * @returns {Promise<number>} the script's exit code
 */
async function runScript(args, isThrowAway) {
  if (!isThrowAway) loadEnvironmentFiles();
  await ensurePackages();
  // The rest needs packages: it can be loaded only now.
  const { migrateDatabase, openDatabase } = await import('./app-database.mjs');
  const { ensurePrismaClient } = await import('./prisma-client.mjs');
  const home = isThrowAway ? makeTestHome('script') : ensureDataFolder();
  const databaseUrl = await openDatabase(home, { isThrowAway });
  await migrateDatabase(databaseUrl);
  await ensurePrismaClient();
  const env = appEnvironment({ port: readPort(), databaseUrl, home });
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', ...args], { cwd: projectRoot, env, stdio: 'inherit' });
  onClose(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
