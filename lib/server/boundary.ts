import 'server-only';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { CommonError, FieldError } from '@/lib/base/action-error';
import { log } from '@/lib/server/log';

/**
 * What actions and routes share at the edge of the server: the sentence per wrong field, and the one place where a thrown failure becomes a
 * reference number for the person and a line with everything else for the log.
 */
export function fieldErrors(error: Pick<z.core.$ZodError, 'issues'>): FieldError[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

/** Logs a failure and returns what a browser may know of it. */
export function unexpected(name: string, error: unknown): Extract<CommonError, { code: 'unexpected' }> {
  const reference = randomUUID().slice(0, 8);
  const fields = error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  log().error({ name, reference, ...fields }, 'failed unexpectedly');
  return { code: 'unexpected', reference };
}
