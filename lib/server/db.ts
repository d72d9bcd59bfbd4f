import 'server-only';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from '@/lib/server/env';

/** `next dev` evaluates modules again after edits; the client and its connections outlive that. */
const holder = globalThis as typeof globalThis & { tallycutDb?: PrismaClient };

/** The one database client of this process. Made on first use, so that a build needs no database. */
export function db(): PrismaClient {
  holder.tallycutDb ??= createClient();
  return holder.tallycutDb;
}

function createClient(): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: env().DATABASE_URL, max: env().DATABASE_POOL },
    // Named statements are parsed and planned once per connection: the writing statement of the ledger is a large one.
    { statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('hex') },
  );
  return new PrismaClient({ adapter });
}

/** Closes the connections; the next `db()` opens them anew. */
export async function closeDb(): Promise<void> {
  await holder.tallycutDb?.$disconnect();
  delete holder.tallycutDb;
}
