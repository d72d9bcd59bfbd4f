import { Closing } from '@/components/site/closing';
import { Counting } from '@/components/site/counting';
import { Hero } from '@/components/site/hero';
import type { PriceTable } from '@/components/site/instrument/instrument';
import { OpenSource } from '@/components/site/open-source';
import { People } from '@/components/site/people';
import { Surfaces } from '@/components/site/surfaces';
import { signInOptions } from '@/lib/server/auth/sign-in-options';
import { currentUser } from '@/lib/server/auth/session';
import { siteTexts } from '@/lib/texts/en/site';
import { priceOf } from '@/lib/tools/catalogue';
import type { ImageSize } from '@/lib/tools/image-size';

export default async function StartPage() {
  const user = await currentUser();
  const { personas } = signInOptions();
  return (
    <main id="content">
      <Hero prices={samplePrices()} isSignedIn={user !== null} hasPersonas={personas.length > 0} />
      <Counting />
      <Surfaces />
      <People />
      <OpenSource />
      <Closing isSignedIn={user !== null} />
    </main>
  );
}

/** Q1: the prices of the sample, for 1 to 4 pictures of each size, by the product's own price function. */
function samplePrices(): PriceTable {
  const { prompt } = siteTexts.instrument;
  const pricesOf = (size: ImageSize) =>
    [1, 2, 3, 4].map((count) => priceOf('generate-image', { prompt, ratio: '16:9', style: 'poster', count, size, seed: 1 }));
  return { '1K': pricesOf('1K'), '2K': pricesOf('2K') };
}
