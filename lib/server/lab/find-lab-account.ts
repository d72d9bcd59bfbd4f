import 'server-only';
import { db } from '@/lib/server/db';

export interface LabAccount {
  readonly userId: string;
  readonly kind: 'scenario' | 'persona';
  /** As it was given to `createLabAccount`; for a schema to read. */
  readonly madeFrom: unknown;
}

/** An account that the lab may change; null for every other id, whether a person has it or nobody. */
export async function findLabAccount(userId: string): Promise<LabAccount | null> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { kind: true, labSetting: { select: { madeFrom: true } } } });
  if (user === null || (user.kind !== 'scenario' && user.kind !== 'persona')) return null;
  return { userId, kind: user.kind, madeFrom: user.labSetting?.madeFrom ?? null };
}

/** A persona by its e-mail address, and whether it ever had a project. */
export async function findPersona(email: string): Promise<{ userId: string; hadProject: boolean } | null> {
  const user = await db().user.findFirst({ where: { email, kind: 'persona' }, select: { id: true, _count: { select: { projects: true } } } });
  return user === null ? null : { userId: user.id, hadProject: user._count.projects > 0 };
}
