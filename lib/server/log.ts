import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { pino, type Logger } from 'pino';
import { env } from '@/lib/server/env';

let root: Logger | undefined;

/** What every line that is logged during one piece of work carries: the id of its request, or the generation of its job. */
const context = new AsyncLocalStorage<Readonly<Record<string, string>>>();

/** Runs `work`; whatever it logs, however deep, carries `fields`. */
export function withLogFields<T>(fields: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  return context.run({ ...context.getStore(), ...fields }, work);
}

/**
 * Structured logs on standard output. Secrets never reach it: what is logged is named field by field, and these paths are
 * blanked should an object be logged whole.
 */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    mixin: () => context.getStore() ?? {},
    redact: {
      paths: ['password', 'token', 'cookie', 'authorization', 'secret', '*.password', '*.token', '*.cookie', '*.authorization', '*.secret'],
      censor: '[hidden]',
    },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return root;
}
