import 'server-only';

/** The generations that this process is working on, so that a cancel, which any node may receive, reaches the one that runs it. */
const running = new Map<string, AbortController>();

/** Registers a run; the returned function ends the registration. */
export function registerRun(generationId: string, controller: AbortController): () => void {
  running.set(generationId, controller);
  return () => {
    if (running.get(generationId) === controller) running.delete(generationId);
  };
}

export type StopReason = 'cancelled' | 'shutting_down';

/** Stops the run of a generation if it is in this process. */
export function stopRun(generationId: string, reason: StopReason): void {
  running.get(generationId)?.abort(reason);
}

/** Stops every run of this process; their jobs go back to the queue. */
export function stopAllRuns(): void {
  for (const controller of running.values()) controller.abort('shutting_down' satisfies StopReason);
}
