'use client';
import { useId, useMemo } from 'react';
import { InspectorSection } from '@/components/editor/panels/inspector/inspector-section';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { isCutout } from '@/components/editor/tools/cutout/is-cutout';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import type { Clip } from '@/lib/editor/document/model';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { toolsTexts } from '@/lib/texts/en/tools';

const texts = toolFormsTexts.cutout;

/** TO8: a picture that has a cut-out can show it or itself, as often as one likes. */
export function CutoutSection({ clip }: { readonly clip: Clip }) {
  const { editor } = useServices();
  const id = useId();
  const assets = useLibrary((state) => state.assets);
  const pair = useMemo(() => cutoutPair(Object.values(assets), clip.assetId), [assets, clip.assetId]);
  if (pair === null) return null;
  const show = (assetId: string) => {
    const { document } = editor.store.getState();
    const done = editor.run({ type: 'replace-picture', clipId: clip.id, assetId });
    if (!done.ok) toast.error(describeRefusal(done.error, document));
  };
  return (
    <InspectorSection name="cutout" title={toolsTexts.names['remove-background']}>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-sm">
          {texts.kept}
        </label>
        <Switch id={id} aria-describedby={`${id}-hint`} checked={clip.assetId === pair.originalId} onCheckedChange={(isShown) => show(isShown ? pair.originalId : pair.cutoutId)} />
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-xs text-muted">
        {texts.keptHint}
      </p>
    </InspectorSection>
  );
}

/** The original and its newest cut-out, whichever of the two is shown; a cut-out that is shown is the one that is meant. */
function cutoutPair(assets: readonly AssetView[], shownId: string | null): { readonly originalId: string; readonly cutoutId: string } | null {
  const ready = assets.filter(({ status }) => status === 'ready');
  const shown = ready.find(({ id }) => id === shownId);
  if (shown !== undefined && isCutout(shown)) {
    const originalId = shown.generation.source.assetId;
    return ready.some(({ id }) => id === originalId) ? { originalId, cutoutId: shown.id } : null;
  }
  const cutouts = ready.filter((asset) => isCutout(asset) && asset.generation.source.assetId === shownId).sort((a, b) => b.createdAt - a.createdAt);
  return shown === undefined || cutouts[0] === undefined ? null : { originalId: shown.id, cutoutId: cutouts[0].id };
}
