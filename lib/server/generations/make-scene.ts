import 'server-only';
import type { Generation } from '@/generated/prisma/client';
import { ok, type Result } from '@/lib/base/result';
import { db } from '@/lib/server/db';
import { pictureOutput, soundOutput, type Output } from '@/lib/server/generations/prove-output';
import type { MakeOutput, ProviderFailure } from '@/lib/server/providers/provider';
import { imageProvider, musicProvider, voiceProvider } from '@/lib/server/providers/providers';
import { maxSeed } from '@/lib/tools/generate-image';
import { imageSizePx } from '@/lib/tools/image-size';
import { partsOfStoryboard, storyboardInputSchema } from '@/lib/tools/storyboard';

/** The voice's own pace. */
const speedPercent = 100;

/**
 * TO37: a scene is its picture and its voice. The voice comes first: it is the quicker one, and what cannot be spoken needs no picture. Either is
 * asked for under its asset's own index, so that a provider of both tells them apart, and what has come is not asked for again.
 */
export function sceneMaker({ id: generationId, input }: Pick<Generation, 'id' | 'input'>): MakeOutput<{ readonly parts: readonly Output[] }> {
  const storyboard = storyboardInputSchema.parse(input);
  const { scenes, ratio, style, voice, seed } = storyboard;
  const parts = partsOfStoryboard(storyboard);
  const { width: widthPx, height: heightPx } = imageSizePx(ratio, '1K');
  const spoken = new Map<number, Output>();
  const speak = async (index: number, text: string, signal: AbortSignal): Promise<Result<Output, ProviderFailure>> => {
    const before = spoken.get(index);
    if (before !== undefined) return ok(before);
    const made = await voiceProvider().speak({ generationId, outputIndex: 2 * index + 1, text, voice, speedPercent }, signal);
    const proved = made.ok ? await soundOutput(made.value) : made;
    if (proved.ok) spoken.set(index, proved.value);
    return proved;
  };
  return async (index, signal) => {
    const scene = scenes[index] ?? { words: '', picture: '' };
    const sound = await speak(index, scene.words, signal);
    if (!sound.ok) return sound;
    const number = parts[2 * index]?.scene ?? index;
    const drawn = await imageProvider().generate({ generationId, outputIndex: 2 * index, prompt: scene.picture, style, ratio, widthPx, heightPx, seed: (seed + number) % (maxSeed + 1), reference: null }, signal);
    const picture = drawn.ok ? await pictureOutput(drawn.value.bytes, drawn.value.mime) : drawn;
    return picture.ok ? ok({ parts: [picture.value, sound.value] }) : picture;
  };
}

/** What a scene takes beside its words, and how long the music goes on after the last one, in milliseconds; the layout cuts what it does not need. */
const besideWordsMs = 1_200;
const outroMs = 4_000;
/** Read aloud without hurry; of a scene that may still come. */
const msPerCharacter = 75;
/** TO40: such a WAV is well below what a sound may be. */
const longestMs = 15 * 60_000;

/** TO40: the music of the scenes that came, long enough for those that did not; null where none came, or where it was told to stop. */
export async function makeMusic({ id: generationId, input }: Pick<Generation, 'id' | 'input'>, outputIndex: number, signal: AbortSignal): Promise<Result<Output, ProviderFailure> | null> {
  const { scenes, music, seed } = storyboardInputSchema.parse(input);
  const voices = await db().asset.findMany({ where: { generationId, kind: 'audio', storageKey: { not: null } }, select: { outputIndex: true, durationMs: true } });
  if (voices.length === 0 || signal.aborted || music === 'none') return null;
  const spokenMs = scenes.map(({ words }, index) => voices.find((voice) => voice.outputIndex === 2 * index + 1)?.durationMs ?? words.length * msPerCharacter);
  const durationMs = Math.min(longestMs, outroMs + spokenMs.reduce((sum, ms) => sum + ms + besideWordsMs, 0));
  const made = await musicProvider().compose({ generationId, outputIndex, mood: music, seed, durationMs }, signal);
  if (!made.ok) return made;
  const proved = await soundOutput({ bytes: made.value, mime: 'audio/wav', durationMs, words: { words: [], areEstimated: false } });
  // Music has no words.
  return proved.ok ? ok({ ...proved.value, words: undefined }) : proved;
}
