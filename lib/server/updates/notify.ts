import 'server-only';
import { db } from '@/lib/server/db';
import { notifySql, type UpdateNotice } from '@/lib/server/updates/notice';

/** Tells every node of a change that is not part of a ledger write. */
export async function notify(notice: UpdateNotice): Promise<void> {
  await db().$executeRaw(notifySql(notice));
}
