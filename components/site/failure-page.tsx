import type { ReactNode } from 'react';
import { LogoMark } from '@/components/site/logo';
import { buttonVariants } from '@/components/ui/button-variants';
import { failuresTexts } from '@/lib/texts/en/failures';

interface FailurePageProps {
  readonly title: string;
  readonly description: string;
  /** Inside a page that has its frame already; else it is the whole page. */
  readonly isInside?: boolean;
  readonly children: ReactNode;
}

/**
 * A page that says what is wrong and where to go on. Every page of the app carries it for the case of a failure, so it is made of
 * little; its links load a new document, which leaves a broken state behind.
 */
export function FailurePage({ title, description, isInside = false, children }: FailurePageProps) {
  const Frame = isInside ? 'div' : 'main';
  const frameClasses = isInside ? 'min-h-[60dvh] rounded-xl border border-border' : 'min-h-dvh';
  return (
    <Frame id={isInside ? undefined : 'content'} className={`ledger-paper grid place-items-center p-4 ${frameClasses}`}>
      <div className="grid w-full max-w-lg justify-items-center gap-4 rounded-xl border border-border bg-surface px-6 py-12 text-center shadow-md">
        <LogoMark className="size-10" />
        <div className="grid max-w-md gap-1.5">
          <h1 className="text-lg font-semibold">{title}</h1>
          <p className="text-sm text-pretty text-muted">{description}</p>
        </div>
        <div className="flex flex-wrap justify-center gap-2">{children}</div>
      </div>
    </Frame>
  );
}

interface FailureLinkProps {
  readonly href: string;
  readonly variant: 'primary' | 'secondary';
  readonly children: ReactNode;
}

export function FailureLink({ href, variant, children }: FailureLinkProps) {
  return (
    <a href={href} className={buttonVariants({ variant })}>
      {children}
    </a>
  );
}

/** The number under which the log has the rest, and the way to tell us. */
export function FailureReference({ reference }: { readonly reference: string | undefined }) {
  if (reference === undefined) return null;
  const { page } = failuresTexts;
  return (
    <p className="w-full pt-3 text-sm text-muted">
      <code className="font-mono text-foreground">{page.reference(reference)}</code>
      {' · '}
      <a href="/help/credits#support" className="underline underline-offset-4">
        {page.support}
      </a>
    </p>
  );
}
