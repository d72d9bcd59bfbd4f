import { showInItsPlace } from '@/components/editor/tools/source/made-of';
import { placeResult } from '@/components/editor/tools/source/place-result';
import { sourceInWords, sourceOfRequest } from '@/components/editor/tools/source/source-draft';
import { takeFrame } from '@/components/editor/tools/source/take-frame';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { obstacleTo } from '@/components/editor/tools/upscale/size-of-source';
import type { UpscaleDraft } from '@/components/editor/tools/upscale/upscale-draft';
import { firstUpscaleDraft, upscaleDraftSchema, upscaleInputOf } from '@/components/editor/tools/upscale/upscale-draft';
import { UpscaleSettings } from '@/components/editor/tools/upscale/upscale-settings';
import { toast } from '@/components/ui/toast';
import { err } from '@/lib/base/result';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';
import { findClip } from '@/lib/editor/document/read';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfUpscale } from '@/lib/tools/upscale';

const texts = pictureToolsTexts.upscale;

/** TO52: the clip that asked shows the larger picture. */
function applyUpscale(asset: AssetView, services: EditorServices): void {
  showInItsPlace(asset, texts.applied(asset.name), services);
}

/** AI Upscale. A picture's clip stays as it is until the larger picture is there (TO52); what has no clip has its place at once. */
export const upscaleForm: ToolFormKind<'upscale', UpscaleDraft> = {
  tool: 'upscale',
  draftSchema: upscaleDraftSchema,
  firstDraft: () => firstUpscaleDraft,
  inputOf: upscaleInputOf,
  priceOf: priceOfUpscale,
  draftAfter: (draft) => draft,
  draftOf: ({ assetId, clipId, factor }, services) => ({ ...sourceOfRequest(assetId, clipId, services), factor, isChosen: clipId === null }),
  inWords: ({ assetId, factor }, services) => [sourceInWords(assetId, services), { label: texts.factor, value: texts.factors[factor] }],
  preparation: {
    isDue: ({ assetId, frame }) => assetId === null && frame !== null,
    run: async (draft, services) => {
      const obstacle = obstacleTo(draft, services);
      return obstacle === null ? takeFrame(draft, services) : err(obstacle);
    },
  },
  obstacle: ({ assetId, factor }, services) => Promise.resolve(obstacleTo({ assetId, frame: null, factor }, services)),
  begin: (assets, { name, clipId }, services, draft) => {
    const hasClip = clipId !== null && findClip(services.editor.store.getState().document, clipId) !== null;
    if (!hasClip || draft.frame !== null) {
      const source = hasClip || draft.frame !== null ? draft : { ...draft, isChosen: true };
      if (assets.filter(isMedium).every((asset) => placeResult(asset, source, services))) services.announcer.say(texts.startedBeside(name));
      else toast.warning(toolFormsTexts.problems.noRoom);
      return;
    }
    services.announcer.say(texts.started(name));
  },
  results: { arrange: applyUpscale },
  confirm: 'apply',
  Settings: UpscaleSettings,
};
