import type { ReactNode } from 'react';
import { Instant, LastInstant } from '@/components/time/instant';
import { PartsBar } from '@/components/wallet/parts-bar';
import { TypeDot, typeBackgrounds } from '@/components/wallet/type-dot';
import type { WalletGrant } from '@/lib/store/wallet';
import { formatDay } from '@/lib/texts/dates';
import { creditsTexts } from '@/lib/texts/en/credits';

const texts = creditsTexts.grants;

interface GrantRowProps {
  readonly grant: WalletGrant;
  /** Account time, ms. */
  readonly now: number;
}

/** One grant: where it came from, what has become of it, and how long it is valid. */
export function GrantRow({ grant, now }: GrantRowProps) {
  const source = texts.source(grant.source, grant.item);
  const { type, amount, left, held, used, lapsed, revoked, validFrom, validUntil, allocatedAt } = grant;
  const isOver = validUntil !== null && validUntil <= now;
  const gone = [
    used > 0 ? texts.parts.used(used) : null,
    held > 0 ? texts.parts.held(held) : null,
    lapsed > 0 ? texts.parts.lapsed(lapsed) : null,
    revoked > 0 ? texts.parts.revoked(revoked) : null,
  ].filter((part) => part !== null);
  return (
    <li className="grid items-center gap-x-8 gap-y-3 px-5 py-4 md:grid-cols-[minmax(0,1.1fr)_minmax(0,1.5fr)_minmax(0,1fr)]">
      <div className="grid gap-0.5">
        <p className="font-medium">{source}</p>
        <p className="flex items-center gap-2 text-sm text-muted">
          <TypeDot type={type} />
          {texts.ofType[type]}
        </p>
      </div>
      <div className="grid gap-1.5">
        <p className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span className="tabular">{texts.left(left, amount)}</span>
          <span className="text-muted tabular">{gone.join(' · ')}</span>
        </p>
        <PartsBar
          progress={{ label: texts.progress(source), now: left, max: amount, text: texts.left(left, amount) }}
          parts={[
            { name: 'left', amount: left, className: typeBackgrounds[type] },
            { name: 'held', amount: held, className: 'animate-breathe bg-accent' },
            { name: 'used', amount: used, className: 'bg-border-strong/60' },
            { name: 'lapsed', amount: lapsed + revoked, className: 'bg-border' },
          ]}
        />
      </div>
      <dl className="grid grid-cols-2 gap-x-4 text-sm">
        <Term name={texts.allocatedOn}>
          <Instant at={allocatedAt}>{formatDay(allocatedAt)}</Instant>
        </Term>
        {validFrom > now ? (
          <Term name={texts.beginsOn}>
            <Instant at={validFrom}>{formatDay(validFrom)}</Instant>
          </Term>
        ) : (
          <Term name={isOver ? texts.expiredOn : texts.expiresOn}>{validUntil === null ? texts.never : <LastInstant until={validUntil}>{formatDay}</LastInstant>}</Term>
        )}
      </dl>
    </li>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="tabular">{children}</dd>
    </div>
  );
}
