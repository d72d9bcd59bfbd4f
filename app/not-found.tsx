import type { Metadata } from 'next';
import { FailureLink, FailurePage } from '@/components/site/failure-page';
import { failuresTexts } from '@/lib/texts/en/failures';

const { notFound, page } = failuresTexts;

export const metadata: Metadata = { title: notFound.title };

export default function NotFound() {
  return (
    <FailurePage title={notFound.title} description={notFound.description}>
      <FailureLink href="/projects" variant="primary">
        {notFound.projects}
      </FailureLink>
      <FailureLink href="/" variant="secondary">
        {page.home}
      </FailureLink>
    </FailurePage>
  );
}
