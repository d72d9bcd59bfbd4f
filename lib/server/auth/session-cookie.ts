import 'server-only';
import { encode } from 'next-auth/jwt';
import { sessionMaxAgeSeconds } from '@/lib/server/auth/options';
import { systemNow } from '@/lib/server/clock';
import { env } from '@/lib/server/env';

export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly expires: Date;
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly path: '/';
  readonly secure: boolean;
}

/** The cookie of a session, exactly as signing in by the auth library sets it: same name, same attributes, same content. */
export async function sessionCookieOf(user: { id: string; name: string; email: string; sessionVersion: number }): Promise<SessionCookie> {
  const secure = env().NEXTAUTH_URL.startsWith('https://');
  const { id, name, email, sessionVersion } = user;
  return {
    name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
    value: await encode({ token: { name, email, sub: id, sessionVersion }, secret: env().NEXTAUTH_SECRET, maxAge: sessionMaxAgeSeconds }),
    expires: new Date(systemNow() + sessionMaxAgeSeconds * 1000),
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
  };
}
