'use client';
import { Check, Circle } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { Instant } from '@/components/time/instant';
import { TypeDot } from '@/components/wallet/type-dot';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { toast } from '@/components/ui/toast';
import { claimAward } from '@/lib/actions/awards';
import { challengeClips, type AwardState, type AwardView, type ChallengeProgress } from '@/lib/store/campaigns';
import { formatDay, formatDayTime } from '@/lib/texts/dates';
import { creditsTexts } from '@/lib/texts/en/credits';

const texts = creditsTexts.earn;

/** One award: what it gives, for how long, and where it stands. */
export function AwardRow({ award: { campaign, amount, validDays, state } }: { readonly award: AwardView }) {
  const router = useRouter();
  const [isClaiming, startClaim] = useTransition();
  const standing = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  const titleId = `award-${campaign}`;

  // The button that had the focus is gone: what stands in its place takes it, and is read out.
  useEffect(() => {
    if (wasPressed.current && state.kind !== 'open') standing.current?.focus();
    wasPressed.current = false;
  }, [state.kind]);

  function claim(): void {
    // Before the answer: the page may be told of the grant sooner than this button is.
    wasPressed.current = true;
    startClaim(async () => {
      const claimed = await runAction(() => claimAward({ campaign }));
      if (claimed.ok) toast.success(texts.claimed(claimed.value.amount));
      else toast.info(problemOf(claimed.error));
      router.refresh();
    });
  }

  return (
    <li aria-labelledby={titleId} className="grid items-center gap-x-8 gap-y-3 px-5 py-4 md:grid-cols-[minmax(0,1.5fr)_minmax(0,0.8fr)_minmax(0,1fr)]">
      <div className="grid gap-0.5">
        <h3 id={titleId} className="font-medium">
          {texts.names[campaign]}
        </h3>
        <p className="text-sm text-muted">{texts.descriptions[campaign]}</p>
      </div>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <TypeDot type="activity" />
        <span className="font-medium tabular">{texts.amount(amount)}</span>{' '}
        <span className="text-muted">{texts.validity(validDays)}</span>
      </p>
      <div className="text-sm md:justify-self-end">
        {state.kind === 'open' ? (
          <Button variant="secondary" busy={isClaiming} aria-describedby={titleId} onClick={claim}>
            {texts.claim(amount)}
          </Button>
        ) : (
          <div ref={standing} tabIndex={-1} className="outline-none">
            <Standing state={state} isGift={campaign === 'welcome-gift'} />
          </div>
        )}
      </div>
    </li>
  );
}

function Standing({ state, isGift }: { readonly state: Exclude<AwardState, { kind: 'open' }>; readonly isGift: boolean }) {
  switch (state.kind) {
    case 'earned':
      return (
        <p className="flex items-center gap-1.5 text-muted">
          <Check aria-hidden className="size-4 shrink-0 text-success-text" />
          <span>
            {isGift ? texts.received : texts.earned} <Instant at={state.at}>{formatDay(state.at)}</Instant>
          </span>
        </p>
      );
    case 'claimed-today':
      return (
        <p className="flex items-center gap-1.5 text-muted">
          <Check aria-hidden className="size-4 shrink-0 text-success-text" />
          <span>
            {texts.claimedToday} <Instant at={state.nextAt}>{formatDayTime(state.nextAt)}</Instant>
          </span>
        </p>
      );
    case 'in-progress':
      return <ChallengeSteps progress={state.progress} />;
  }
}

function ChallengeSteps({ progress: { clips, hasGenerated } }: { readonly progress: ChallengeProgress }) {
  const done = Math.min(clips, challengeClips) + (hasGenerated ? 1 : 0);
  return (
    <div className="grid min-w-52 gap-2">
      <Progress aria-label={texts.progress} value={Math.round((100 * done) / (challengeClips + 1))} />
      <ul role="list" className="grid gap-1 text-muted">
        <Step isDone={clips >= challengeClips}>{texts.clips(clips, challengeClips)}</Step>
        <Step isDone={hasGenerated}>{hasGenerated ? texts.generated.done : texts.generated.missing}</Step>
      </ul>
    </div>
  );
}

function Step({ isDone, children }: { readonly isDone: boolean; readonly children: string }) {
  const Icon = isDone ? Check : Circle;
  return (
    <li className="flex items-center gap-1.5 tabular">
      <Icon aria-hidden className={isDone ? 'size-3.5 shrink-0 text-success-text' : 'size-3.5 shrink-0 text-subtle'} />
      {children}
    </li>
  );
}

type ClaimFailure = Extract<Awaited<ReturnType<typeof claimAward>>, { ok: false }>['error'] | { readonly code: 'unreachable' };

function problemOf(error: ClaimFailure): string {
  switch (error.code) {
    case 'already_claimed':
    case 'not_yet':
    case 'not_offered':
      return texts.problems[error.code];
    default:
      return failureText(error);
  }
}
