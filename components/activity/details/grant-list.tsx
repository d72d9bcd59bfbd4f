import { Instant, LastInstant } from '@/components/time/instant';
import { TypeDot } from '@/components/wallet/type-dot';
import type { GrantDetail } from '@/lib/activity/details';
import type { ActivityKind } from '@/lib/activity/words';
import { entryKinds } from '@/lib/credits/model';
import { formatExact } from '@/lib/texts/dates';
import { activityDetailsTexts } from '@/lib/texts/en/activity-details';
import { grantSourceName } from '@/lib/texts/en/activity-sentences';

const texts = activityDetailsTexts.grants;

interface GrantListProps {
  readonly kind: ActivityKind;
  readonly grants: readonly GrantDetail[];
}

/** The grants that an event drew on, gave or took from: where they came from, how long they are valid, and what happened to them. */
export function GrantList({ kind, grants }: GrantListProps) {
  return (
    <section className="grid content-start gap-2">
      <h3 className="font-medium text-muted">{texts.title[kind]}</h3>
      <ol role="list" className="grid gap-3">
        {grants.map((grant) => (
          <li key={grant.id} className="grid gap-0.5">
            <p className="flex flex-wrap items-center gap-x-2 text-sm">
              <TypeDot type={grant.type} />
              <span className="font-medium">{grantSourceName(grant.source, grant.item) ?? texts.unnamed}</span>
              <span className="tabular">{entryKinds.flatMap((moved) => (grant.moved[moved] === undefined ? [] : texts.moved[moved](grant.moved[moved]))).join(', ')}</span>
            </p>
            <p className="text-muted tabular">{texts.of(grant.amount, grant.type)}</p>
            <Window grant={grant} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Window({ grant: { createdAt, validFrom, validUntil } }: { readonly grant: GrantDetail }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-muted">
      <dt>{texts.allocated}</dt>
      <dd>
        <Instant at={createdAt}>{formatExact(createdAt)}</Instant>
      </dd>
      {validFrom === createdAt ? null : (
        <>
          <dt>{texts.from}</dt>
          <dd>
            <Instant at={validFrom}>{formatExact(validFrom)}</Instant>
          </dd>
        </>
      )}
      <dt>{texts.until}</dt>
      <dd>{validUntil === null ? texts.never : <LastInstant until={validUntil}>{formatExact}</LastInstant>}</dd>
    </dl>
  );
}
