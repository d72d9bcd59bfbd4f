'use client';
import { useState, useTransition } from 'react';
import type { SyntheticEvent } from 'react';
import { attemptSignIn } from '@/components/auth/attempt-sign-in';
import { focusFirstProblem } from '@/components/auth/focus-problem';
import { FormProblem } from '@/components/auth/form-problem';
import { signInFormProblems } from '@/components/auth/form-problems';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { authTexts } from '@/lib/texts/en/auth';

interface SignInFormProps {
  /** Where to go afterwards: a path of this site. */
  readonly returnTo: string;
  /** What went wrong before this page was shown, such as an attempt through another site. */
  readonly firstProblem: string | null;
}

export function SignInForm({ returnTo, firstProblem }: SignInFormProps) {
  const [pair, setPair] = useState({ email: '', password: '' });
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState(firstProblem);
  const [isBusy, startSigningIn] = useTransition();
  const found = signInFormProblems(pair);
  const problems = isChecked ? found : {};

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    setProblem(null);
    if (Object.keys(found).length > 0) return focusFirstProblem(event.currentTarget);
    startSigningIn(async () => {
      const refused = await attemptSignIn('password', { email: pair.email.trim(), password: pair.password });
      if (refused === null) window.location.assign(returnTo);
      else setProblem(refused);
    });
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <FormProblem problem={problem} />
      <Field label={authTexts.email} error={problems.email}>
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            value={pair.email}
            onChange={(event) => setPair({ ...pair, email: event.target.value })}
          />
        )}
      </Field>
      <Field label={authTexts.password} error={problems.password}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="current-password"
            value={pair.password}
            onChange={(event) => setPair({ ...pair, password: event.target.value })}
          />
        )}
      </Field>
      <Button type="submit" busy={isBusy} className="mt-1 w-full">
        {authTexts.signIn.submit}
      </Button>
    </form>
  );
}
