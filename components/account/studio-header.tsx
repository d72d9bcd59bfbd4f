import Link from 'next/link';
import { BalanceChip } from '@/components/account/balance-chip';
import { MainNav } from '@/components/account/main-nav';
import { UserMenu } from '@/components/account/user-menu';
import { Logo } from '@/components/site/logo';
import { siteTexts } from '@/lib/texts/en/site';

interface StudioHeaderProps {
  /** Whether the scenario lab is on: the account menu leads there. */
  readonly hasLab: boolean;
}

/** On narrow screens the navigation has a line of its own: four words fit, no menu is needed. */
export function StudioHeader({ hasLab }: StudioHeaderProps) {
  return (
    <header className="sticky top-0 z-40 border-b border-border bg-background/90 backdrop-blur-md">
      <div className="mx-auto flex max-w-[104rem] flex-wrap items-center gap-x-3 px-4 sm:px-6 md:h-15 lg:px-10">
        <Link href="/" aria-label={siteTexts.home} className="mr-auto rounded-sm py-3 md:mr-5">
          <Logo />
        </Link>
        <MainNav className="max-md:order-last max-md:-mx-3 max-md:w-[calc(100%+1.5rem)] md:mr-auto md:self-stretch" />
        <BalanceChip />
        <UserMenu hasLab={hasLab} />
      </div>
    </header>
  );
}
