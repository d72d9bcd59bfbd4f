/**
 * The voice of the scripts: one line per step, on stderr, so that commands that answer something keep stdout for the answer.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Does one step and says what it was and how long it took.
 * @template T
 * @param {string} title what is being done, such as "Building the app"
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  process.stderr.write(`  ${title} …`);
  try {
    const result = await work();
    process.stderr.write(` ${seconds(performance.now() - startedAt)}\n`);
    return result;
  } catch (error) {
    process.stderr.write(' failed\n');
    throw error;
  }
}

/**
 * @param {number} durationMs
 * @returns {string} such as "0.4 s" or "2 min 5 s"
 */
export function seconds(durationMs) {
  if (durationMs < 60_000) return `${(durationMs / 1000).toFixed(1)} s`;
  return `${Math.floor(durationMs / 60_000)} min ${Math.round((durationMs % 60_000) / 1000)} s`;
}
