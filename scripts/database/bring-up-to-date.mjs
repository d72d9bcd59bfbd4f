import { Logger, runMigrations } from 'graphile-worker';
import { migrationsFolder } from '../process/places.mjs';
import { connect } from './connect.mjs';
import { applyMigrations } from './migrate.mjs';

/**
 * Brings a database's tables up to date: ours, and those of the queue, which its library makes and updates in a schema of its own.
 * Jobs are added inside the app's statements, so the queue's tables have to be there before the first of them.
 * @param {string} url
 * @returns {Promise<{ applied: string[], isNew: boolean }>} the migrations that were applied, and whether the database had none before
 */
export async function bringUpToDate(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NULL AS is_new");
    const applied = await applyMigrations(client, migrationsFolder);
    await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) });
    return { applied, isNew: rows[0].is_new };
  } finally {
    await client.end();
  }
}
