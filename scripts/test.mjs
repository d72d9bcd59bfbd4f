/**
 * `npm test` runs every check and test; `npm test -- unit` one of them; `npm test -- server lib/server/credits` a part of one.
 */
import './process/node-version.mjs';

// npm takes the `--` away; whoever calls this script writes it too, and the test runners would read no place behind it and run everything.
void import('./steps/run-tests.mjs').then((steps) => steps.main(process.argv.slice(2).filter((word) => word !== '--')));
