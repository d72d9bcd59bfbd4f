import { AwardRow } from '@/components/wallet/award-row';
import type { AwardView } from '@/lib/store/campaigns';
import { creditsTexts } from '@/lib/texts/en/credits';

const texts = creditsTexts.earn;

/** AW1–AW4: what can be earned, what was, and what is missing. */
export function EarnCredits({ awards }: { readonly awards: readonly AwardView[] }) {
  return (
    <section id="earn" aria-labelledby="earn-title" className="grid scroll-mt-24 gap-3">
      <div className="grid gap-0.5">
        <h2 id="earn-title" className="text-lg font-semibold">
          {texts.title}
        </h2>
        <p className="text-sm text-muted">{texts.lead}</p>
      </div>
      <ul role="list" className="divide-y divide-border overflow-hidden rounded-xl border border-border bg-surface">
        {awards.map((award) => (
          <AwardRow key={award.campaign} award={award} />
        ))}
      </ul>
    </section>
  );
}
