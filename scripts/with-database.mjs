/**
 * `node scripts/with-database.mjs [--throw-away] SCRIPT [ARGUMENT…]` runs a TypeScript script of the server's with the database that the
 * app uses, migrated, or with a new one that is removed afterwards.
 */
import './process/node-version.mjs';

void import('./steps/run-with-database.mjs').then((steps) => steps.main(process.argv.slice(2)));
