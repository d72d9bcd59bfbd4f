import { Landmark } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { storeTexts } from '@/lib/texts/en/store';

const texts = storeTexts.challenge;

export type ChallengeAnswer = 'approve' | 'refuse';

interface ChallengeStepProps {
  readonly priceCents: number;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: ChallengeAnswer) => void;
}

/** The bank's question, in place of the cards. */
export function ChallengeStep({ priceCents, isBusy, onAnswer }: ChallengeStepProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone: the question takes the focus, and is read out.
  useEffect(() => title.current?.focus(), []);
  return (
    <section aria-labelledby="challenge-title" className="grid gap-5 rounded-xl border border-border bg-surface px-6 py-6">
      <div className="grid gap-1.5">
        <h2 id="challenge-title" ref={title} tabIndex={-1} className="flex items-center gap-2.5 text-lg font-semibold outline-none">
          <Landmark aria-hidden className="size-5 text-muted" />
          {texts.title}
        </h2>
        <p className="text-sm text-muted">{texts.question(priceCents)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="accent" busy={isBusy} onClick={() => onAnswer('approve')}>
          {texts.approve}
        </Button>
        <Button variant="secondary" busy={isBusy} onClick={() => onAnswer('refuse')}>
          {texts.refuse}
        </Button>
      </div>
    </section>
  );
}
