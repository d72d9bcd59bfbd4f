import 'server-only';
import { db } from '@/lib/server/db';

export const settleRenewalsTask = 'settle-stripe-renewals';
export const collectInvoiceTask = 'collect-stripe-invoice';

/** About three days of attempts, each later than the one before. */
const maxAttempts = 25;

/**
 * Has the queue bring Stripe's renewals of a plan to what we know of it (`settle-renewals.ts`). Asked for again, it is one job; `isOver` is for
 * a plan that is being given up at this moment.
 */
export async function addSettleJob(subscriptionId: string, isOver = false): Promise<void> {
  await db().$queryRaw`SELECT (graphile_worker.add_job(${settleRenewalsTask}, json_build_object('subscriptionId', ${subscriptionId}::text, 'isOver', ${isOver}::boolean),
    job_key := ${`${settleRenewalsTask}:${subscriptionId}`}::text, max_attempts := ${maxAttempts}::integer)).id::text`;
}

/** Has the queue look again at an instant (ms) whether all was heard of a plan that should have been told by then. */
export async function addCheckJob(subscriptionId: string, at: number): Promise<void> {
  await db().$queryRaw`SELECT (graphile_worker.add_job(${settleRenewalsTask}, json_build_object('subscriptionId', ${subscriptionId}::text),
    run_at := ${new Date(at)}, job_key := ${`${settleRenewalsTask}:check:${subscriptionId}`}::text, max_attempts := ${maxAttempts}::integer)).id::text`;
}

/** Has the queue collect a renewal's bill now (`collect-invoice.ts`). */
export async function addCollectJob(invoiceId: string): Promise<void> {
  await db().$queryRaw`SELECT (graphile_worker.add_job(${collectInvoiceTask}, json_build_object('invoiceId', ${invoiceId}::text),
    job_key := ${`${collectInvoiceTask}:${invoiceId}`}::text, max_attempts := ${maxAttempts}::integer)).id::text`;
}
