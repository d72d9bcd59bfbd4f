import type { Metadata } from 'next';
import Link from 'next/link';
import { FailurePage, HomeButton } from '@/components/site/failure-page';
import { Button } from '@/components/ui/button';
import { failuresTexts } from '@/lib/texts/en/failures';

const { notFound } = failuresTexts;

export const metadata: Metadata = { title: notFound.title };

export default function NotFound() {
  return (
    <FailurePage title={notFound.title} description={notFound.description}>
      <Button asChild>
        <Link href="/projects">{notFound.projects}</Link>
      </Button>
      <HomeButton />
    </FailurePage>
  );
}
