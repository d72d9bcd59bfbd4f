import 'server-only';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import { grantWelcomeGift } from '@/lib/server/accounts/welcome-gift';
import { signInAsPersona, signInWithPassword } from '@/lib/server/auth/sign-in';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';

/** 30 days. */
export const sessionMaxAgeSeconds = 30 * 24 * 3_600;

let options: NextAuthOptions | undefined;

/** Sessions are signed tokens with the account's session number: they outlive a restart and end when the number is raised. */
export function authOptions(): NextAuthOptions {
  options ??= createOptions();
  return options;
}

function createOptions(): NextAuthOptions {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, TALLYCUT_LOCAL, NEXTAUTH_SECRET } = env();
  const providers: NextAuthOptions['providers'] = [
    CredentialsProvider({ id: 'password', credentials: { email: {}, password: { type: 'password' } }, authorize: (sent, request) => signInWithPassword(sent, request.headers ?? {}) }),
  ];
  if (TALLYCUT_LOCAL) providers.push(CredentialsProvider({ id: 'persona', credentials: { name: {} }, authorize: (sent) => signInAsPersona(sent) }));
  if (GITHUB_ID !== undefined && GITHUB_SECRET !== undefined) providers.push(GitHubProvider({ clientId: GITHUB_ID, clientSecret: GITHUB_SECRET }));
  if (GOOGLE_ID !== undefined && GOOGLE_SECRET !== undefined) providers.push(GoogleProvider({ clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET }));
  return {
    providers,
    adapter: PrismaAdapter(db()),
    secret: NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionMaxAgeSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: {
      error: (code, metadata) => log().warn({ code, message: metadata instanceof Error ? metadata.message : undefined }, 'sign-in'),
      warn: (code) => log().debug({ code }, 'sign-in'),
      debug: () => undefined,
    },
    callbacks: {
      async jwt({ token, user }) {
        if (user === undefined) return token;
        const account = await db().user.findUnique({ where: { id: user.id }, select: { sessionVersion: true } });
        return { ...token, sub: user.id, sessionVersion: account?.sessionVersion ?? 0 };
      },
      session: ({ session, token }) => ({ ...session, userId: token.sub, sessionVersion: token.sessionVersion }),
    },
    events: {
      async createUser({ user }) {
        await grantWelcomeGift(user.id);
      },
    },
  };
}
