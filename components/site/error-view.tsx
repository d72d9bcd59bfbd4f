'use client';
import { FailureLink, FailurePage, FailureReference } from '@/components/site/failure-page';
import { buttonVariants } from '@/components/ui/button-variants';
import { failuresTexts } from '@/lib/texts/en/failures';

interface ErrorViewProps {
  /** What was thrown; from the server it carries the digest under which its log has it. */
  readonly error: unknown;
  readonly retry: () => void;
  readonly isInside?: boolean;
}

/** Shown in place of a page whose making failed. */
export function ErrorView({ error, retry, isInside }: ErrorViewProps) {
  const { page } = failuresTexts;
  return (
    <FailurePage title={page.title} description={page.description} isInside={isInside}>
      <button type="button" onClick={retry} className={buttonVariants()}>
        {page.retry}
      </button>
      <FailureLink href="/" variant="secondary">
        {page.home}
      </FailureLink>
      <FailureReference reference={digestOf(error)} />
    </FailurePage>
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}
