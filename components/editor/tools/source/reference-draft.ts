import * as z from 'zod/mini';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { clipFrameSchema } from '@/components/editor/tools/source/source-draft';
import { takeFrame } from '@/components/editor/tools/source/take-frame';
import type { Preparation, SettingInWords } from '@/components/editor/tools/tool-form-kind';
import { ok } from '@/lib/base/result';
import { pictureToolsTexts } from '@/lib/texts/en/picture-tools';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import type { Reference } from '@/lib/tools/reference';
import { referenceStrengths } from '@/lib/tools/reference';

/** TO53: the picture that a result is to follow, as it is being chosen; null where it follows none. */
export const referenceDraftSchema = z.nullable(
  z.object({
    /** Null until there is a picture: that of a frame is made when the request is confirmed. */
    assetId: z.nullable(z.string()),
    frame: z.nullable(clipFrameSchema),
    name: z.string(),
    strength: z.enum(referenceStrengths),
  }),
);

export type ReferenceDraft = z.output<typeof referenceDraftSchema>;
export type ChosenReference = NonNullable<ReferenceDraft>;

/** As settings go: what is left out of a draft that has none. */
export interface WithReference {
  readonly reference: ReferenceDraft;
}

/** What the tool's own schema is asked about. */
export function referenceInputOf({ reference }: WithReference): { readonly reference?: unknown } {
  return reference === null ? {} : { reference: { assetId: reference.assetId ?? '', strength: reference.strength } };
}

/** TO45: the reference of an earlier request. One that has left the project is kept too: it is said before anything is sent. */
export function referenceDraftOf(reference: Reference | undefined, { library }: Pick<EditorServices, 'library'>): ReferenceDraft {
  return reference === undefined ? null : { ...reference, frame: null, name: nameOf(reference, library) };
}

/** TO44: that reference, in plain words. */
export function referenceInWords(reference: Reference | undefined, { library }: Pick<EditorServices, 'library'>): readonly SettingInWords[] {
  return reference === undefined ? [] : [{ label: pictureToolsTexts.reference.title, value: `${nameOf(reference, library)}, ${pictureToolsTexts.reference.strengths[reference.strength].toLowerCase()}` }];
}

function nameOf({ assetId }: Reference, library: EditorServices['library']): string {
  return library.find(assetId)?.name ?? toolFormsTexts.source.gone;
}

/** TO6: a frame becomes a picture of the project with the confirming and not sooner. */
export const referencePreparation: Preparation<WithReference> = {
  isDue: ({ reference }) => reference !== null && reference.assetId === null && reference.frame !== null,
  run: async ({ reference }, services) => {
    if (reference === null) return ok({});
    const taken = await takeFrame(reference, services);
    return taken.ok ? ok({ reference: { ...reference, assetId: taken.value.assetId } }) : taken;
  },
};

/** Why a reference cannot be sent: it was deleted meanwhile. Null where it can. */
export function referenceObstacle(reference: { readonly assetId: string } | undefined, { library }: Pick<EditorServices, 'library'>): string | null {
  return reference === undefined || library.find(reference.assetId)?.status === 'ready' ? null : pictureToolsTexts.reference.gone;
}
