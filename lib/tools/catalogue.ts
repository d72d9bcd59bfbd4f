import * as z from 'zod/mini';
import { imageCount, imageInputSchema, imageOfOutput, priceOfImages, type ImageInput } from '@/lib/tools/generate-image';
import { expectedVideo, priceOfVideo, videoInputSchema, type VideoInput } from '@/lib/tools/generate-video';
import { portraitInputSchema, priceOfPortrait, type PortraitInput } from '@/lib/tools/portrait';
import { priceOfVoiceover, subjectOfVoiceover, voiceoverInputSchema, type VoiceoverInput } from '@/lib/tools/generate-voiceover';
import { sourceOfReference } from '@/lib/tools/reference';
import { toolNamed, type ToolId } from '@/lib/tools/tool-ids';
import { cutoutInputSchema, priceOfCutout, type CutoutInput } from '@/lib/tools/remove-background';
import { basePriceOfStoryboard, partsOfStoryboard, priceOfStoryboard, storyboardInputSchema, type StoryboardInput, type StoryboardPart } from '@/lib/tools/storyboard';
import { priceOfUpscale, upscaleInputSchema, type UpscaleInput } from '@/lib/tools/upscale';
import { priceOfScript, scriptInputSchema, type ScriptInput } from '@/lib/tools/write-script';

/** The validated settings of each tool. */
export interface ToolInputs {
  readonly 'generate-image': ImageInput;
  readonly 'generate-video': VideoInput;
  readonly portrait: PortraitInput;
  readonly 'remove-background': CutoutInput;
  readonly upscale: UpscaleInput;
  readonly 'write-script': ScriptInput;
  readonly 'script-to-video': StoryboardInput;
  readonly 'generate-voiceover': VoiceoverInput;
}

export interface PictureSource {
  readonly assetId: string;
  readonly clipId: string | null;
}

/** What of an output is known before it is made. */
export interface ExpectedMedium {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationMs: number;
}

type Makes = 'image' | 'video' | 'audio' | 'script';

/** One asset of a request, in the order of their output indexes. */
export interface OutputPart {
  readonly kind: Makes;
  /** The output that it belongs to, from 0: all parts of an output come, or none does. Null for what goes with the whole. */
  readonly output: number | null;
  /** The person's words, by which it is called. */
  readonly name: string;
  /** TO37: what of a storyboard it is; null for the other tools. */
  readonly storyboard: StoryboardPart | null;
}

/** What is told of a request long after it. */
type KeptFacts = Pick<RequestFacts, 'subject' | 'source' | 'parts'>;

/** Everything that the product knows of a tool as data; its engine is in lib/server/generations/make-output, its form in components/editor/tools. */
export interface Tool<Input> {
  readonly schema: z.ZodMiniType<Input>;
  /** What the outputs are made of: one asset each, for most tools. */
  readonly parts: (input: Input) => readonly OutputPart[];
  /** Q1: whole credits for validated settings. The button and the server call this one function. */
  readonly price: (input: Input) => number;
  /** TO38: what of the price is charged once, with the first output that came; nothing for most tools. */
  readonly basePrice: (input: Input) => number;
  /** How many outputs the settings ask for; the price without its base divides evenly among them (H4). */
  readonly outputCount: (input: Input) => number;
  /** The person's own words, by which a result is called and found; those of the first output where they differ. */
  readonly subject: (input: Input, outputIndex?: number) => string;
  /** TO43: all that the person wrote, by which a request is searched; its subject, where that is all. */
  readonly words: (input: Input) => readonly string[];
  /** TO8, TO53: the picture that it is made of or follows, and the clip that asked for it; null for what is made of words alone. */
  readonly source: (input: Input) => PictureSource | null;
  /** The kinds of clip that it works on; none for what is made of words. */
  readonly worksOn: readonly ('image' | 'video')[];
  /** TO9: for media whose length a clip has to know at once; null for the others. */
  readonly expected: (input: Input) => ExpectedMedium | null;
  /** TO46: what of kept settings is no word and stays when they are erased. */
  readonly lasting: (input: unknown) => Readonly<Record<string, unknown>>;
  /** What settings say that were kept; null where they cannot be read any more. */
  readonly kept: (input: unknown, outputIndex: number) => KeptFacts | null;
}

