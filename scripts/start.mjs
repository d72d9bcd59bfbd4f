/** `npm start` and, with `--dev`, `npm run dev`. It works in a fresh clone: nothing of node_modules is needed to begin. */
import './process/node-version.mjs';

void import('./steps/start-app.mjs').then((steps) => steps.main(process.argv.slice(2)));
