import type { CutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { cutoutDraftSchema, cutoutInputOf, firstCutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { CutoutSettings } from '@/components/editor/tools/cutout/cutout-settings';
import { layOverClip } from '@/components/editor/tools/source/lay-over-clip';
import { showInItsPlace } from '@/components/editor/tools/source/made-of';
import { sourceInWords, sourceOfRequest } from '@/components/editor/tools/source/source-draft';
import { takeFrame } from '@/components/editor/tools/source/take-frame';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toast } from '@/components/ui/toast';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfCutout } from '@/lib/tools/remove-background';

const texts = toolFormsTexts.cutout;

/** TO8: the clip that asked shows its picture without the background. */
function applyCutout(asset: AssetView, services: EditorServices): void {
  showInItsPlace(asset, texts.applied(asset.name), services);
}

/** Smart Cutout. A picture's clip stays as it is until the cut-out is there; that of a video's frame has its place at once (TO8). */
export const cutoutForm: ToolFormKind<'remove-background', CutoutDraft> = {
  tool: 'remove-background',
  draftSchema: cutoutDraftSchema,
  firstDraft: () => firstCutoutDraft,
  inputOf: cutoutInputOf,
  priceOf: () => priceOfCutout,
  draftAfter: (draft) => draft,
  draftOf: ({ assetId, clipId, box }, services) => ({ ...sourceOfRequest(assetId, clipId, services), box }),
  inWords: ({ assetId, box }, services) => [sourceInWords(assetId, services), { label: texts.subject, value: box === null ? texts.bySelf : texts.inBox }],
  preparation: {
    isDue: ({ assetId, frame }) => assetId === null && frame !== null,
    run: takeFrame,
  },
  begin: (assets, { name }, services, { frame }) => {
    if (frame !== null) {
      const isPlaced = assets.filter(isMedium).every((asset) => layOverClip(asset, frame, services));
      if (isPlaced) services.announcer.say(texts.startedFrame(name));
      else toast.warning(toolFormsTexts.problems.noRoom);
      return;
    }
    services.announcer.say(texts.started(name));
  },
  results: { arrange: applyCutout },
  asksAtOnce: true,
  confirm: 'apply',
  Settings: CutoutSettings,
};
