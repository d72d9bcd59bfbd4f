import * as z from 'zod/mini';
import { chosenSourceDraftSchema, firstChosenSourceDraft } from '@/components/editor/tools/source/source-draft';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { upscaleFactors } from '@/lib/tools/upscale-size';

/** The settings of AI Upscale as they are being chosen. */
export const upscaleDraftSchema = z.extend(chosenSourceDraftSchema, { factor: z.literal(upscaleFactors) });

export type UpscaleDraft = z.output<typeof upscaleDraftSchema>;

export const firstUpscaleDraft: UpscaleDraft = { ...firstChosenSourceDraft, factor: 2 };

const nameMaxCharacters = 200;

/** What the tool's own schema is asked about. A picture that was chosen by hand takes no clip's place. */
export function upscaleInputOf({ assetId, name, clipId, isChosen, factor }: UpscaleDraft): unknown {
  const called = pictureToolsTexts.upscale.resultName(name.trim() === '' ? toolFormsTexts.source.picture : name.trim(), factor);
  return { assetId: assetId ?? '', name: called.slice(0, nameMaxCharacters), clipId: isChosen ? null : clipId, factor };
}
