import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { hashPassword } from '@/lib/server/auth/passwords';
import { db } from '@/lib/server/db';
import type { LabBehaviour } from '@/lib/server/lab/provider-behaviour';

export interface NewLabAccount {
  readonly kind: 'scenario' | 'persona';
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  /** null where the account is entered without one. */
  readonly password: string | null;
  readonly provider: LabBehaviour;
  /** What "Reset" makes anew; null where there is nothing to make anew. */
  readonly madeFrom: Prisma.InputJsonObject | null;
}

/** Makes an account of the lab: like a person's, but without the welcome gift (PRODUCT 4), and its provider does as it is told. */
export async function createLabAccount({ kind, name, email, password, provider, madeFrom }: NewLabAccount): Promise<{ userId: string }> {
  const passwordHash = password === null ? null : await hashPassword(password);
  const userId = randomUUID();
  await db().user.create({
    data: { id: userId, kind, name, email, passwordHash, labSetting: { create: { ...provider, ...(madeFrom === null ? {} : { madeFrom }) } } },
  });
  return { userId };
}
