import 'server-only';
import { err, ok, type Result } from '@/lib/base/result';
import { hashPassword, verifyPassword } from '@/lib/server/auth/passwords';
import { db } from '@/lib/server/db';

/** Changes the name that is shown. */
export async function renameAccount(userId: string, name: string): Promise<Result<{ name: string }, never>> {
  await db().user.update({ where: { id: userId }, data: { name } });
  return ok({ name });
}

/** Whether the account is entered with a password; one that came by OAuth only, or a persona, has none that could be changed. */
export async function hasPassword(userId: string): Promise<boolean> {
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  return passwordHash !== null;
}

/** Changes the password and ends every session, this one too. Refusal: `wrong_password`. */
export async function changePassword(userId: string, current: string, next: string): Promise<Result<void, { code: 'wrong_password' }>> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await verifyPassword(user.passwordHash, current))) return err({ code: 'wrong_password' });
  const passwordHash = await hashPassword(next);
  await db().user.update({ where: { id: userId }, data: { passwordHash, sessionVersion: { increment: 1 } } });
  return ok(undefined);
}

/** Ends every session of the account. */
export async function signOutEverywhere(userId: string): Promise<Result<void, never>> {
  await db().user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
  return ok(undefined);
}
