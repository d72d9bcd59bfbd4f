import type { CommonError } from '@/lib/base/action-error';
import type { Result } from '@/lib/base/result';
import type { Unreachable } from '@/components/account/run-action';

/** Posts to the lab (`/api/qa/…`). `read` takes what is needed out of a good answer. */
export async function callLab<T>(path: string, body: unknown, read: (answer: Response) => Promise<T>): Promise<Result<T, CommonError | Unreachable>> {
  try {
    const answer = await fetch(`/api/qa/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    if (answer.ok) return { ok: true, value: await read(answer) };
    const { error } = (await answer.json()) as { error: CommonError };
    return { ok: false, error };
  } catch {
    return { ok: false, error: { code: 'unreachable' } };
  }
}

/** Makes a scenario, named or by its grants, and moves this browser into it. On success the page is left. */
export async function enterScenario(request: unknown, pathIn: (projectId: string) => string): Promise<Result<void, CommonError | Unreachable>> {
  const made = await callLab('scenarios', request, (answer) => answer.json() as Promise<{ enterUrl: string; projectId: string }>);
  if (!made.ok) return made;
  const url = new URL(made.value.enterUrl);
  url.searchParams.set('to', pathIn(made.value.projectId));
  // Only the path: the browser stays at the address at which it reached this machine.
  window.location.assign(url.pathname + url.search);
  return { ok: true, value: undefined };
}
