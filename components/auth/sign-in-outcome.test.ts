import { describe, expect, it } from 'vitest';
import { signInProblem } from '@/components/auth/sign-in-outcome';
import { authTexts } from '@/lib/texts/en/auth';

describe('the answer to an attempt to sign in', () => {
  it('has nothing to say about a success', () => {
    expect(signInProblem({ ok: true, error: null })).toBeNull();
  });

  it('says only that the pair is wrong', () => {
    expect(signInProblem({ ok: false, error: 'CredentialsSignin' })).toBe(authTexts.signIn.wrongPair);
  });

  it.each([
    ['rate_limited:1', '1 second'],
    ['rate_limited:59', '59 seconds'],
    ['rate_limited:61', '2 minutes'],
  ])('says after %s how long to wait', (error, wait) => {
    expect(signInProblem({ ok: false, error })).toBe(authTexts.signIn.tooMany(wait));
  });

  it.each([{ ok: false, error: 'rate_limited:soon' }, { ok: false, error: null }, { ok: true, error: 'Configuration' }, undefined])(
    'has a sentence for %j',
    (answer) => {
      expect(signInProblem(answer)).toBe(authTexts.signIn.failed);
    },
  );
});