type Told<Input> = Omit<Tool<Input>, 'kept' | 'source' | 'expected' | 'worksOn' | 'parts' | 'basePrice' | 'lasting' | 'words'> & Partial<Pick<Tool<Input>, 'source' | 'expected' | 'worksOn' | 'parts' | 'basePrice' | 'words'>> & { readonly lasting?: (input: Input) => Readonly<Record<string, unknown>> };

/** @param makes what each output is, where it is one asset. */
function tool<Input>({ makes, ...facts }: Told<Input> & { readonly makes: Makes }): Tool<Input> {
  const source = facts.source ?? (() => null);
  const expected = facts.expected ?? (() => null);
  const parts = facts.parts ?? ((input: Input) => Array.from({ length: facts.outputCount(input) }, (_, output): OutputPart => ({ kind: makes, output, name: facts.subject(input, output), storyboard: null })));
  const kept = (input: unknown, index: number): KeptFacts | null => {
    const parsed = facts.schema.safeParse(input);
    return parsed.success ? { subject: facts.subject(parsed.data, index), source: source(parsed.data), parts: parts(parsed.data) } : null;
  };
  const lasting = (input: unknown) => {
    const parsed = facts.schema.safeParse(input);
    return parsed.success ? (facts.lasting?.(parsed.data) ?? {}) : {};
  };
  return { worksOn: [], basePrice: () => 0, words: (input) => [facts.subject(input)], ...facts, source, expected, parts, kept, lasting };
}

function storyboardParts(input: StoryboardInput): readonly OutputPart[] {
  return partsOfStoryboard(input).map((storyboard, index) => {
    const scene = storyboard.scene === null ? null : Math.floor(index / 2);
    const heading = scene === null ? input.title : (input.scenes[scene]?.heading ?? '');
    return { kind: storyboard.role === 'picture' ? 'image' : 'audio', output: scene, name: storyboard.scene === null ? heading : `${storyboard.scene + 1}. ${heading}`, storyboard };
  });
}

export const catalogue: { readonly [Id in ToolId]: Tool<ToolInputs[Id]> } = {
  'generate-image': tool({
    schema: imageInputSchema, makes: 'image', price: priceOfImages, outputCount: imageCount, subject: (input, outputIndex = 0) => imageOfOutput(input, outputIndex).prompt, words: ({ prompt, morePrompts = [] }) => [prompt, ...morePrompts],
    source: ({ reference }) => sourceOfReference(reference),
  }),
  'generate-video': tool({ schema: videoInputSchema, makes: 'video', price: priceOfVideo, outputCount: () => 1, subject: ({ prompt }) => prompt, source: ({ reference }) => sourceOfReference(reference), expected: expectedVideo }),
  portrait: tool({ schema: portraitInputSchema, makes: 'image', price: () => priceOfPortrait, outputCount: () => 1, subject: ({ name }) => name, source: ({ assetId }) => ({ assetId, clipId: null }), worksOn: ['image', 'video'] }),
  'remove-background': tool({ schema: cutoutInputSchema, makes: 'image', price: () => priceOfCutout, outputCount: () => 1, subject: ({ name }) => name, source: ({ assetId, clipId }) => ({ assetId, clipId }), worksOn: ['image', 'video'] }),
  upscale: tool({ schema: upscaleInputSchema, makes: 'image', price: priceOfUpscale, outputCount: () => 1, subject: ({ name }) => name, source: ({ assetId, clipId }) => ({ assetId, clipId }), worksOn: ['image', 'video'] }),
  'write-script': tool({ schema: scriptInputSchema, makes: 'script', price: () => priceOfScript, outputCount: () => 1, subject: ({ topic }) => topic }),
  'script-to-video': tool({
    schema: storyboardInputSchema, makes: 'image', price: priceOfStoryboard, basePrice: basePriceOfStoryboard, outputCount: ({ scenes }) => scenes.length, parts: storyboardParts, subject: ({ title }) => title,
    words: ({ title, scenes }) => [title, ...scenes.flatMap(({ heading, words, picture }) => [heading, words, picture])],
    lasting: ({ again }) => ({ again }),
  }),
  'generate-voiceover': tool({ schema: voiceoverInputSchema, makes: 'audio', price: priceOfVoiceover, outputCount: () => 1, subject: subjectOfVoiceover, words: ({ text }) => [text] }),
};

