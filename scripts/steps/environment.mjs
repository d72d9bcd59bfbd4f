import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalDatabase } from '../database/local.mjs';
import { projectRoot } from '../process/places.mjs';
import { Trouble } from '../process/trouble.mjs';

/** Reads `.env.local` and `.env`; what is set already wins. The app is told that this was done and reads none itself. */
export function loadEnvironmentFiles() {
  for (const name of ['.env.local', '.env']) {
    const path = join(projectRoot, name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}

/** @returns {number} the port that `PORT` names, 3000 by default */
export function readPort() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Trouble(`PORT is "${text}": set it to a whole number from 1 to 65535.`);
  return port;
}

/**
 * The app's environment. With a database on this machine it is in local mode: personas on the sign-in page, the lab on.
 * Whatever is set already stays as it is.
 * @param {{ port: number, databaseUrl: string, home: string }} facts
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment({ port, databaseUrl, home }) {
  const localMode = isLocalDatabase(databaseUrl) ? '1' : '0';
  if (localMode === '0' && ['1', 'true'].includes(process.env.TALLYCUT_LAB ?? '')) {
    throw new Trouble('TALLYCUT_LAB is on, but DATABASE_URL is not a database on this machine: set TALLYCUT_LAB=0, or use a local database.');
  }
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    TALLYCUT_DATA: home,
    TALLYCUT_LOCAL: process.env.TALLYCUT_LOCAL ?? localMode,
    TALLYCUT_LAB: process.env.TALLYCUT_LAB ?? localMode,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? rememberedSecret(home),
    NEXT_TELEMETRY_DISABLED: '1',
    __NEXT_PROCESSED_ENV: 'true',
  };
}

/**
 * The key that signs sessions, made once: they survive a restart.
 * @param {string} home
 */
function rememberedSecret(home) {
  const path = join(home, 'session-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8');
}
