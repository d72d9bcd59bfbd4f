import 'server-only';
import type { z } from 'zod';
import type { Result } from '@/lib/base/result';
import { findUnwritable } from '@/lib/base/unwritable';
import { findLabAccount, type LabAccount } from '@/lib/server/lab/find-lab-account';
import { labIsOn } from '@/lib/server/lab/lab-guard';
import { bodyOf } from '@/lib/server/request-input';
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
      const params = await context.params;
      return findUnwritable(params) === null ? run({ request, params }) : notFoundProblem();
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
export function readLabBody<Schema extends z.core.$ZodType>(request: Request, schemaFor: Schema | ((sent: unknown) => Schema)): Promise<Result<z.core.output<Schema>, Response>> {
  return bodyOf(request, bodyMaxBytes, schemaFor);
}
