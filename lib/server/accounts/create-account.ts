import 'server-only';
import { randomUUID } from 'node:crypto';
import { Prisma } from '@/generated/prisma/client';
import { err, ok, type Result } from '@/lib/base/result';
import { grantWelcomeGift } from '@/lib/server/accounts/welcome-gift';
import { hashPassword } from '@/lib/server/auth/passwords';
import { db } from '@/lib/server/db';

export interface NewAccount {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly password: string;
}

/**
 * Makes a person's account with its welcome gift.
 * Refusal: `email_taken`. The page that shows it is rate limited, so that it does not serve to list accounts.
 */
export async function createAccount({ name, email, password }: NewAccount): Promise<Result<{ userId: string }, { code: 'email_taken' }>> {
  const passwordHash = await hashPassword(password);
  const userId = randomUUID();
  try {
    await db().user.create({ data: { id: userId, name, email, passwordHash } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return err({ code: 'email_taken' });
    throw error;
  }
  await grantWelcomeGift(userId);
  return ok({ userId });
}