/** A tool with settings of its own. */
export type ToolRequest = { readonly [Id in ToolId]: { readonly tool: Id; readonly input: ToolInputs[Id] } }[ToolId];

/** What follows from a request's settings alone. */
export interface RequestFacts {
  /** Q1: in whole credits. */
  readonly price: number;
  /** TO38: what of it is charged once, with the first output that came. */
  readonly basePrice: number;
  readonly outputCount: number;
  readonly parts: readonly OutputPart[];
  readonly subject: string;
  /** TO43: all that the person wrote. */
  readonly words: readonly string[];
  /** The words of each output, in their order. */
  readonly subjects: readonly string[];
  readonly source: PictureSource | null;
  readonly expected: ExpectedMedium | null;
}

export function factsOf<Id extends ToolId>(id: Id, input: ToolInputs[Id]): RequestFacts {
  const { price, basePrice, outputCount, subject, words, source, expected } = catalogue[id];
  const parts = catalogue[id].parts(input);
  const subjects = parts.map((_, index) => subject(input, index));
  return { price: price(input), basePrice: basePrice(input), outputCount: outputCount(input), parts, subject: subject(input), words: words(input), subjects, source: source(input), expected: expected(input) };
}

/** Q1: the price in whole credits of validated settings. */
export function priceOf<Id extends ToolId>(id: Id, input: ToolInputs[Id]): number {
  return catalogue[id].price(input);
}

/** The words by which a result of a request is called, and what it was made of, as they were kept; nothing where they cannot be read. */
export function keptOf(tool: string, input: unknown, index = 0): KeptFacts {
  const id = toolNamed(tool);
  const kept = id === null ? null : catalogue[id].kept(input, index);
  if (kept !== null) return kept;
  const { source = null, parts = [] } = erasedSchema.safeParse(input).data?.erased ?? {};
  return { subject: '', source, parts: parts.map((part) => ({ ...part, name: '' })) };
}

/** TO46: what is no word stays: a cut-out that is kept can be exchanged for its picture all the same (TO8), and the parts of a storyboard are laid out as before (TO41). */
const erasedSchema = z.object({
  erased: z.object({
    source: z.nullable(z.object({ assetId: z.string(), clipId: z.nullable(z.string()) })),
    parts: z.array(
      z.object({
        kind: z.enum(['image', 'video', 'audio', 'script']),
        output: z.nullable(z.int()),
        storyboard: z.nullable(z.object({ role: z.enum(['picture', 'voice', 'music']), scene: z.nullable(z.int()) })),
      }),
    ),
  }),
});

/** TO46: settings without the person's words. */
export function erasedSettings(tool: string, input: unknown) {
  const { source, parts } = keptOf(tool, input);
  const id = toolNamed(tool);
  return { ...(id === null ? {} : catalogue[id].lasting(input)), erased: { source, parts: parts.map(({ kind, output, storyboard }) => ({ kind, output, storyboard })) } };
}

/** What a request costs, as it is kept with it. */
export type KeptPrice = Pick<RequestFacts, 'price' | 'basePrice' | 'outputCount'>;

/** H4: what one output costs, in whole credits. */
function pricePerOutput({ price, basePrice, outputCount }: KeptPrice): number {
  return (price - basePrice) / outputCount;
}

/** H4, TO38: what is charged when so many outputs came: the base once and each of them; nothing where none came. */
export function chargeFor(kept: KeptPrice, finished: number): number {
  return finished === 0 ? 0 : kept.basePrice + pricePerOutput(kept) * finished;
}

/** TO2: what an asset cost: each output its price, on the first of its parts; what goes with the whole its base; null for what was paid with another part. */
export function costOfPart(kept: KeptPrice, parts: readonly OutputPart[], index: number): number | null {
  const part = parts[index];
  if (part === undefined) return pricePerOutput(kept);
  if (part.output === null) return kept.basePrice;
  return parts.findIndex(({ output }) => output === part.output) === index ? pricePerOutput(kept) : null;
}

/** How many outputs are whole, of the indexes of the assets that are there. */
export function wholeOutputs(parts: readonly OutputPart[], there: ReadonlySet<number>): number {
  const missing = new Set(parts.flatMap(({ output }, index) => (there.has(index) ? [] : [output])));
  return new Set(parts.map(({ output }) => output).filter((output) => output !== null && !missing.has(output))).size;
}
