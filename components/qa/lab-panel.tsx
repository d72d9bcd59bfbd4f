'use client';
import { Braces, FolderOpen, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useAccountUser, useBalance } from '@/components/account/account-provider';
import { failureText } from '@/components/account/run-action';
import { callLab, enterScenario } from '@/components/qa/call-lab';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { creditTypes } from '@/lib/credits/model';
import type { CreditType } from '@/lib/credits/model';
import { labTexts } from '@/lib/texts/en/lab';
import { formatWhole } from '@/lib/texts/format';

const texts = labTexts.panel;
const steps = ['PT1H', 'P1D', 'P7D', 'P30D'] as const;
const behaviours = ['ok', 'fail', 'refuse', 'slow', 'partial'] as const;
type Behaviour = (typeof behaviours)[number];

const markClasses: Readonly<Record<CreditType, string>> = {
  subscription: 'bg-credit-subscription',
  purchased: 'bg-credit-purchased',
  activity: 'bg-credit-activity',
};

interface LabPanelProps {
  readonly userId: string;
  /** Account time when the page was made, and how far it is ahead of real time. */
  readonly now: number;
  readonly aheadMs: number;
  readonly behaviour: Behaviour;
  readonly nextLapse: { readonly type: CreditType; readonly amount: number; readonly at: number } | null;
  /** What "Reset" makes anew; null where there is nothing. */
  readonly madeFrom: unknown;
}

/** What can be done with the account that is signed in: its clock, its provider, a fresh start. */
export function LabPanel({ userId, now, aheadMs, behaviour, nextLapse, madeFrom }: LabPanelProps) {
  const user = useAccountUser();
  return (
    <section aria-label={texts.region} className="overflow-hidden rounded-xl border border-border bg-surface shadow-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-border px-5 py-4">
        <div className="min-w-0">
          <p className="text-xs text-muted">{texts.scenario}</p>
          <h2 className="truncate text-lg font-semibold">{user.name}</h2>
          <p className="truncate font-mono text-xs text-subtle">{user.email}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button asChild variant="secondary">
            <Link href="/projects">
              <FolderOpen aria-hidden />
              {texts.project}
            </Link>
          </Button>
          {madeFrom === null ? null : <Reset madeFrom={madeFrom} />}
        </div>
      </div>
      <div className="grid divide-border max-md:divide-y md:grid-cols-3 md:divide-x">
        <Balance userId={userId} />
        <Clock userId={userId} now={now} aheadMs={aheadMs} nextLapse={nextLapse} />
        <Provider userId={userId} behaviour={behaviour} />
      </div>
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-3 px-5 py-4">
      <h3 className="text-sm font-medium">{title}</h3>
      {children}
    </div>
  );
}

function Balance({ userId }: { readonly userId: string }) {
  const { total, byType, held } = useBalance();
  return (
    <Part title={texts.balance}>
      <p className="font-mono text-3xl font-medium tabular">
        {formatWhole(total)}
        {held > 0 ? <span className="ml-2 font-sans text-xs font-normal text-muted">{texts.held(held)}</span> : null}
      </p>
      <ul role="list" className="grid gap-1 text-sm text-muted">
        {creditTypes.map((type) => (
          <li key={type} className="flex items-center gap-2">
            <span aria-hidden className={`size-2 rounded-full ${markClasses[type]}`} />
            {labTexts.types[type]}
            <span className="ml-auto font-mono tabular">{formatWhole(byType[type])}</span>
          </li>
        ))}
      </ul>
      <Button asChild variant="link" size="sm" className="justify-self-start">
        <a href={`/api/qa/accounts/${userId}/ledger`}>
          <Braces aria-hidden />
          {texts.ledger}
        </a>
      </Button>
    </Part>
  );
}

function Clock({ userId, now, aheadMs, nextLapse }: Pick<LabPanelProps, 'userId' | 'now' | 'aheadMs' | 'nextLapse'>) {
  const router = useRouter();
  const [moving, setMoving] = useState<string | null>(null);

  async function move(advance: string): Promise<void> {
    setMoving(advance);
    const moved = await callLab(`accounts/${userId}/clock`, { advance }, (answer) => answer.json() as Promise<{ now: string }>);
    setMoving(null);
    if (!moved.ok) {
      toast.error(failureText(moved.error));
      return;
    }
    toast.success(texts.moved(labTexts.instant(Date.parse(moved.value.now))));
    router.refresh();
  }

  return (
    <Part title={texts.clock}>
      <div className="grid gap-0.5">
        <p className="font-mono text-sm tabular">{labTexts.instant(now)}</p>
        <p className="text-xs text-muted">{aheadMs < 60_000 ? texts.realTime : texts.ahead(labTexts.length(aheadMs))}</p>
      </div>
      <div role="group" aria-label={texts.forward} className="flex flex-wrap gap-1.5">
        {steps.map((step) => (
          <Button key={step} variant="secondary" size="sm" busy={moving === step} disabled={moving !== null && moving !== step} onClick={() => void move(step)}>
            +{texts.steps[step]}
          </Button>
        ))}
      </div>
      <div className="grid gap-1 text-xs text-muted">
        <p>{nextLapse === null ? texts.nothingLapses : texts.nextLapse(nextLapse.amount, labTexts.types[nextLapse.type], labTexts.instant(nextLapse.at))}</p>
        <p>{texts.clockHint}</p>
      </div>
    </Part>
  );
}

function Provider({ userId, behaviour: fromServer }: Pick<LabPanelProps, 'userId' | 'behaviour'>) {
  const [behaviour, setBehaviour] = useState(fromServer);

  async function change(next: Behaviour): Promise<void> {
    const before = behaviour;
    setBehaviour(next);
    const changed = await callLab(`accounts/${userId}/provider`, { behaviour: next }, () => Promise.resolve());
    if (changed.ok) {
      toast.success(texts.behaves(texts.behaviours[next]));
      return;
    }
    setBehaviour(before);
    toast.error(failureText(changed.error));
  }

  return (
    <Part title={texts.provider}>
      <div role="radiogroup" aria-label={texts.provider} className="grid gap-0.5 text-sm">
        {behaviours.map((known) => (
          <label key={known} className="-mx-2 flex min-h-7 cursor-pointer items-center gap-2.5 rounded-sm px-2 hover:bg-hover">
            <input type="radio" name="provider" checked={behaviour === known} onChange={() => void change(known)} className="size-4 shrink-0 appearance-none rounded-full border border-border-strong checked:border-5 checked:border-accent" />
            {texts.behaviours[known]}
          </label>
        ))}
      </div>
      <p className="text-xs text-muted">{texts.providerHint}</p>
    </Part>
  );
}

function Reset({ madeFrom }: { readonly madeFrom: unknown }) {
  const [isResetting, setIsResetting] = useState(false);

  async function reset(): Promise<void> {
    setIsResetting(true);
    const entered = await enterScenario(madeFrom, () => '/qa');
    if (entered.ok) return;
    setIsResetting(false);
    toast.error(failureText(entered.error));
  }

  return (
    <Button onClick={() => void reset()} busy={isResetting} title={texts.resetHint}>
      {isResetting ? null : <RotateCcw aria-hidden />}
      {texts.reset}
    </Button>
  );
}
