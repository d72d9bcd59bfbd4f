'use client';
import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { RowDetails } from '@/components/activity/details/row-details';
import { surfaceName, toolName } from '@/components/activity/row-words';
import { Instant } from '@/components/time/instant';
import { Badge } from '@/components/ui/badge';
import type { BadgeProps } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TypeDot } from '@/components/wallet/type-dot';
import type { ActivityStatus } from '@/lib/activity/words';
import type { ActivityRowView } from '@/lib/activity/row';
import { cn } from '@/lib/base/cn';
import { formatTime } from '@/lib/texts/dates';
import { activityTexts } from '@/lib/texts/en/activity';
import { formatWhole } from '@/lib/texts/format';

const tones: Readonly<Record<ActivityStatus, BadgeProps['tone']>> = {
  held: 'accent',
  used: 'neutral',
  'partly-used': 'neutral',
  returned: 'success',
  granted: 'success',
  lapsed: 'warning',
  revoked: 'danger',
  declined: 'danger',
};

interface ActivityRowProps {
  readonly row: ActivityRowView;
  /** Stands by itself above the log, open. */
  readonly isLinked?: boolean;
}

/** One event of the account. Its status changes in place; what is needed rarely is behind "Details". */
export function ActivityRow({ row, isLinked = false }: ActivityRowProps) {
  const [isOpen, setIsOpen] = useState(isLinked);
  const key = isLinked ? `linked-${row.id}` : row.id;
  const ids = { sentence: `sentence-${key}`, toggle: `toggle-${key}`, details: `details-${key}` };
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 px-4 py-3 sm:px-5 lg:grid-cols-[3.25rem_minmax(0,1fr)_auto_6rem_6rem_auto]">
      <Instant at={row.at} className="font-mono text-xs leading-6 text-muted tabular">
        {formatTime(row.at)}
      </Instant>
      <div className="grid gap-0.5">
        <p id={ids.sentence} className={cn('font-medium text-pretty', row.status === 'declined' && 'text-muted')}>
          {row.sentence}
        </p>
        <Where row={row} />
      </div>
      <Chips row={row} className="max-lg:col-start-2 max-lg:row-start-2" />
      <p className="flex h-6 items-center max-lg:col-start-2 max-lg:row-start-3">
        <Badge tone={tones[row.status]}>
          {row.status === 'held' ? <span aria-hidden className="size-1.5 animate-breathe rounded-full bg-accent" /> : null}
          {activityTexts.statuses[row.status]}
        </Badge>
      </p>
      <p className="text-right text-xs leading-6 text-muted max-lg:col-start-2 max-lg:row-start-3 max-lg:justify-self-end">
        {activityTexts.balance} <span className="font-mono text-sm text-foreground tabular">{formatWhole(row.balanceAfter)}</span>
      </p>
      <Button
        id={ids.toggle}
        variant="ghost"
        size="icon-sm"
        aria-label={activityTexts.details}
        aria-labelledby={`${ids.toggle} ${ids.sentence}`}
        aria-expanded={isOpen}
        aria-controls={ids.details}
        className="-my-0.5 text-muted max-lg:col-start-3 max-lg:row-start-1"
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronDown aria-hidden className={cn('transition-transform', isOpen && 'rotate-180')} />
      </Button>
      <div id={ids.details} hidden={!isOpen} className="col-span-full sm:col-start-2">
        {isOpen ? <RowDetails row={row} /> : null}
      </div>
    </li>
  );
}

function Where({ row: { tool, surface, projectId, projectName } }: { readonly row: ActivityRowView }) {
  if (tool === null) return null;
  return (
    <p className="flex flex-wrap gap-x-2 text-sm text-muted">
      <span>{toolName(tool)}</span>
      {projectId === null ? null : (
        <Link href={`/editor/${projectId}`} className="max-w-60 truncate underline decoration-border-strong underline-offset-4 hover:text-foreground hover:decoration-accent">
          {projectName}
        </Link>
      )}
      {surface === null ? null : <span>{surfaceName(surface)}</span>}
    </p>
  );
}

function Chips({ row: { amounts }, className }: { readonly row: ActivityRowView; readonly className?: string }) {
  return (
    <ul role="list" aria-label={activityTexts.chips} className={cn('flex min-h-6 flex-wrap items-center gap-1.5 lg:justify-end', className)}>
      {amounts.map(({ type, amount }) => (
        <li key={type}>
          <Badge className="text-foreground tabular">
            <TypeDot type={type} />
            {activityTexts.chip(amount, activityTexts.types[type])}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
