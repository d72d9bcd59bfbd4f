import { useId } from 'react';
import type { ReactNode } from 'react';

interface SettingsSectionProps {
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** One subject of the settings: what it is at the left, its controls at the right. */
export function SettingsSection({ title, description, children }: SettingsSectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-x-12 gap-y-4 border-t border-border py-8 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="grid content-start gap-1">
        <h2 id={titleId} className="font-semibold">
          {title}
        </h2>
        <p className="text-sm text-muted">{description}</p>
      </div>
      <div className="grid max-w-md content-start gap-4">{children}</div>
    </section>
  );
}
