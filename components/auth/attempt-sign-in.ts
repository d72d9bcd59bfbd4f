import { signInProblem } from '@/components/auth/sign-in-outcome';
import { failuresTexts } from '@/lib/texts/en/failures';

/**
 * Signs this browser in.
 * @returns null when it is done, else the sentence that says why not.
 */
export async function attemptSignIn(provider: 'password' | 'persona', fields: Record<string, string>): Promise<string | null> {
  try {
    // Loaded when it is first needed: a page that is only looked at does without it.
    const { getCsrfToken, signIn } = await import('next-auth/react');
    // The library leaves the page when it cannot reach the server, and what was typed with it; so ask first whether it can.
    if ((await getCsrfToken()) === undefined) return failuresTexts.offline;
    return signInProblem(await signIn(provider, { ...fields, redirect: false }));
  } catch {
    return failuresTexts.offline;
  }
}
