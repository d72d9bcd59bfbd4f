import type { LedgerReport } from '@/lib/server/credits/verify-ledger';
import { formatCount } from '@/lib/texts/format';

/** What a verification found, in whole sentences. */
export function reportLines({ accounts, entries, firstFault }: LedgerReport, tookMs: number): string {
  const checked = `${formatCount(accounts, 'account', 'accounts')} with ${formatCount(entries, 'entry', 'entries')}`;
  if (firstFault === null) return `Replayed ${checked} in ${(tookMs / 1000).toFixed(1)} s: every rule holds.`;
  const { accountId, seq, rule, sentence } = firstFault;
  const place = seq === null ? `Account ${accountId}` : `Account ${accountId}, row ${seq}`;
  return `${place} breaks rule ${rule}: ${sentence}\nStopped there after ${checked}.`;
}
