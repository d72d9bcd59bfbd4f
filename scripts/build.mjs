/** `npm run build`: everything that `npm start` serves from, without serving it. */
import './process/node-version.mjs';

void import('./steps/build-all.mjs').then((steps) => steps.main());
