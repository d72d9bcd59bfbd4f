import type { Metadata } from 'next';
import { CreditsHelp } from '@/components/site/credits-help';
import { currentUser } from '@/lib/server/auth/session';
import { env } from '@/lib/server/env';
import { helpTexts } from '@/lib/texts/en/help';

export const metadata: Metadata = { title: helpTexts.documentTitle };

export default async function CreditsHelpPage() {
  const user = await currentUser();
  return <CreditsHelp supportAddress={env().SUPPORT_ADDRESS} isSignedIn={user !== null} />;
}
