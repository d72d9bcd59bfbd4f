import { authTexts } from '@/lib/texts/en/auth';
import { failuresTexts } from '@/lib/texts/en/failures';

/** What the auth library's `signIn` answers; undefined where it has sent the browser elsewhere. */
export interface SignInAnswer {
  readonly ok: boolean;
  readonly error: string | null;
}

/** The sentence for an attempt that did not succeed, or null where it did. */
export function signInProblem(answer: SignInAnswer | undefined): string | null {
  if (answer?.ok === true && answer.error === null) return null;
  const { signIn } = authTexts;
  const error = answer?.error ?? '';
  const seconds = /^rate_limited:(\d+)$/.exec(error)?.[1];
  if (seconds !== undefined) return signIn.tooMany(failuresTexts.wait(Number(seconds)));
  return error === 'CredentialsSignin' ? signIn.wrongPair : signIn.failed;
}
