import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../process/lock.mjs';
import { checkoutLock, projectRoot } from '../process/places.mjs';
import { lastLines, runNode } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { Trouble } from '../process/trouble.mjs';
import { fingerprint } from './fingerprint.mjs';

/** Generates the typed database client when the schema was changed. prisma.config.ts keeps the command line from downloading an engine. */
export async function ensurePrismaClient() {
  const stamp = join(projectRoot, 'generated', 'prisma', 'fingerprint');
  const wanted = fingerprint(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  const isGenerated = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isGenerated()) return;
  await withLock(checkoutLock('generate'), async () => {
    if (isGenerated()) return;
    await step('Generating the database client', generate);
    writeFileSync(stamp, wanted);
  });
}

async function generate() {
  const { code, output } = await runNode('node_modules/prisma/build/index.js', ['generate'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } });
  if (code !== 0) throw new Trouble('The database client cannot be generated: the lines above say why.', lastLines(output));
}
