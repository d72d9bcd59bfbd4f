import 'server-only';
import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import type { CommonError } from '@/lib/base/action-error';
import { findUnwritable } from '@/lib/base/unwritable';
import { currentUser, type CurrentUser } from '@/lib/server/auth/session';
import { unexpected } from '@/lib/server/boundary';
import { env } from '@/lib/server/env';
import { log, withLogFields } from '@/lib/server/log';
import { takePoint, type LimitName } from '@/lib/server/limits/rate-limit';

interface RouteCall<Params> {
  readonly user: CurrentUser;
  readonly request: Request;
  readonly params: Params;
}

interface RouteDefinition<Params> {
  readonly name: string;
  readonly limit: LimitName;
  readonly run: (call: RouteCall<Params>) => Promise<Response>;
}

type Context<Params> = { readonly params: Promise<Params> };

/** The twin of `defineAction` for routes: same checks; writing methods are taken from our own pages only. */
export function defineRoute<Params = Record<string, never>>(definition: RouteDefinition<Params>) {
  return (request: Request, context: Context<Params>): Promise<Response> =>
    atTheEdge(definition.name, request, async () => {
      if (!isFromOwnPages(request)) return problem(403, { code: 'foreign_origin' });
      const user = await currentUser();
      if (user === null) return problem(401, { code: 'signed_out' });
      const limited = user.kind === 'scenario' ? null : await takePoint(definition.limit, user.id);
      if (limited !== null && !limited.ok) {
        return problem(429, limited.error, { 'retry-after': String(limited.error.retryAfterSeconds) });
      }
      const params = await context.params;
      if (findUnwritable(params) !== null) return notFoundProblem();
      return withLogFields({ userId: user.id }, () => definition.run({ user, request, params }));
    });
}

/**
 * One call of a route: its log line with an id of its own, which the answer carries as `x-request-id`, and the place where what it throws
 * is caught.
 */
export async function atTheEdge(route: string, request: Request, run: () => Promise<Response>): Promise<Response> {
  const startedAt = performance.now();
  const requestId = randomUUID();
  return withLogFields({ requestId }, async () => {
    const response = await run().catch((error: unknown) => (request.signal.aborted ? leftAlone() : problem(500, unexpected(route, error))));
    response.headers.set('x-request-id', requestId);
    log().info({ route, method: request.method, status: response.status, ms: Math.round(performance.now() - startedAt) }, 'route');
    return response;
  });
}

/** The browser closed the connection while it was sending or being answered: nobody reads this, and nothing went wrong here. */
const leftAlone = (): Response => new Response(null, { status: 499 });

/** A JSON answer that says what is wrong, such as `{"error": {"code": "not_found"}}`. */
export function problem(status: number, error: CommonError | { readonly code: string; readonly message?: string }, headers: HeadersInit = {}): Response {
  return NextResponse.json({ error }, { status, headers });
}

/** The answer for what does not exist and for what belongs to somebody else: the two cannot be told apart. */
export const notFoundProblem = (): Response => problem(404, { code: 'not_found' });

/** Browsers name the origin of every writing request; a page of somebody else is refused. Tools that are no browsers send none. */
export function isFromOwnPages(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') === null || request.headers.get('sec-fetch-site') === 'same-origin';
  const host = request.headers.get('host');
  return URL.canParse(origin) && (new URL(origin).host === host || origin === new URL(env().NEXTAUTH_URL).origin);
}
