import type { ImageDraft } from '@/components/editor/tools/image/image-draft';
import { firstImageDraft, imageDraftOf, imageDraftSchema, promptsOf, toolInputOf } from '@/components/editor/tools/image/image-draft';
import { ImageSettings } from '@/components/editor/tools/image/image-settings';
import { withNewSeed } from '@/components/editor/tools/seed';
import { referenceInWords, referenceObstacle, referencePreparation } from '@/components/editor/tools/source/reference-draft';
import { placeAssets } from '@/components/editor/provider/place-assets';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toast } from '@/components/ui/toast';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { imageCount, maxSeed, priceOfImages } from '@/lib/tools/generate-image';
import { imageSizePx } from '@/lib/tools/image-size';

const texts = toolFormsTexts.image;

/** TO48 */
const variationCount = 4;

/** AI Generate Image. Its clips stand on the timeline at once, drawn as pending. */
export const imageForm: ToolFormKind<'generate-image', ImageDraft> = {
  tool: 'generate-image',
  draftSchema: imageDraftSchema,
  firstDraft: firstImageDraft,
  inputOf: toolInputOf,
  priceOf: (draft) => priceOfImages({ count: draft.count, size: draft.size, morePrompts: [...promptsOf(draft).slice(1)] }),
  draftAfter: (draft, random) => (draft.variesSeed ? withNewSeed(draft, random) : draft),
  draftOf: imageDraftOf,
  inWords: ({ ratio, style, count, size, seed, morePrompts, reference }, services) => [
    { label: texts.style, value: texts.styles[style] },
    { label: texts.ratio, value: ratio },
    { label: texts.size, value: size },
    ...(imageCount({ count, morePrompts }) === 1 ? [] : [{ label: texts.count, value: String(imageCount({ count, morePrompts })) }]),
    { label: texts.seed, value: count === 1 ? String(seed) : texts.seeds(seed, (seed + count - 1) % (maxSeed + 1)) },
    ...referenceInWords(reference, services),
  ],
  withNewSeed,
  asVariations: (draft, words, random) => withNewSeed({ ...draft, prompt: words, isBatch: false, count: variationCount }, random),
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
