import 'server-only';
import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@/lib/base/result';
import { log } from '@/lib/server/log';
import type { ProviderFailure } from '@/lib/server/providers/provider';
import { scriptProvider } from '@/lib/server/providers/providers';
import { scriptSchema } from '@/lib/tools/script';
import type { StoryboardScene } from '@/lib/tools/storyboard';
import { scenesOfScript } from '@/lib/tools/storyboard-scenes';
import type { ScriptLength } from '@/lib/tools/write-script';

export interface DraftWish {
  readonly topic: string;
  /** 1 to 12 */
  readonly count: number;
  /** Another number gives other scenes about the same. */
  readonly seed: number;
}

const longestMs = 60_000;

/**
 * TO36: scenes about a topic, free of charge: no generation, no asset, no row of the log.
 * @returns as many scenes as were asked for, or fewer where the writer had no more to say. Refusal: `not_written`, with why.
 */
export async function draftScenes({ topic, count, seed }: DraftWish): Promise<Result<{ readonly scenes: readonly StoryboardScene[] }, { readonly code: 'not_written'; readonly why: ProviderFailure['code'] }>> {
  const request = { generationId: `draft-${randomUUID()}`, outputIndex: 0, topic, tone: 'friendly', seconds: lengthFor(count), seed, sceneCount: count } as const;
  const written = await scriptProvider().write(request, AbortSignal.timeout(longestMs));
  const script = written.ok ? scriptSchema.safeParse(written.value) : null;
  if (script?.success === true) return ok({ scenes: scenesOfScript(script.data, count) });
  const why = written.ok ? 'malformed' : written.error.code;
  log().warn({ why, detail: written.ok ? 'not a script' : written.error.detail }, 'scenes were not written');
  return err({ code: 'not_written', why });
}

/** About seven seconds a scene. */
function lengthFor(count: number): ScriptLength {
  return count <= 2 ? 15 : count <= 5 ? 30 : count <= 8 ? 60 : 120;
}
