'use client';
import { FailurePage, FailureReference, HomeButton } from '@/components/site/failure-page';
import { Button } from '@/components/ui/button';
import { failuresTexts } from '@/lib/texts/en/failures';

interface ErrorViewProps {
  /** What was thrown; from the server it carries the digest under which its log has it. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** Shown in place of a page whose making failed. */
export function ErrorView({ error, retry }: ErrorViewProps) {
  const { page } = failuresTexts;
  return (
    <FailurePage title={page.title} description={page.description}>
      <Button onClick={retry}>{page.retry}</Button>
      <HomeButton />
      <FailureReference reference={digestOf(error)} />
    </FailurePage>
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined;
}
