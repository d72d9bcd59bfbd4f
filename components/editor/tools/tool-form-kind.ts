import type { ComponentType } from 'react';
import type * as z from 'zod/mini';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { Result } from '@/lib/base/result';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { ToolInputs } from '@/lib/tools/catalogue';
import type { ToolId } from '@/lib/tools/tool-ids';

/** What is wrong with the settings, by field. */
export type DraftProblems = Readonly<Record<string, string | undefined>>;

/** What of a draft is to change; what comes later than the drawing that it was asked for in follows from the draft as it is by then. */
export type DraftChange<Draft> = Partial<Draft> | ((current: Draft) => Partial<Draft>);

export interface SettingsProps<Draft> {
  readonly draft: Draft;
  readonly problems: DraftProblems;
  readonly onChange: (next: DraftChange<Draft>) => void;
}

/** What is made on this device before a request can be sent. */
export interface Preparation<Draft> {
  readonly isDue: (draft: Draft) => boolean;
  /** What of the draft it changes, or in a sentence why it cannot be made. */
  readonly run: (draft: Draft, services: EditorServices) => Promise<Result<Partial<Draft>, string>>;
}

/** What becomes of what a tool has made, beside having its place on the timeline. */
export interface ToolResults {
  /** TO4, TO8, TO16, TO25: a result that this tab asked for has come. */
  readonly arrange?: (asset: AssetView, services: EditorServices) => void | Promise<void>;
  /** TO45: puts the results of a request on the timeline once more, free of charge; without it they come as media, one after the other. */
  readonly putAgain?: (results: readonly AssetView[], services: EditorServices) => void | Promise<void>;
  /** TO10, TO14: sees to generations of the project that wait for a browser, and to those that none has finished. May be called as often as one likes. */
  readonly attend?: (services: EditorServices) => void;
}

/** TO44: one setting of a request, in plain words. */
export interface SettingInWords {
  readonly label: string;
  readonly value: string;
}

/** TO1: all that the form of one tool knows of it. A draft is settings as they are being typed: they may still be empty or unreadable. */
export interface ToolFormKind<Id extends ToolId, Draft extends object> {
  readonly tool: Id;
  readonly draftSchema: z.ZodMiniType<Draft>;
  /** @param random uniform in [0, 1). */
  readonly firstDraft: (random: () => number) => Draft;
  /** What the tool's own schema is asked about. */
  readonly inputOf: (draft: Draft) => unknown;
  /** Q1: in whole credits. */
  readonly priceOf: (draft: Draft) => number;
  /** The draft that follows an accepted one, such as the same with another seed. */
  readonly draftAfter: (accepted: Draft, random: () => number) => Draft;
  /** TO45: the very settings of an earlier request, to be confirmed anew. What they were made of may be gone by now. */
  readonly draftOf: (input: ToolInputs[Id], services: Pick<EditorServices, 'library'>) => Draft;
  /** TO44: what settings say beside the main text. */
  readonly inWords: (input: ToolInputs[Id], services: Pick<EditorServices, 'library'>) => readonly SettingInWords[];
  /** TO47: the same with another seed, where a seed decides. */
  readonly withNewSeed?: (draft: Draft, random: () => number) => Draft;
  /** TO48: several of the result of these words at once, each with a seed of its own. */
  readonly asVariations?: (draft: Draft, words: string, random: () => number) => Draft;
  /** TO14, TO39: what settings that were offered to the form make of the draft in it; without it they are a draft as they are. */
  readonly draftOfOffer?: (offer: unknown, current: Draft) => Draft | null;
  /** TO15: why this browser cannot do it, before anything is sent; null where it can. */
  readonly obstacle?: (input: ToolInputs[Id], services: EditorServices) => Promise<string | null>;
  /** Tells that the request was accepted, and marks its place on the timeline where it has one already. Not called for outputs that have failed. */
  readonly begin: (assets: readonly AssetView[], input: ToolInputs[Id], services: EditorServices, draft: Draft) => void;
  /** Where a result becomes more than a medium of the project. */
  readonly results?: ToolResults;
  /** Begun by the confirming and not sooner. */
  readonly preparation?: Preparation<Draft>;
  /** Nothing has to be typed: a surface that asks before spending asks as soon as there is something to work on. */
  readonly asksAtOnce?: boolean;
  /** PRODUCT 2 Web 6: what the button says. */
  readonly confirm: 'generate' | 'apply';
  /** The first field is the tool's main text. */
  readonly Settings: ComponentType<SettingsProps<Draft>>;
}
