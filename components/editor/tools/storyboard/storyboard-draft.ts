import * as z from 'zod/mini';
import { maxSeed } from '@/lib/tools/generate-image';
import { videoRatios } from '@/lib/tools/generate-video';
import { imageStyles } from '@/lib/tools/image-styles';
import { musicMoods } from '@/lib/tools/music-moods';
import { storyboardInputSchema, storyboardLimits, type StoryboardInput } from '@/lib/tools/storyboard';
import { splitIntoScenes } from '@/lib/tools/storyboard-scenes';
import { localVoices } from '@/lib/voice/voices';

const draftSceneSchema = z.object({ heading: z.string(), words: z.string(), picture: z.string() });

export type DraftScene = z.output<typeof draftSceneSchema>;

/** What scenes that are tried again take the place of. */
const wholeSchema = {
  scenes: z.array(draftSceneSchema).check(z.maxLength(storyboardLimits.scenes)),
  /** The topic or script that the scenes are about; null where there are none yet. */
  writtenFor: z.nullable(z.string()),
  ratio: z.enum(videoRatios),
  style: z.enum(imageStyles),
  voice: z.string(),
  music: z.enum([...musicMoods, 'none']),
  seed: z.int().check(z.gte(0), z.lte(maxSeed)),
};

/** The settings of AI Script-to-Video as they are being typed: there may be no scenes yet. */
export const storyboardDraftSchema = z.object({
  mode: z.enum(['topic', 'script']),
  topic: z.string(),
  script: z.string(),
  /** Of scenes that are not written yet. */
  count: z.int().check(z.gte(1), z.lte(storyboardLimits.scenes)),
  ...wholeSchema,
  /** TO41: of this browser alone; what is made is the same. */
  captions: z.boolean(),
  /** TO39: where these are scenes of an earlier storyboard, that one's title, which of them they are, and what stood in the form before. */
  again: z.nullable(z.object({ generationId: z.string(), scenes: z.array(z.number()), title: z.string(), before: z.object(wholeSchema) })),
});

export type StoryboardDraft = z.output<typeof storyboardDraftSchema>;

/** @param random uniform in [0, 1). */
export function firstStoryboardDraft(random: () => number): StoryboardDraft {
  return {
    mode: 'topic', topic: '', script: '', count: 4, scenes: [], writtenFor: null, ratio: '16:9', style: 'poster', voice: localVoices[0].id, music: 'calm', captions: true,
    seed: seedOf(random), again: null,
  };
}

/** Asking again for the same gives other pictures and other music. What was tried again is done: a whole video comes next. */
export function storyboardDraftAfter(accepted: StoryboardDraft, random: () => number): StoryboardDraft {
  return storyboardWithNewSeed(accepted.again === null ? accepted : { ...accepted, ...wholeAgain(accepted) }, random);
}

/** TO47 */
export function storyboardWithNewSeed(draft: StoryboardDraft, random: () => number): StoryboardDraft {
  return { ...draft, seed: seedOf(random) };
}

/** TO45: the very settings of an earlier request; scenes that were tried again alone make a video of their own. */
export function draftOfStoryboard({ title, scenes, ratio, style, voice, music, seed }: StoryboardInput): StoryboardDraft {
  return { mode: 'topic', topic: title, script: '', count: scenes.length, scenes, writtenFor: title, ratio, style, voice, music, captions: true, seed, again: null };
}

/** TO39: back from scenes that are tried again to what stood in the form before. */
export function wholeAgain({ again }: StoryboardDraft): Partial<StoryboardDraft> {
  return again === null ? {} : { ...again.before, again: null };
}

function seedOf(random: () => number): number {
  return Math.floor(random() * (maxSeed + 1));
}

/** The person's main text. */
export function mainText({ mode, topic, script }: Pick<StoryboardDraft, 'mode' | 'topic' | 'script'>): string {
  return (mode === 'topic' ? topic : script).trim();
}

/** TO36: the scenes as they are: those that were written or changed, else those that a text of one's own becomes. */
export function scenesOf(draft: StoryboardDraft): readonly DraftScene[] {
  if (draft.scenes.length > 0 || draft.mode === 'topic') return draft.scenes;
  return splitIntoScenes(draft.script);
}

/** TO36: how many there are, or are to be: the price follows from it. */
export function sceneCountOf(draft: StoryboardDraft): number {
  return draft.mode === 'topic' && draft.scenes.length === 0 ? draft.count : Math.max(1, scenesOf(draft).length);
}

/** What the tool's own schema is asked about. */
export function storyboardInputOf(draft: StoryboardDraft): unknown {
  const { ratio, style, voice, music, seed, again } = draft;
  const scenes = scenesOf(draft);
  return { title: titleOf(draft, scenes), scenes, ratio, style, voice, music, seed, again: again === null ? null : { generationId: again.generationId, scenes: again.scenes } };
}

function titleOf({ again, ...draft }: StoryboardDraft, scenes: readonly DraftScene[]): string {
  const own = draft.mode === 'topic' ? draft.topic.trim() : '';
  const title = (again?.title ?? (own === '' ? (scenes[0]?.heading ?? '') : own)).replace(/\s+/gu, ' ').trim();
  return title.length <= storyboardLimits.titleCharacters ? title : `${title.slice(0, storyboardLimits.titleCharacters - 1).trimEnd()}…`;
}

/** TO39: what the form is to take over to try scenes of one storyboard again, given the settings of each; null where the settings cannot be read any more. */
export function draftOfAgain(offers: unknown, current: StoryboardDraft): StoryboardDraft | null {
  const inputs = (Array.isArray(offers) ? offers : []).flatMap((offer) => storyboardInputSchema.safeParse(offer).data ?? []).flatMap((input) => (input.again === null ? [] : [{ ...input, again: input.again }]));
  const [first] = inputs;
  if (first === undefined) return null;
  const same = inputs.filter(({ again }) => again.generationId === first.again.generationId).sort((a, b) => (a.again.scenes[0] ?? 0) - (b.again.scenes[0] ?? 0));
  const { ratio, style, voice, music, seed, title } = first satisfies StoryboardInput;
  const { scenes, writtenFor } = current;
  const before = current.again?.before ?? { scenes, writtenFor, ratio: current.ratio, style: current.style, voice: current.voice, music: current.music, seed: current.seed };
  const again = { generationId: first.again.generationId, scenes: same.flatMap((each) => each.again.scenes), title, before };
  return { ...current, ratio, style, voice, music, seed, scenes: same.flatMap((each) => each.scenes), writtenFor: mainText(current), again };
}
