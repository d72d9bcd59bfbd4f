import Link from 'next/link';
import { TallyMarks } from '@/components/site/tally-marks';
import { Button } from '@/components/ui/button';
import { siteTexts } from '@/lib/texts/en/site';

export function Closing({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { closing, hero, nav } = siteTexts;
  return (
    <section aria-labelledby="closing-title" className="mx-auto max-w-7xl px-4 sm:px-6 lg:px-10">
      <div className="grid justify-items-start gap-6 border-t border-border py-20">
        <TallyMarks count={50} className="text-foreground" />
        <div className="grid gap-2">
          <h2 id="closing-title" className="text-4xl font-semibold">
            {closing.title}
          </h2>
          <p className="text-lg text-muted">{closing.lead}</p>
        </div>
        <Button asChild variant="accent" size="lg">
          <Link href={isSignedIn ? '/projects' : '/sign-up'}>{isSignedIn ? nav.projects : hero.start}</Link>
        </Button>
      </div>
    </section>
  );
}
