import type { Metadata } from 'next';
import { CreditsHelp } from '@/components/site/credits-help';
import { currentUser } from '@/lib/server/auth/session';
import { ownExample } from '@/lib/server/credits/own-example';
import { env } from '@/lib/server/env';
import { helpTexts } from '@/lib/texts/en/help';
import { lowestPrices } from '@/lib/tools/tool-ids';

export const metadata: Metadata = { title: helpTexts.documentTitle };

export default async function CreditsHelpPage() {
  const user = await currentUser();
  const own = user === null ? null : await ownExample(user.id, lowestPrices['generate-image']);
  return <CreditsHelp supportAddress={env().SUPPORT_ADDRESS} own={own} />;
}
