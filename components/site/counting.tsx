import { createHash } from 'node:crypto';
import Link from 'next/link';
import { tellLedgerStory } from '@/components/site/ledger-story';
import type { StoryRow } from '@/components/site/ledger-story';
import { Section } from '@/components/site/section';
import { cn } from '@/lib/base/cn';
import type { EntryKind } from '@/lib/credits/model';
import { siteTexts } from '@/lib/texts/en/site';

const texts = siteTexts.count;

/** A ledger that the credit core writes while the page is made, and the rules behind it. */
export function Counting() {
  return (
    <Section id="count" title={texts.title} lead={texts.lead}>
      <div className="grid items-start gap-x-16 gap-y-12 xl:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
        <div className="grid gap-3">
          <div className="overflow-x-auto rounded-xl border border-border bg-surface">
            <StoryTable rows={tellLedgerStory((text) => createHash('sha256').update(text, 'utf8').digest('hex'))} />
          </div>
          <p className="text-sm text-muted">{texts.sealNote}</p>
        </div>
        <div>
          <dl className="grid gap-5">
            {texts.rules.map(([rule, reason]) => (
              <div key={rule} className="grid gap-0.5">
                <dt className="font-semibold">{rule}</dt>
                <dd className="text-muted">{reason}</dd>
              </div>
            ))}
          </dl>
          <Link
            href="/help/credits"
            className="mt-6 inline-block rounded-xs font-medium underline decoration-border-strong underline-offset-4 hover:decoration-accent"
          >
            {texts.more}
          </Link>
        </div>
      </div>
    </Section>
  );
}

const signs: Readonly<Record<EntryKind, '+' | '−' | ''>> = { grant: '+', hold: '−', capture: '', release: '+', expire: '−', refund: '', revoke: '−' };

function StoryTable({ rows }: { readonly rows: readonly StoryRow[] }) {
  const { columns } = texts;
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{texts.caption}</caption>
      <thead className="text-left text-xs text-muted">
        <tr className="border-b border-border-strong [&>th]:px-4 [&>th]:py-2.5 [&>th]:font-medium">
          <th scope="col">{columns.entry}</th>
          <th scope="col" className="text-right">
            {columns.change}
          </th>
          <th scope="col" className="text-right max-sm:hidden">
            {columns.held}
          </th>
          <th scope="col" className="text-right">
            {columns.balance}
          </th>
          <th scope="col" className="max-md:hidden">
            {columns.seal}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-border">
        {rows.map((row) => (
          <tr key={row.hash} className="[&>td]:px-4 [&>td]:py-2.5">
            <td>{sentenceOf(row)}</td>
            <td className={cn('text-right font-mono whitespace-nowrap tabular', row.kind === 'capture' ? 'text-accent-text' : 'text-muted')}>
              {texts.change(signs[row.kind], row.amount, row.type)}
            </td>
            <td className="text-right font-mono text-muted tabular max-sm:hidden">{row.held === 0 ? '' : row.held}</td>
            <td className="text-right font-mono font-medium tabular">{row.balance}</td>
            <td className="font-mono text-xs text-muted max-md:hidden">{row.hash.slice(0, 10)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentenceOf({ kind, type }: StoryRow): string {
  if (kind === 'grant') return texts.grants[type];
  return kind === 'hold' || kind === 'capture' || kind === 'release' || kind === 'expire' ? texts.entries[kind] : '';
}
