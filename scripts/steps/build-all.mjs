import { closeOnSignals } from '../process/closing.mjs';
import { runMain } from '../process/trouble.mjs';
import { ensurePackages } from './packages.mjs';

export async function main() {
  closeOnSignals(() => 130);
  await runMain(async () => {
    await ensurePackages();
    // The rest needs packages: it can be loaded only now.
    const { ensureAppBuild, defaultDist } = await import('./app-build.mjs');
    const { ensurePrismaClient } = await import('./prisma-client.mjs');
    await ensurePrismaClient();
    await ensureAppBuild(process.env.TALLYCUT_DIST || defaultDist);
  });
}
