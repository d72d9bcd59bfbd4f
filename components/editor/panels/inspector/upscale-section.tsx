'use client';
import { useId, useMemo } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { upscaleFamily } from '@/components/editor/tools/upscale/upscale-family';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import type { Clip } from '@/lib/editor/document/model';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolsTexts } from '@/lib/texts/en/tools';

const texts = pictureToolsTexts.upscale;

/** TO52: a picture of which there is a larger one can show it or itself, as often as one likes. */
export function UpscaleSection({ clip }: { readonly clip: Clip }) {
  const { editor } = useServices();
  const id = useId();
  const assets = useLibrary((state) => state.assets);
  const family = useMemo(() => upscaleFamily(Object.values(assets), clip.assetId), [assets, clip.assetId]);
  if (family === null) return null;
  const { original, made } = family;
  const show = (assetId: string) => {
    const { document } = editor.store.getState();
    const done = editor.run({ type: 'replace-picture', clipId: clip.id, assetId });
    if (!done.ok) toast.error(describeRefusal(done.error, document));
  };
  return (
    <InspectorSection name="upscale" title={toolsTexts.names.upscale}>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm">
          {texts.given}
        </label>
        <Switch id={id} aria-describedby={`${id}-hint`} checked={clip.assetId === original.id} onCheckedChange={(isGiven) => show(isGiven ? original.id : made.id)} />
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-xs text-muted">
        {texts.givenHint}
      </p>
    </InspectorSection>
  );
}
