import type { ActionResult, CommonError } from '@/lib/base/action-error';
import { failuresTexts } from '@/lib/texts/en/failures';

/** The server did not answer: no network, or it is starting anew. */
export interface Unreachable {
  readonly code: 'unreachable';
}

/** Calls a server action; a lost connection is an outcome like any other. */
export async function runAction<T, E>(call: () => Promise<ActionResult<T, E>>): Promise<ActionResult<T, E | Unreachable>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: { code: 'unreachable' } };
  }
}

/** The sentence for an outcome that is not special to one action. */
export function failureText(error: CommonError | Unreachable): string {
  return error.code === 'unreachable' ? failuresTexts.offline : failuresTexts.common(error);
}
