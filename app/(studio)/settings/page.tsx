import type { Metadata } from 'next';
import { NameSettings } from '@/components/account/settings/name-settings';
import { PasswordSettings } from '@/components/account/settings/password-settings';
import { SessionSettings } from '@/components/account/settings/session-settings';
import { ThemeSettings } from '@/components/account/settings/theme-settings';
import { hasPassword } from '@/lib/server/accounts/account-settings';
import { requireUser } from '@/lib/server/auth/session';
import { settingsTexts } from '@/lib/texts/en/settings';

export const metadata: Metadata = { title: settingsTexts.documentTitle };

export default async function SettingsPage() {
  const { id } = await requireUser();
  return (
    <div className="mx-auto max-w-4xl">
      <h1 className="mb-7 text-2xl font-semibold">{settingsTexts.title}</h1>
      <NameSettings />
      {(await hasPassword(id)) ? <PasswordSettings /> : null}
      <ThemeSettings />
      <SessionSettings />
    </div>
  );
}
