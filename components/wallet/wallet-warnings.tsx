import { TriangleAlert } from 'lucide-react';
import { LastInstant } from '@/components/time/instant';
import type { WalletWarning } from '@/lib/store/wallet';
import { formatDay } from '@/lib/texts/dates';
import { creditsTexts } from '@/lib/texts/en/credits';

const texts = creditsTexts.warnings;

/** E5, W4: what a person should know before it happens. Nothing where there is nothing to say. */
export function WalletWarnings({ warnings }: { readonly warnings: readonly WalletWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <section aria-label={texts.label} className="rounded-xl bg-warning-soft px-5 py-4">
      <ul role="list" className="grid gap-2.5 text-sm">
        {warnings.map((warning) => (
          <li key={keyOf(warning)} className="flex gap-3">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-text" />
            <p>
              <Warning warning={warning} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Warning({ warning }: { readonly warning: WalletWarning }) {
  switch (warning.kind) {
    case 'lapses-soon':
      return (
        <>
          <span className="font-medium text-warning-text">{texts.lapsesSoon(warning.amounts)}</span> {texts.until} <LastInstant until={warning.at}>{formatDay}</LastInstant>.
        </>
      );
    case 'mostly-used':
      return (
        <>
          <span className="font-medium text-warning-text">{texts.mostlyUsed(warning.used, warning.amount)}</span>
          {warning.until === null ? null : (
            <>
              {' '}
              {texts.periodEnds} <LastInstant until={warning.until}>{formatDay}</LastInstant>.
            </>
          )}
        </>
      );
  }
}

function keyOf(warning: WalletWarning): string {
  return warning.kind === 'lapses-soon' ? `lapse ${warning.at}` : `used ${warning.grantId}`;
}
