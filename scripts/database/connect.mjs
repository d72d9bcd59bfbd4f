import pg from 'pg';
import { Trouble } from '../process/trouble.mjs';

const oldestServerVersion = 150_000;

/**
 * Connects to the database that a connection string names.
 * @param {string} url
 * @returns {Promise<import('pg').Client>} connected; the caller ends it
 */
export async function connect(url) {
  const place = describe(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Trouble(sentenceFor(/** @type {NodeJS.ErrnoException} */ (error), place));
  }
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
  if (rows[0].version >= oldestServerVersion) return client;
  await client.end();
  throw new Trouble(`The database at ${place} is older than PostgreSQL 15: use a newer one in DATABASE_URL.`);
}

/**
 * @param {string} url
 * @returns {string} host, port and name, without the password
 */
function describe(url) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !['postgres:', 'postgresql:'].includes(parsed.protocol) || parsed.pathname.length < 2) {
    throw new Trouble('DATABASE_URL is not a PostgreSQL address: write postgresql://USER:PASSWORD@HOST:5432/NAME, or unset it to use the embedded database.');
  }
  return `${parsed.hostname || 'localhost'}:${parsed.port || 5432}${parsed.pathname}`;
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} place
 */
function sentenceFor(error, place) {
  const code = error.code ?? '';
  if (code.startsWith('28')) return `The database at ${place} refuses the user name or password: correct them in DATABASE_URL.`;
  if (code === '3D000') return `There is no database at ${place}: create it, or correct DATABASE_URL.`;
  if (code === '53300') return `The database at ${place} has no connection left: close others or raise its max_connections.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The host of ${place} is not known: correct DATABASE_URL, or check the network.`;
  const reason = error.message || code || 'no answer';
  return `No database answers at ${place} (${reason}): start it, correct DATABASE_URL, or unset it to use the embedded database.`;
}
