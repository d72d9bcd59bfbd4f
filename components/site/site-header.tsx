import Link from 'next/link';
import { Logo } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { siteTexts } from '@/lib/texts/en/site';

const { nav } = siteTexts;

interface SiteHeaderProps {
  readonly isSignedIn: boolean;
}

/** The line under it is a timeline: where the browser can, a playhead walks along it as the page is scrolled. */
export function SiteHeader({ isSignedIn }: SiteHeaderProps) {
  return (
    <header className="sticky top-0 z-40 bg-background/90 backdrop-blur-md">
      <div className="mx-auto flex h-15 max-w-7xl items-center gap-2 px-4 sm:px-6 lg:px-10">
        <Link href="/" aria-label={siteTexts.home} className="mr-auto rounded-sm md:mr-6">
          <Logo />
        </Link>
        <nav aria-label={nav.label} className="mr-auto flex gap-1 max-md:hidden">
          {(['count', 'surfaces', 'people', 'openSource'] as const).map((section) => (
            <a key={section} href={`/#${section}`} className="rounded-sm px-2.5 py-1.5 text-sm text-muted hover:text-foreground">
              {nav[section]}
            </a>
          ))}
        </nav>
        {isSignedIn ? (
          <Button asChild>
            <Link href="/projects">{nav.projects}</Link>
          </Button>
        ) : (
          <>
            <Button asChild variant="ghost">
              <Link href="/sign-in">{nav.signIn}</Link>
            </Button>
            <Button asChild className="max-[22rem]:hidden">
              <Link href="/sign-up">{nav.start}</Link>
            </Button>
          </>
        )}
      </div>
      <div aria-hidden className="ruler relative h-2.5">
        <div className="page-playhead absolute top-0 left-0 h-2.5 w-0.5 bg-accent" />
      </div>
    </header>
  );
}
