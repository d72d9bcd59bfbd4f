/** Runs once in each server process: starts what works beside the requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startProcess } = await import('@/lib/server/process/start-process');
  await startProcess();
}
