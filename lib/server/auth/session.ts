import 'server-only';
import { cache } from 'react';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession, type NextAuthOptions } from 'next-auth';
import { authOptions } from '@/lib/server/auth/options';
import { db } from '@/lib/server/db';

export interface CurrentUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** person, persona or scenario. */
  readonly kind: string;
}

/** The person of this request, or null. Asks the database once per request: a session that was ended elsewhere ends here too. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await getServerSession<NextAuthOptions, { userId?: string; sessionVersion?: number }>(authOptions());
  if (session?.userId === undefined) return null;
  const user = await db().user.findUnique({
    where: { id: session.userId },
    select: { id: true, name: true, email: true, kind: true, sessionVersion: true },
  });
  if (user === null || user.sessionVersion !== session.sessionVersion) return null;
  return { id: user.id, name: user.name, email: user.email, kind: user.kind };
});

/** For pages: the person, or the way to the sign-in page and back. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser();
  if (user !== null) return user;
  const path = (await headers()).get('x-path') ?? '/projects';
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
