import 'server-only';
import type { z } from 'zod';
import { err, type Result } from '@/lib/base/result';
import { readInput, type InvalidInput } from '@/lib/server/boundary';
import { readJson } from '@/lib/server/read-body';
import { problem } from '@/lib/server/route';

/** The JSON body of a request as its schema reads it, which may depend on what was sent; or the answer to give: a sentence about each wrong field, or about the whole. */
export async function bodyOf<Schema extends z.core.$ZodType>(request: Request, maxBytes: number, schemaFor: Schema | ((sent: unknown) => Schema)): Promise<Result<z.core.output<Schema>, Response>> {
  const body = await readJson(request, maxBytes);
  if (!body.ok) return err(problem(body.error.status, { code: body.error.code, message: body.error.message }));
  return orProblem(readInput(typeof schemaFor === 'function' ? schemaFor(body.value) : schemaFor, body.value));
}

/** The query of a request as its schema reads it, or the answer to give. */
export function queryOf<Schema extends z.core.$ZodType>(request: Request, schema: Schema): Result<z.core.output<Schema>, Response> {
  return orProblem(readInput(schema, Object.fromEntries(new URL(request.url).searchParams)));
}

function orProblem<T>(input: Result<T, InvalidInput>): Result<T, Response> {
  return input.ok ? input : err(problem(400, input.error));
}
