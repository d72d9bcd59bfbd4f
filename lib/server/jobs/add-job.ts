import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { PaymentMessage } from '@/lib/server/payments/payment-message';

export const runGenerationTask = 'run-generation';

/** When the job of a generation is taken up. */
interface Turn {
  /** Real time in ms before which it is not; at once where it is left out. */
  readonly runAt?: number;
  /** TO58: how many requests its account has open beside it; those of whom has fewer come first. */
  readonly behind?: number;
}

/** A call that adds the job of a generation inside the transaction that it is made part of; the queue is woken when that commits. */
export function addGenerationJobSql(generationId: string, { runAt, behind = 0 }: Turn): Prisma.Sql {
  return Prisma.sql`SELECT (graphile_worker.add_job(${runGenerationTask}, json_build_object('generationId', ${generationId}::text),
    run_at := ${runAt === undefined ? null : new Date(runAt)}::timestamptz, job_key := ${generationId}::text, max_attempts := 10, priority := ${behind}::integer)).id`;
}

export const deliverPaymentTask = 'deliver-payment';

/** An expression that adds a job: this payment message is delivered at that instant (real time, ms). */
export function addPaymentJobSql(message: PaymentMessage, runAt: number): Prisma.Sql {
  return Prisma.sql`(graphile_worker.add_job(${deliverPaymentTask}, json_build_object('message', ${JSON.stringify(message)}::json),
    run_at := ${new Date(runAt)}, job_key := ${`${message.processor}:${message.messageId}`}::text, max_attempts := 20)).id`;
}
