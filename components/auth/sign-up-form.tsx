'use client';
import { useState, useTransition } from 'react';
import type { SyntheticEvent } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { attemptSignIn } from '@/components/auth/attempt-sign-in';
import { focusFirstProblem } from '@/components/auth/focus-problem';
import { FormProblem } from '@/components/auth/form-problem';
import { newAccountProblems } from '@/components/auth/form-problems';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { signUp } from '@/lib/actions/accounts';
import { authTexts } from '@/lib/texts/en/auth';

export function SignUpForm({ returnTo }: { readonly returnTo: string }) {
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, startSigningUp] = useTransition();
  const found = newAccountProblems(form);
  const problems = isChecked ? found : {};

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsChecked(true);
    setProblem(null);
    if (Object.keys(found).length > 0) return focusFirstProblem(event.currentTarget);
    startSigningUp(async () => {
      const refused = await createAndEnter();
      if (refused === null) window.location.assign(returnTo);
      else setProblem(refused);
    });
  }

  async function createAndEnter(): Promise<string | null> {
    const created = await runAction(() => signUp(form));
    if (!created.ok) return created.error.code === 'email_taken' ? authTexts.signUp.emailTaken : failureText(created.error);
    const refused = await attemptSignIn('password', { email: form.email.trim(), password: form.password });
    return refused === null ? null : authTexts.signUp.createdButSignedOut;
  }

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-4">
      <FormProblem problem={problem} />
      <Field label={authTexts.name} error={problems.name}>
        {(control) => (
          <Input {...control} name="name" autoComplete="name" value={form.name} onChange={(event) => setForm({ ...form, name: event.target.value })} />
        )}
      </Field>
      <Field label={authTexts.email} error={problems.email}>
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            value={form.email}
            onChange={(event) => setForm({ ...form, email: event.target.value })}
          />
        )}
      </Field>
      <Field label={authTexts.password} hint={authTexts.passwordHint} error={problems.password}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            value={form.password}
            onChange={(event) => setForm({ ...form, password: event.target.value })}
          />
        )}
      </Field>
      <Button type="submit" busy={isBusy} className="mt-1 w-full">
        {authTexts.signUp.submit}
      </Button>
    </form>
  );
}
