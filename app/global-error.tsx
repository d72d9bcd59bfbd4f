'use client';
import './globals.css';
import { ErrorView } from '@/components/site/error-view';

interface GlobalErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** Stands in for the whole document where even its frame could not be made. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body className="font-sans">
        <ErrorView error={error} retry={retry} />
      </body>
    </html>
  );
}
