/**
 * What has to be stopped when this script ends, last opened first: the app before the database.
 * @typedef {(hurry: AbortSignal) => unknown} Closer asked to end at once when `hurry` fires
 */

/** @type {Closer[]} */
const closers = [];
const hurry = new AbortController();
/** @type {Promise<void> | null} */
let closing = null;

/**
 * @param {Closer} closer
 * @returns {() => void} takes it off the list again
 */
export function onClose(closer) {
  closers.push(closer);
  return () => {
    const index = closers.indexOf(closer);
    if (index >= 0) closers.splice(index, 1);
  };
}

let wasAsked = false;

/** Whether a signal asked this script to end, rather than its work being done or broken. */
export const wasAskedToClose = () => wasAsked;

/** Stops everything, once, however often it is asked. */
export function closeAll() {
  closing ??= (async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) {
      try {
        await closer(hurry.signal);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
  })();
  return closing;
}

/**
 * From now on Ctrl-C, a closed terminal and SIGTERM close everything in order; asked a second time, without waiting.
 * @param {() => number} exitCode what to end with
 */
export function closeOnSignals(exitCode) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      wasAsked = true;
      if (closing) hurry.abort();
      void closeAll().then(() => process.exit(exitCode()));
    });
  }
}
