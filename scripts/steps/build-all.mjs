import { closeOnSignals } from '../process/closing.mjs';
import { runMain } from '../process/trouble.mjs';
import { ensurePackages } from './packages.mjs';

export async function main() {
  closeOnSignals(() => 130);
  await runMain(async () => {
    await ensurePackages();
    const [{ ensurePrismaClient }, { defaultDist, ensureAppBuild }] = await Promise.all([import('./prisma-client.mjs'), import('./app-build.mjs')]);
    await ensurePrismaClient();
    await ensureAppBuild(process.env.TALLYCUT_DIST || defaultDist);
  });
}
