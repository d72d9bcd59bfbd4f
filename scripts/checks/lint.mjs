/** The lint rules: those that ask for types by the native compiler (`.oxlintrc.json`), the others by ESLint (`eslint.config.js`). Both are run, so that all is said at once. */
import { lastLines, runNode } from '../process/run.mjs';
import { runMain, Trouble } from '../process/trouble.mjs';

const listed = 400;
/** By what each is run: a package's program, and its arguments. */
const linters = [
  ['node_modules/oxlint/bin/oxlint', '--format=unix', '--deny-warnings'],
  ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
];

await runMain(async () => {
  const found = [];
  for (const [script = '', ...args] of linters) {
    const { code, output } = await runNode(script, args);
    if (code !== 0) found.push(lastLines(output, listed));
  }
  if (found.length > 0) throw new Trouble('There is something that the lint rules do not allow: the lines above say what and where.', found.join('\n'));
});
