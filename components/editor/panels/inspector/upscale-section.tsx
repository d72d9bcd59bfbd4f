'use client';
import { useMemo } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { TurnSwitch } from '@/components/editor/panels/inspector/turn-switch';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { upscaleFamily } from '@/components/editor/tools/upscale/upscale-family';
import type { Clip } from '@/lib/editor/document/model';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolsTexts } from '@/lib/texts/en/tools';

const texts = pictureToolsTexts.upscale;

/** TO52: a picture of which there is a larger one can show it or itself. */
export function UpscaleSection({ clip }: { readonly clip: Clip }) {
  const assets = useLibrary((state) => state.assets);
  const family = useMemo(() => upscaleFamily(Object.values(assets), clip.assetId), [assets, clip.assetId]);
  if (family === null) return null;
  return (
    <InspectorSection name="upscale" title={toolsTexts.names.upscale}>
      <TurnSwitch clip={clip} originalId={family.original.id} madeId={family.made.id} label={texts.given} hint={texts.givenHint} />
    </InspectorSection>
  );
}
