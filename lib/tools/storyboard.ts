import * as z from 'zod/mini';
import { maxSeed } from '@/lib/tools/generate-image';
import { imageStyles } from '@/lib/tools/image-styles';
import { videoRatios } from '@/lib/tools/generate-video';
import { musicMoods } from '@/lib/tools/music-moods';
import { hasWords } from '@/lib/voice/split-words';
import { readsLetters } from '@/lib/voice/voices';

/** TO35 */
export const storyboardLimits = { scenes: 12, headingCharacters: 80, wordsCharacters: 600, pictureCharacters: 400, titleCharacters: 120 } as const;

const { scenes: most, headingCharacters, wordsCharacters, pictureCharacters, titleCharacters } = storyboardLimits;

/** TO35: a scene as a person edits it. */
export const storyboardSceneSchema = z.object({
  /** A few words that name it. */
  heading: z.string().check(z.trim(), z.minLength(1, 'Name the scene in a few words.'), z.maxLength(headingCharacters, `Shorten the heading to ${headingCharacters} characters.`)),
  /** What is said. */
  words: z.string().check(
    z.trim(),
    z.minLength(1, 'Write what is said in this scene.'),
    z.maxLength(wordsCharacters, `Shorten the words to ${wordsCharacters} characters, or make two scenes of them.`),
    z.refine((words) => words.trim() === '' || hasWords(words), 'Write at least one word. Emoji and marks are not read aloud.'),
  ),
  /** What is seen. */
  picture: z.string().check(z.trim(), z.minLength(1, 'Describe the picture in a few words.'), z.maxLength(pictureCharacters, `Shorten the picture to ${pictureCharacters} characters.`)),
});

export type StoryboardScene = z.output<typeof storyboardSceneSchema>;

const sceneIndex = z.int().check(z.gte(0), z.lt(most));

/** TO39: scenes of an earlier storyboard that did not come. */
const againSchema = z.object({ generationId: z.uuid(), scenes: z.array(sceneIndex).check(z.minLength(1), z.maxLength(most)) });

/** TO35: the settings of AI Script-to-Video. */
export const storyboardInputSchema = z
  .object({
    /** By what it is called and found. */
    title: z.string().check(z.trim(), z.minLength(1, 'Say in a few words what the video is about.'), z.maxLength(titleCharacters)),
    scenes: z.array(storyboardSceneSchema).check(z.minLength(1, 'Write at least one scene.'), z.maxLength(most, `At most ${most} scenes. Remove one, or join two.`)),
    ratio: z.enum(videoRatios, `Choose one of ${videoRatios.join(', ')}.`),
    style: z.enum(imageStyles, 'Choose one of the styles.'),
    /** An id of one of the voices that this deployment offers (TO28). */
    voice: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,79}$/u, 'Choose one of the voices.')),
    music: z.enum([...musicMoods, 'none'], 'Choose one of the moods, or no music.'),
    seed: z.int().check(z.gte(0), z.lte(maxSeed)),
    /** TO39: null for a whole storyboard. */
    again: z.nullable(againSchema),
  })
  .check(
    z.refine(({ again, scenes }) => again === null || (again.scenes.length === scenes.length && new Set(again.scenes).size === scenes.length), { path: ['again'], error: 'Each scene is tried again once.' }),
    ...Array.from({ length: most }, (_, index) =>
      z.refine<{ readonly voice: string; readonly scenes: readonly StoryboardScene[] }>(({ voice, scenes }) => readsLetters(voice, scenes[index]?.words ?? ''), {
        path: ['scenes', index, 'words'],
        error: 'This voice does not read these letters. Choose a voice of the language that the words are in.',
      }),
    ),
  );

export type StoryboardInput = z.output<typeof storyboardInputSchema>;

/** TO39, TO46: of which storyboard these scenes were tried again, and which; null where they were not. Erased settings tell it too. */
export function keptAgain(input: unknown): StoryboardInput['again'] {
  return keptAgainSchema.safeParse(input).data?.again ?? null;
}

const keptAgainSchema = z.object({ again: z.nullable(againSchema) });

const basePrice = 10;
const pricePerScene = 12;

/** TO38: charged once, with the first scene that came: for the laying out and the music. Scenes that are tried again have paid it already. */
export function basePriceOfStoryboard({ again }: { readonly again: unknown }): number {
  return again === null ? basePrice : 0;
}

/** PRODUCT 5: 10 and 12 for each scene. */
export function priceOfStoryboard({ scenes, again }: { readonly scenes: { readonly length: number }; readonly again: unknown }): number {
  return basePriceOfStoryboard({ again }) + pricePerScene * scenes.length;
}

/** TO37: what of a storyboard an asset is; `scene` is its place in the whole storyboard, null of the music. */
export interface StoryboardPart {
  readonly role: 'picture' | 'voice' | 'music';
  readonly scene: number | null;
}

/** TO37: the parts in the order of their output indexes: picture and voice of each scene, then the music of a whole storyboard. */
export function partsOfStoryboard({ scenes, again, music }: Pick<StoryboardInput, 'scenes' | 'again' | 'music'>): readonly StoryboardPart[] {
  const parts = scenes.flatMap((_, index): StoryboardPart[] => {
    const scene = again === null ? index : (again.scenes[index] ?? index);
    return [{ role: 'picture', scene }, { role: 'voice', scene }];
  });
  return again === null && music !== 'none' ? [...parts, { role: 'music', scene: null }] : parts;
}
