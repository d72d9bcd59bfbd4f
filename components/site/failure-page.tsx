import Link from 'next/link';
import type { ReactNode } from 'react';
import { LogoMark } from '@/components/site/logo';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { failuresTexts } from '@/lib/texts/en/failures';

interface FailurePageProps {
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}

/** A whole page that says what is wrong and where to go on. */
export function FailurePage({ title, description, children }: FailurePageProps) {
  return (
    <main id="content" className="ledger-paper grid min-h-dvh place-items-center p-4">
      <div className="w-full max-w-lg rounded-xl border border-border bg-surface shadow-md">
        <EmptyState
          headingLevel="h1"
          icon={<LogoMark className="size-10" />}
          title={title}
          description={description}
          action={<div className="flex flex-wrap justify-center gap-2">{children}</div>}
        />
      </div>
    </main>
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
      <Link href="/help/credits#support" className="underline underline-offset-4">
        {page.support}
      </Link>
    </p>
  );
}

export function HomeButton() {
  return (
    <Button asChild variant="secondary">
      <Link href="/">{failuresTexts.page.home}</Link>
    </Button>
  );
}
