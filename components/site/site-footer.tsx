import Link from 'next/link';
import { Logo } from '@/components/site/logo';
import { siteTexts } from '@/lib/texts/en/site';

const { footer } = siteTexts;
const linkClasses = 'rounded-xs text-muted hover:text-foreground';

export function SiteFooter({ isSignedIn }: { readonly isSignedIn: boolean }) {
  return (
    <footer className="mt-auto border-t border-border">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-8 gap-y-4 px-4 py-8 text-sm sm:px-6 lg:px-10">
        <Logo />
        <p className="text-muted">{footer.line}</p>
        <nav aria-label={footer.label} className="flex flex-wrap gap-x-6 gap-y-2 sm:ml-auto">
          <Link href="/help/credits" className={linkClasses}>
            {footer.help}
          </Link>
          {isSignedIn ? (
            <Link href="/projects" className={linkClasses}>
              {siteTexts.nav.projects}
            </Link>
          ) : (
            <>
              <Link href="/sign-in" className={linkClasses}>
                {footer.signIn}
              </Link>
              <Link href="/sign-up" className={linkClasses}>
                {footer.signUp}
              </Link>
            </>
          )}
        </nav>
        <p className="w-full text-xs text-muted">{footer.licence}</p>
      </div>
    </footer>
  );
}
