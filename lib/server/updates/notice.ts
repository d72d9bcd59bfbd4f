import 'server-only';
import { Prisma } from '@/generated/prisma/client';

export const updatesChannel = 'tallycut_updates';

/** What the database tells every node when a transaction lands: whose account changed, and what to look at again. Ids only. */
export interface UpdateNotice {
  readonly accountId: string;
  readonly activityIds?: readonly string[];
  readonly generationId?: string;
  readonly assetIds?: readonly string[];
  readonly projectId?: string;
  /** Of the project's document, when a save raised it. */
  readonly revision?: number;
  /** The runner of this generation should stop. */
  readonly cancel?: boolean;
  /** Something about plans or checkouts changed. */
  readonly store?: boolean;
  /** The balance is as before. */
  readonly quiet?: boolean;
}

/** A query that sends the notice when its transaction commits. */
export function notifySql(notice: UpdateNotice): Prisma.Sql {
  return Prisma.sql`SELECT pg_notify(${updatesChannel}, ${JSON.stringify(notice)})`;
}
