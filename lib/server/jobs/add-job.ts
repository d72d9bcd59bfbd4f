import 'server-only';
import { Prisma } from '@/generated/prisma/client';

export const runGenerationTask = 'run-generation';

/** A call that adds the job of a generation inside the transaction that it is made part of; the queue is woken when that commits. */
export function addGenerationJobSql(generationId: string): Prisma.Sql {
  return Prisma.sql`SELECT (graphile_worker.add_job(${runGenerationTask}, json_build_object('generationId', ${generationId}::text),
    job_key := ${generationId}::text, max_attempts := 10)).id`;
}
