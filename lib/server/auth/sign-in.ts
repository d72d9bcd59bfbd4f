import 'server-only';
import type { User } from 'next-auth';
import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { personaEmail, personas } from '@/lib/server/accounts/personas';
import { emailSchema } from '@/lib/server/accounts/account-schemas';
import { verifyPassword } from '@/lib/server/auth/passwords';
import { db } from '@/lib/server/db';
import { clearPoints, takePoint } from '@/lib/server/limits/rate-limit';
import { addressOf, type HeaderLookup } from '@/lib/server/limits/address';

const pairSchema = z.object({ email: emailSchema, password: z.string().min(1).max(limits.passwordMaxCharacters) });

type AuthUser = Pick<User, 'id' | 'name' | 'email'>;

/**
 * Checks a pair of e-mail and password. Whatever is wrong with it, the answer is the same: null.
 * @throws an error with the message `rate_limited:SECONDS` after too many attempts for one account or from one address.
 */
export async function signInWithPassword(sent: unknown, headers: HeaderLookup): Promise<AuthUser | null> {
  const pair = pairSchema.safeParse(sent);
  if (!pair.success) return null;
  const { email, password } = pair.data;
  const user = await db().user.findUnique({ where: { email } });
  if (user?.kind !== 'scenario') {
    const limited = [await takePoint('signIn', email), await takePoint('signInFromAddress', addressOf(headers))].find((taken) => !taken.ok);
    if (limited !== undefined && !limited.ok) throw new Error(`rate_limited:${limited.error.retryAfterSeconds}`);
  }
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || user === null) return null;
  await clearPoints('signIn', email);
  return authUser(user);
}

/** Signs in as one of the personas of local mode; null for any other name. */
export async function signInAsPersona(sent: unknown): Promise<AuthUser | null> {
  const parsed = z.object({ name: z.string() }).safeParse(sent);
  const persona = personas.find(({ name }) => name === parsed.data?.name);
  if (persona === undefined) return null;
  const user = await db().user.findUnique({ where: { email: personaEmail(persona.name) } });
  return user === null ? null : authUser(user);
}

function authUser({ id, name, email }: { id: string; name: string; email: string }): AuthUser {
  return { id, name, email };
}
