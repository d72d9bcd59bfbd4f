'use client';
import Link from 'next/link';
import { useBalance } from '@/components/account/account-provider';
import { LogoMark } from '@/components/site/logo';
import { formatWhole } from '@/lib/texts/format';
import { accountTexts } from '@/lib/texts/en/account';

/** The balance in the header, up to date in every tab; leads to the wallet. */
export function BalanceChip() {
  const { total, held } = useBalance();
  const texts = accountTexts.balance;
  return (
    <Link
      href="/credits"
      aria-label={texts.link(total)}
      title={held > 0 ? texts.held(held) : undefined}
      className="inline-flex h-9 items-center gap-2 rounded-md border border-border bg-surface px-3 font-mono text-sm tabular transition-colors hover:border-border-strong"
    >
      <LogoMark className="size-4" />
      {formatWhole(total)}
      {held > 0 ? <span aria-hidden className="size-1.5 animate-breathe rounded-full bg-accent" /> : null}
    </Link>
  );
}
