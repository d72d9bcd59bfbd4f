import * as z from 'zod/mini';
import { chosenSourceDraftSchema, firstChosenSourceDraft } from '@/components/editor/tools/source/source-draft';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { portraitLooks } from '@/lib/tools/portrait-looks';

/** The settings of AI Portrait as they are being chosen. */
export const portraitDraftSchema = z.extend(chosenSourceDraftSchema, { look: z.enum(portraitLooks) });

export type PortraitDraft = z.output<typeof portraitDraftSchema>;

export const firstPortraitDraft: PortraitDraft = { ...firstChosenSourceDraft, look: 'oil' };

const nameMaxCharacters = 200;

/** What the tool's own schema is asked about: the result is called by its picture and its look. */
export function portraitInputOf({ assetId, name, look }: PortraitDraft): unknown {
  const called = toolFormsTexts.portrait.resultName(name.trim() === '' ? toolFormsTexts.source.picture : name.trim(), toolFormsTexts.portrait.looks[look]);
  return { assetId: assetId ?? '', name: called.slice(0, nameMaxCharacters), look };
}
