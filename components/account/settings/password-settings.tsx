'use client';
import { useState, useTransition } from 'react';
import type { SyntheticEvent } from 'react';
import { useAccountUser } from '@/components/account/account-provider';
import { failureText, runAction } from '@/components/account/run-action';
import { SettingsSection } from '@/components/account/settings/settings-section';
import { attemptSignIn } from '@/components/auth/attempt-sign-in';
import { focusFirstProblem } from '@/components/auth/focus-problem';
import { newPasswordProblem } from '@/components/auth/form-problems';
import { FormProblem } from '@/components/auth/form-problem';
import { PasswordInput } from '@/components/auth/password-input';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { changePassword } from '@/lib/actions/accounts';
import { authTexts } from '@/lib/texts/en/auth';
import { settingsTexts } from '@/lib/texts/en/settings';

interface Problems {
  readonly current?: string;
  readonly next?: string;
  readonly form?: string;
}

const empty = { current: '', next: '' } as const;
const texts = settingsTexts.password;

export function PasswordSettings() {
  const { email } = useAccountUser();
  const [typed, setTyped] = useState<{ current: string; next: string }>(empty);
  const [problems, setProblems] = useState<Problems>({});
  const [isBusy, startChanging] = useTransition();

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const found = problemsOf(typed);
    setProblems(found);
    if (Object.keys(found).length > 0) return focusFirstProblem(form);
    startChanging(async () => {
      const refused = await change(email, typed);
      setProblems(refused);
      if (Object.keys(refused).length > 0) return focusFirstProblem(form);
      setTyped(empty);
      toast.success(texts.saved);
    });
  }

  return (
    <SettingsSection title={texts.title} description={texts.description}>
      <form method="post" noValidate onSubmit={submit} className="grid justify-items-start gap-4">
        <FormProblem problem={problems.form ?? null} />
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Field label={texts.current} error={problems.current} className="w-full">
          {(control) => (
            <PasswordInput
              {...control}
              name="current"
              autoComplete="current-password"
              value={typed.current}
              onChange={(event) => setTyped({ ...typed, current: event.target.value })}
            />
          )}
        </Field>
        <Field label={texts.next} hint={authTexts.passwordHint} error={problems.next} className="w-full">
          {(control) => (
            <PasswordInput
              {...control}
              name="next"
              autoComplete="new-password"
              value={typed.next}
              onChange={(event) => setTyped({ ...typed, next: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" variant="secondary" busy={isBusy}>
          {texts.save}
        </Button>
      </form>
    </SettingsSection>
  );
}

function problemsOf({ current, next }: { readonly current: string; readonly next: string }): Problems {
  const nextProblem = newPasswordProblem(next);
  return {
    ...(current === '' ? { current: authTexts.problems.passwordMissing } : {}),
    ...(nextProblem === null ? {} : { next: nextProblem }),
  };
}

/** Changes the password. That ends every session, this one too, so this device signs in again with the new one. */
async function change(email: string, typed: { readonly current: string; readonly next: string }): Promise<Problems> {
  const changed = await runAction(() => changePassword(typed));
  if (changed.ok) {
    const refused = await attemptSignIn('password', { email, password: typed.next });
    return refused === null ? {} : { form: texts.savedButSignedOut };
  }
  return changed.error.code === 'wrong_password' ? { current: texts.wrong } : { form: failureText(changed.error) };
}
