'use client';
import { Brush } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useId, useMemo, useState } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { TurnSwitch } from '@/components/editor/panels/inspector/turn-switch';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { cutoutFamily } from '@/components/editor/tools/cutout/cutout-family';
import { Button } from '@/components/ui/button';
import type { Clip } from '@/lib/editor/document/model';
import { refineTexts } from '@/lib/texts/en/refine';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { toolsTexts } from '@/lib/texts/en/tools';

const texts = toolFormsTexts.cutout;
const RefineDialog = dynamic(() => import('@/components/editor/tools/cutout/refine/refine-dialog').then((part) => part.RefineDialog), { ssr: false });

/** TO8, TO32: a picture that has a cut-out can show it or itself, as often as one likes, and a cut-out that is shown can be gone over by hand. */
export function CutoutSection({ clip }: { readonly clip: Clip }) {
  const id = useId();
  const assets = useLibrary((state) => state.assets);
  const family = useMemo(() => cutoutFamily(Object.values(assets), clip.assetId), [assets, clip.assetId]);
  const [isRefining, setIsRefining] = useState(false);
  if (family === null) return null;
  const { original, cutout, paid } = family;
  const isWhole = clip.assetId === original.id;
  return (
    <InspectorSection name="cutout" title={toolsTexts.names['remove-background']}>
      <TurnSwitch clip={clip} originalId={original.id} madeId={cutout.id} label={texts.kept} hint={texts.keptHint} />
      {isWhole ? null : (
        <>
          <Button variant="secondary" size="sm" aria-describedby={`${id}-refine`} onClick={() => setIsRefining(true)} className="mt-3 w-full pointer-coarse:h-11">
            <Brush aria-hidden />
            {refineTexts.open}
          </Button>
          <p id={`${id}-refine`} className="mt-1.5 text-xs text-muted">
            {refineTexts.openHint}
          </p>
        </>
      )}
      {isRefining && original.url !== null && cutout.url !== null ? (
        <RefineDialog clipId={clip.id} shown={cutout} pictures={{ sourceUrl: original.url, cutoutUrl: cutout.url, paidUrl: paid?.url ?? null }} onClose={() => setIsRefining(false)} />
      ) : null}
    </InspectorSection>
  );
}
