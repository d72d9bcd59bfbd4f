import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { firstImageDraft, imageDraftSchema, promptsOf, toolInputOf } from '@/components/editor/tools/image/image-draft';
import { ImageSettings } from '@/components/editor/tools/image/image-settings';
import { randomSeed } from '@/components/editor/tools/seed';
import { referenceObstacle, referencePreparation } from '@/components/editor/tools/source/reference-draft';
import { placeAssets } from '@/components/editor/provider/place-assets';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toast } from '@/components/ui/toast';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfImages } from '@/lib/tools/generate-image';
import { imageSizePx } from '@/lib/tools/image-size';

/** AI Generate Image. Its clips stand on the timeline at once, drawn as pending. */
export const imageForm: ToolFormKind<'generate-image', ImageDraft> = {
  tool: 'generate-image',
  draftSchema: imageDraftSchema,
  firstDraft: firstImageDraft,
  inputOf: toolInputOf,
  priceOf: (draft) => priceOfImages({ count: draft.count, size: draft.size, morePrompts: [...promptsOf(draft).slice(1)] }),
  draftAfter: (draft, random) => (draft.variesSeed ? { ...draft, seed: randomSeed(random) } : draft),
  preparation: referencePreparation,
  obstacle: ({ reference }, services) => Promise.resolve(referenceObstacle(reference, services)),
  begin: (assets, { ratio, size }, { editor, announcer }) => {
    const { width, height } = imageSizePx(ratio, size);
    const placed = placeAssets(editor, assets.filter(isMedium), { atTicks: editor.playhead.getState().ticks, expectedSize: { widthPx: width, heightPx: height } });
    if (placed.ok) announcer.say(toolFormsTexts.startedImages(assets.length));
    else toast.warning(toolFormsTexts.problems.noRoom);
  },
  confirm: 'generate',
  Settings: ImageSettings,
};
