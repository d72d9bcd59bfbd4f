import 'server-only';
import { env } from '@/lib/server/env';
import { personas } from '@/lib/server/accounts/personas';

export interface SignInOptions {
  readonly personas: readonly { readonly name: string; readonly title: string; readonly description: string }[];
  readonly oauth: readonly ('github' | 'google')[];
}

/** What the sign-in page offers beside e-mail and password: personas in local mode, OAuth where its keys are set. */
export function signInOptions(): SignInOptions {
  const { TALLYCUT_LOCAL, GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  const oauth: ('github' | 'google')[] = [];
  if (GITHUB_ID !== undefined && GITHUB_SECRET !== undefined) oauth.push('github');
  if (GOOGLE_ID !== undefined && GOOGLE_SECRET !== undefined) oauth.push('google');
  return { personas: TALLYCUT_LOCAL ? personas : [], oauth };
}
