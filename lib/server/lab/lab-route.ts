import 'server-only';
import type { z } from 'zod';
import type { FieldError } from '@/lib/base/action-error';
import { err, ok, type Result } from '@/lib/base/result';
import { findLabAccount, type LabAccount } from '@/lib/server/lab/find-lab-account';
import { labIsOn } from '@/lib/server/lab/lab-guard';
import { readJson } from '@/lib/server/read-body';
import { atTheEdge, isFromOwnPages, notFoundProblem, problem } from '@/lib/server/route';

const bodyMaxBytes = 64 * 1024;

interface LabCall<Params> {
  readonly request: Request;
  readonly params: Params;
}

type Context<Params> = { readonly params: Promise<Params> };

/**
 * A route of the lab: 404 unless the lab is on. Whoever reaches this machine may call it without a session; pages of somebody else may
 * not, as their visitors' browsers reach this machine too.
 */
export function defineLabRoute<Params = Record<string, never>>(name: string, run: (call: LabCall<Params>) => Promise<Response>) {
  return (request: Request, context: Context<Params>): Promise<Response> =>
    atTheEdge(name, request, async () => {
      if (!labIsOn()) return notFoundProblem();
      if (!isFromOwnPages(request)) return problem(403, { code: 'foreign_origin' });
      return run({ request, params: await context.params });
    });
}

/** A route about one account of the lab; the id of anybody else answers like one that does not exist. */
export function defineLabAccountRoute(name: string, run: (call: { readonly request: Request; readonly account: LabAccount }) => Promise<Response>) {
  return defineLabRoute<{ userId: string }>(name, async ({ request, params }) => {
    const account = await findLabAccount(params.userId);
    return account === null ? notFoundProblem() : run({ request, account });
  });
}

/** Reads a JSON body against a schema, which may depend on what was sent. The refusal is the answer to give: a sentence per field. */
export async function readLabBody<Schema extends z.ZodType>(request: Request, schemaFor: Schema | ((sent: unknown) => Schema)): Promise<Result<z.output<Schema>, Response>> {
  const body = await readJson(request, bodyMaxBytes);
  if (!body.ok) return err(problem(body.error.status, { code: body.error.code, message: body.error.message }));
  const schema = typeof schemaFor === 'function' ? schemaFor(body.value) : schemaFor;
  const parsed = schema.safeParse(body.value);
  return parsed.success ? ok(parsed.data) : err(problem(400, { code: 'invalid_input', fields: fieldSentences(parsed.error) }));
}

/** Like `fieldErrors`, but a field that is not known is told by its own name. */
function fieldSentences(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: 'There is no such field.' }));
  });
}
