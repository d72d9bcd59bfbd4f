import 'server-only';
import { localPath } from '@/lib/base/local-path';
import { enterTicket, readEnterTicket } from '@/lib/server/auth/enter-ticket';
import { sessionCookieOf, type SessionCookie } from '@/lib/server/auth/session-cookie';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

const landingPath = '/projects';

/** The address that signs a browser in to an account of the lab by one visit, again and again while the lab is on. */
export function enterUrl(userId: string): string {
  const url = new URL('/api/qa/enter', env().NEXTAUTH_URL);
  url.searchParams.set('ticket', enterTicket(userId));
  return url.href;
}

/** The session that a ticket opens; null where it is not genuine, or not for an account of the lab. */
export async function enterWithTicket(ticket: string): Promise<SessionCookie | null> {
  const userId = readEnterTicket(ticket);
  if (userId === null) return null;
  const user = await db().user.findFirst({
    where: { id: userId, kind: { in: ['scenario', 'persona'] } },
    select: { id: true, name: true, email: true, sessionVersion: true },
  });
  return user === null ? null : sessionCookieOf(user);
}

/** Where to go after entering: a path of this site, by default the projects. null for anything that could lead elsewhere. */
export function landingPathOf(to: string | null): string | null {
  return to === null ? landingPath : localPath(to);
}
