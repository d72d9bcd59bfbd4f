'use client';
import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { SettingsSection } from '@/components/account/settings/settings-section';
import { themeChoices } from '@/components/account/theme-choice';
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group';
import { accountTexts } from '@/lib/texts/en/account';
import { settingsTexts } from '@/lib/texts/en/settings';

/** The choice is kept in this browser, so the server's first picture cannot know it. */
function useChosenTheme(): string {
  const { theme } = useTheme();
  return useSyncExternalStore(
    () => () => undefined,
    () => theme ?? '',
    () => '',
  );
}

export function ThemeSettings() {
  const { setTheme } = useTheme();
  const chosen = useChosenTheme();
  return (
    <SettingsSection title={settingsTexts.theme.title} description={settingsTexts.theme.description}>
      <ToggleGroup
        type="single"
        aria-label={accountTexts.theme.label}
        value={chosen}
        // Pressing the chosen one again would leave none.
        onValueChange={(next) => next && setTheme(next)}
        className="w-full max-w-sm"
      >
        {themeChoices.map(({ id, Icon }) => (
          <ToggleGroupItem key={id} value={id}>
            <Icon aria-hidden />
            {accountTexts.theme[id]}
          </ToggleGroupItem>
        ))}
      </ToggleGroup>
    </SettingsSection>
  );
}
