'use client';
import { useState } from 'react';
import { Count } from '@/components/site/instrument/count';
import type { SamplePicture } from '@/components/site/instrument/picture';
import { openSampleAccount, quoteParts, spend } from '@/components/site/instrument/sample-account';
import type { Parts } from '@/components/site/instrument/sample-account';
import { Settings } from '@/components/site/instrument/settings';
import type { SampleSettings } from '@/components/site/instrument/settings';
import { Stage } from '@/components/site/instrument/stage';
import { Strip } from '@/components/site/instrument/strip';
import { siteTexts } from '@/lib/texts/en/site';
import type { ImageSize } from '@/lib/tools/image-size';

const firstSettings: SampleSettings = { style: 'poster', count: 4, size: '1K' };
const firstClips: readonly SamplePicture[] = [
  { style: 'ink', index: 2 },
  { style: 'watercolor', index: 3 },
];

/** Prices by size; the first is that of one picture. The server works them out with the product's price function. */
export type PriceTable = Readonly<Record<ImageSize, readonly number[]>>;

/** A small working piece of the product: settings, price, credits and timeline, without a server behind it. */
export function Instrument({ prices }: { readonly prices: PriceTable }) {
  const [settings, setSettings] = useState(firstSettings);
  const [facts, setFacts] = useState(openSampleAccount);
  const [log, setLog] = useState<readonly Parts[]>([]);
  const [clips, setClips] = useState(firstClips);
  const price = prices[settings.size][settings.count - 1] ?? 0;
  const quote = quoteParts(facts, price);

  function generate() {
    if (!quote.ok) return;
    const { style, count } = settings;
    setFacts(spend(facts, price));
    setLog([...log, quote.value]);
    setClips([...clips, ...Array.from({ length: count }, (_, offset) => ({ style, index: offset + 1 }))]);
  }

  function startOver() {
    setFacts(openSampleAccount());
    setLog([]);
    setClips(firstClips);
  }

  return (
    <div className="rounded-xl shadow-lg">
      <section
        aria-labelledby="instrument-title"
        data-theme="studio"
        data-inset
        className="overflow-hidden rounded-xl border border-border bg-background text-foreground"
      >
        <div className="flex items-center gap-3 border-b border-border bg-surface px-5 py-2.5 text-xs">
          <span aria-hidden className="font-mono text-muted">
            {siteTexts.instrument.file}
          </span>
          <h2 id="instrument-title" className="font-medium max-sm:ml-auto">
            {siteTexts.instrument.title}
          </h2>
          <span className="ml-auto text-muted max-sm:hidden">{siteTexts.instrument.note}</span>
        </div>
        <div className="grid lg:grid-cols-[17.5rem_minmax(0,1fr)_19.5rem] lg:divide-x lg:divide-border">
          <div className="max-lg:order-2">
            <Settings settings={settings} onChange={setSettings} />
          </div>
          <Stage settings={settings} />
          <div className="max-lg:order-3 max-lg:border-t max-lg:border-border">
            <Count facts={facts} price={price} quote={quote} log={log} onGenerate={generate} onStartOver={startOver} />
          </div>
        </div>
        <Strip clips={clips} />
      </section>
    </div>
  );
}
