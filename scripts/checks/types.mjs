/**
 * The type check: Next writes down the types of the routes first, then all of the project is checked, these scripts too. It is done by the
 * native compiler, in a quarter of the time; the lint rules and Next are built on the other one, which is the version that editors use.
 */
import { lastLines, runNode } from '../process/run.mjs';
import { runMain, Trouble } from '../process/trouble.mjs';
import { testDist } from '../steps/test-plan.mjs';

const listed = 400;

await runMain(async () => {
  const env = { ...process.env, TALLYCUT_DIST: testDist, NEXT_TELEMETRY_DISABLED: '1' };
  const routes = await runNode('node_modules/next/dist/bin/next', ['typegen'], { env });
  if (routes.code !== 0) throw new Trouble('The types of the routes cannot be generated: the lines above say why.', lastLines(routes.output));
  const types = await runNode('node_modules/typescript-native/bin/tsc', ['--noEmit', '-p', 'scripts/checks/tsconfig.json']);
  if (types.code !== 0) throw new Trouble('The types do not fit: the lines above say where.', lastLines(types.output, listed));
});
