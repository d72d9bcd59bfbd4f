import * as z from 'zod/mini';

export const scriptLimits = { scenes: 24, headingCharacters: 80, wordsCharacters: 1_000, pictureCharacters: 400, titleCharacters: 120, sceneSeconds: 120 } as const;

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const sceneSchema = z.object({
  /** A few words that name the scene. */
  heading: text(scriptLimits.headingCharacters),
  /** What is said, or stands as text. */
  words: text(scriptLimits.wordsCharacters),
  /** What is seen, as a prompt of a picture. */
  picture: text(scriptLimits.pictureCharacters),
  seconds: z.int().check(z.gte(1), z.lte(scriptLimits.sceneSeconds)),
});

/** TO3: what AI Script makes: scenes in their order. Kept as JSON; whatever comes from a provider is proved by this schema first. */
export const scriptSchema = z.object({
  title: text(scriptLimits.titleCharacters),
  scenes: z.array(sceneSchema).check(z.minLength(1), z.maxLength(scriptLimits.scenes)),
});

export type Script = z.output<typeof scriptSchema>;
export type ScriptScene = Script['scenes'][number];

/** The length of a script in whole seconds. */
export function scriptSeconds({ scenes }: Script): number {
  return scenes.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** A script as plain text, to be read or read aloud. */
export function scriptText({ title, scenes }: Script): string {
  return [title, ...scenes.map(({ heading, words, picture, seconds }, index) => `${index + 1}. ${heading} (${seconds} s)\n${words}\n[${picture}]`)].join('\n\n');
}
