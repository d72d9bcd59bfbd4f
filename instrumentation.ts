import type { Instrumentation } from 'next';

/** Runs once in each server process: starts what works beside the requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startProcess } = await import('@/lib/server/process/start-process');
  await startProcess();
}

/** A page that failed shows its digest as reference number; this is the line of the log that explains it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logPageFailure } = await import('@/lib/server/process/log-page-failure');
  logPageFailure(error, { method: request.method, path: request.path, route: context.routePath });
};
