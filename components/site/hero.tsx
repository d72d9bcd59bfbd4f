import Link from 'next/link';
import { Instrument } from '@/components/site/instrument/instrument';
import type { PriceTable } from '@/components/site/instrument/instrument';
import { Button } from '@/components/ui/button';
import { siteTexts } from '@/lib/texts/en/site';

interface HeroProps {
  readonly prices: PriceTable;
  readonly isSignedIn: boolean;
  readonly hasPersonas: boolean;
}

export function Hero({ prices, isSignedIn, hasPersonas }: HeroProps) {
  const { hero, nav } = siteTexts;
  return (
    <div className="mx-auto grid max-w-7xl gap-10 px-4 pt-12 pb-16 sm:px-6 lg:gap-12 lg:px-10 lg:pt-18 lg:pb-24">
      <div className="grid items-end gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:gap-16">
        <h1 className="text-4xl font-semibold sm:text-5xl xl:text-6xl">
          {hero.title.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </h1>
        <div className="grid max-w-xl gap-5">
          <p className="text-lg text-muted">{hero.lead}</p>
          <div className="flex flex-wrap items-center gap-2">
            <Button asChild variant="accent" size="lg">
              <Link href={isSignedIn ? '/projects' : '/sign-up'}>{isSignedIn ? nav.projects : hero.start}</Link>
            </Button>
            {hasPersonas && !isSignedIn ? (
              <Button asChild variant="secondary" size="lg">
                <Link href="/sign-in">{hero.samples}</Link>
              </Button>
            ) : null}
          </div>
          {isSignedIn ? null : <p className="text-sm text-muted">{hero.gift}</p>}
        </div>
      </div>
      <Instrument prices={prices} />
    </div>
  );
}
