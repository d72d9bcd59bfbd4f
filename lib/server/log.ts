import 'server-only';
import { pino, type Logger } from 'pino';
import { env } from '@/lib/server/env';

let root: Logger | undefined;

/**
 * Structured logs on standard output. Secrets never reach it: what is logged is named field by field, and these paths are
 * blanked should an object be logged whole.
 */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    redact: {
      paths: ['password', 'token', 'cookie', 'authorization', 'secret', '*.password', '*.token', '*.cookie', '*.authorization', '*.secret'],
      censor: '[hidden]',
    },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  return root;
}
