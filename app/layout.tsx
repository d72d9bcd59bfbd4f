import './globals.css';
import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SkipLink } from '@/components/site/skip-link';
import { ThemeProvider } from '@/components/site/theme-provider';
import { cn } from '@/lib/base/cn';
import { siteTexts } from '@/lib/texts/en/site';
import { titleOf } from '@/lib/texts/format';

export const metadata: Metadata = {
  title: { default: siteTexts.documentTitle, template: titleOf('%s') },
  description: siteTexts.description,
  applicationName: 'Tallycut',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f2f7f3' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1310' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning className={cn(GeistSans.variable, GeistMono.variable)}>
      <body className="font-sans">
        <SkipLink />
        <ThemeProvider nonce={nonce}>{children}</ThemeProvider>
      </body>
    </html>
  );
}
