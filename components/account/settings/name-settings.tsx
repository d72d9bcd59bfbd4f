'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { SyntheticEvent } from 'react';
import { useAccountUser } from '@/components/account/account-provider';
import { failureText, runAction } from '@/components/account/run-action';
import { SettingsSection } from '@/components/account/settings/settings-section';
import { nameProblem } from '@/components/auth/form-problems';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast';
import { renameAccount } from '@/lib/actions/accounts';
import { authTexts } from '@/lib/texts/en/auth';
import { settingsTexts } from '@/lib/texts/en/settings';

export function NameSettings() {
  const user = useAccountUser();
  const router = useRouter();
  const [name, setName] = useState(user.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, startSaving] = useTransition();
  const texts = settingsTexts.profile;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const found = nameProblem(name.trim());
    setProblem(found);
    if (found !== null) return;
    startSaving(async () => {
      const renamed = await runAction(() => renameAccount({ name }));
      if (!renamed.ok) return setProblem(failureText(renamed.error));
      setName(renamed.value.name);
      toast.success(texts.saved);
      router.refresh();
    });
  }

  return (
    <SettingsSection title={texts.title} description={texts.description}>
      <form noValidate onSubmit={submit} className="grid justify-items-start gap-4">
        <Field label={authTexts.name} error={problem} className="w-full">
          {(control) => <Input {...control} name="name" autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={authTexts.email} className="w-full">
          {(control) => <Input {...control} type="email" value={user.email} readOnly />}
        </Field>
        <Button type="submit" variant="secondary" busy={isBusy}>
          {texts.save}
        </Button>
      </form>
    </SettingsSection>
  );
}
