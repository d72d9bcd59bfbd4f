/**
 * `npm test` runs every check and test; `npm test -- unit` one of them; `npm test -- server lib/server/credits` a part of one.
 */
import './process/node-version.mjs';

void import('./steps/run-tests.mjs').then((steps) => steps.main(process.argv.slice(2)));
