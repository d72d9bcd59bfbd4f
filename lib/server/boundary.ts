import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CommonError, FieldError } from '@/lib/base/action-error';
import { err, ok, type Result } from '@/lib/base/result';
import { findUnwritable } from '@/lib/base/unwritable';
import { log } from '@/lib/server/log';

export type InvalidInput = Extract<CommonError, { code: 'invalid_input' }>;

/**
 * What actions and routes share at the edge of the server: what was sent, as its schema reads it, or the sentence per wrong field; and the one place
 * where a thrown failure becomes a reference number for the person and a line with everything else for the log.
 */
export function readInput<Schema extends z.core.$ZodType>(schema: Schema, sent: unknown): Result<z.core.output<Schema>, InvalidInput> {
  const parsed = z.core.safeParse(schema, sent);
  if (!parsed.success) return err({ code: 'invalid_input', fields: fieldErrors(parsed.error.issues) });
  const path = findUnwritable(parsed.data);
  if (path === null) return ok(parsed.data);
  return err({ code: 'invalid_input', fields: [{ path: path.join('.'), message: 'Take out the characters that are not text: one of them cannot be kept.' }] });
}

/** A field that is not known is told by its own name. */
function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: 'There is no such field.' }));
  });
}

/** Logs a failure and returns what a browser may know of it. */
export function unexpected(name: string, error: unknown): Extract<CommonError, { code: 'unexpected' }> {
  const reference = randomUUID().slice(0, 8);
  const fields = error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
  log().error({ name, reference, ...fields }, 'failed unexpectedly');
  return { code: 'unexpected', reference };
}
