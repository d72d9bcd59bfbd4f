import 'server-only';
import { limits } from '@/lib/base/limits';
import { err, ok, type Result } from '@/lib/base/result';
import { scriptSchema } from '@/lib/tools/script';
import { inspectBytes } from '@/lib/server/assets/inspect-bytes';
import { describePicture } from '@/lib/server/assets/thumbnail';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import type { SpokenSound } from '@/lib/server/providers/voice-provider';
import type { SpokenWords } from '@/lib/voice/model';
import { withinSound } from '@/lib/voice/within-sound';

/** One output as it goes into storage. */
export interface Output {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** Of videos. */
  readonly durationMs?: number | null;
  readonly hasSound?: boolean;
  /** TO24: of spoken sounds. */
  readonly words?: SpokenWords;
  /** JPEG. */
  readonly thumbnail: Uint8Array | null;
}

type Answer = Result<Output, ProviderFailure>;

/** A picture, if it can be decoded and is not too large. */
export async function pictureOutput(bytes: Uint8Array, mime: string): Promise<Answer> {
  if (bytes.byteLength > limits.generatedImageBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await describePicture(bytes);
  return facts === null ? malformed('not a picture that can be decoded') : ok({ bytes, mime, ...facts });
}

/** A model's video may be a few frames short of what was asked for; the clip that waits for it is not longer than it by more. */
const lengthSlackMs = 100;

/** TO16: what a model has made, if it can be played and is as long as what was asked for. Its clip shows no more of it than that. */
export async function videoOutput(bytes: Uint8Array, leastMs: number): Promise<Answer> {
  if (bytes.byteLength > limits.generatedVideoBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await inspectBytes(bytes, 'video');
  if (facts === null) return malformed('not a video that can be played');
  const { mime, widthPx, heightPx, durationMs, hasSound } = facts;
  if ((durationMs ?? 0) < leastMs - lengthSlackMs) return malformed(`a video of ${durationMs} ms where ${leastMs} were asked for`);
  return ok({ bytes, mime, widthPx, heightPx, durationMs, hasSound, thumbnail: null });
}

/** TO3: a script by its schema. */
export function scriptOutput(script: unknown): Answer {
  const parsed = scriptSchema.safeParse(script);
  if (!parsed.success) return malformed(`not a script: ${parsed.error.issues[0]?.message ?? ''}`);
  return ok({ bytes: new TextEncoder().encode(JSON.stringify(parsed.data)), mime: 'application/json', widthPx: null, heightPx: null, thumbnail: null });
}

/** TO24: what was spoken, if it can be played and says something; the times of its words lie within it. */
export async function soundOutput({ bytes, words }: SpokenSound): Promise<Answer> {
  if (bytes.byteLength > limits.generatedSoundBytes) return err({ code: 'too_large', retryable: false, detail: `${bytes.byteLength} bytes` });
  const facts = await inspectBytes(bytes, 'audio');
  const { mime = '', durationMs = null } = facts ?? {};
  if (durationMs === null) return malformed('not a sound that can be played');
  return ok({ bytes, mime, widthPx: null, heightPx: null, durationMs, hasSound: true, thumbnail: null, words: withinSound(words, durationMs) });
}

/** What came is not what was asked for. */
export function malformed(detail: string) {
  return err({ code: 'malformed', retryable: false, detail } as const);
}
