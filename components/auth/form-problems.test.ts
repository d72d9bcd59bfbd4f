import { describe, expect, it } from 'vitest';
import { newAccountProblems, signInFormProblems } from '@/components/auth/form-problems';
import { limits } from '@/lib/base/limits';
import { authTexts } from '@/lib/texts/en/auth';

const good = { name: 'Ada', email: 'ada@example.org', password: 'a long sentence' };
const { problems } = authTexts;

describe('what is wrong in a form', () => {
  it('is nothing where everything is right', () => {
    expect(newAccountProblems(good)).toEqual({});
    expect(signInFormProblems(good)).toEqual({});
  });

  it.each([
    [{ name: '  ' }, { name: problems.nameMissing }],
    [{ name: 'n'.repeat(limits.nameCharacters + 1) }, { name: problems.nameTooLong }],
    [{ email: '' }, { email: problems.emailMissing }],
    [{ email: 'ada' }, { email: problems.emailMalformed }],
    [{ email: 'ada@example' }, { email: problems.emailMalformed }],
    [{ email: 'a da@example.org' }, { email: problems.emailMalformed }],
    [{ email: `${'a'.repeat(limits.emailCharacters)}@example.org` }, { email: problems.emailMalformed }],
    [{ password: 'p'.repeat(limits.passwordMinCharacters - 1) }, { password: problems.passwordTooShort }],
    [{ password: 'p'.repeat(limits.passwordMaxCharacters + 1) }, { password: problems.passwordTooLong }],
    [
      { name: '', email: '', password: '' },
      { name: problems.nameMissing, email: problems.emailMissing, password: problems.passwordTooShort },
    ],
  ])('is told field by field: %j', (change, expected) => {
    expect(newAccountProblems({ ...good, ...change })).toEqual(expected);
  });

  it('asks nothing of an old password but that it is there', () => {
    expect(signInFormProblems({ email: good.email, password: 'x' })).toEqual({});
    expect(signInFormProblems({ email: good.email, password: '' })).toEqual({ password: problems.passwordMissing });
  });
});
