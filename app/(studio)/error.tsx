'use client';
import { ErrorView } from '@/components/site/error-view';

interface StudioErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Keeps the header: what failed is one page, not the way to the others. */
export default function StudioError(props: StudioErrorProps) {
  return <ErrorView {...props} isInside />;
}
