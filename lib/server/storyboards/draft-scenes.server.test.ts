import { beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '@/lib/base/result';
import { db } from '@/lib/server/db';
import type { ScriptProvider, ScriptRequest } from '@/lib/server/providers/script-provider';
import { draftScenes } from '@/lib/server/storyboards/draft-scenes';
import type { Script } from '@/lib/tools/script';
import { storyboardLimits, storyboardSceneSchema } from '@/lib/tools/storyboard';

const used = vi.hoisted((): { write: ScriptProvider['write'] | null } => ({ write: null }));
const asked: ScriptRequest[] = [];
vi.mock('@/lib/server/providers/providers', () => ({ scriptProvider: () => ({ name: 'Fake', write: (request: ScriptRequest, signal: AbortSignal) => (asked.push(request), used.write?.(request, signal)) }) }));

const script = (count: number): Script => ({ title: 'Sky', scenes: Array.from({ length: count }, (_, index) => ({ heading: `Scene ${index}`, words: 'A long sentence is said. '.repeat(30).trim(), picture: 'The sky', seconds: 7 })) });

beforeEach(() => {
  asked.length = 0;
  used.write = ({ sceneCount = 0 }) => Promise.resolve(ok(script(sceneCount)));
});

describe('scenes about a topic', () => {
  it.each([1, 4, 12])('[TO36] are as many as were asked for (%i), each within what a scene may hold, and leave nothing behind', async (count) => {
    const drafted = await draftScenes({ topic: 'Why the sky is blue', count, seed: 3 });
    expect(asked).toMatchObject([{ topic: 'Why the sky is blue', sceneCount: count, seed: 3 }]);
    expect(drafted).toMatchObject({ ok: true, value: { scenes: { length: count } } });
    for (const scene of drafted.ok ? drafted.value.scenes : []) expect(storyboardSceneSchema.safeParse(scene).error?.issues).toBeUndefined();
    expect([await db().generation.count(), await db().asset.count(), await db().activityRow.count()]).toEqual([0, 0, 0]);
  });

  it('[TO36] are joined where the writer wrote more, and fewer where it had no more to say', async () => {
    used.write = () => Promise.resolve(ok(script(20)));
    expect(await draftScenes({ topic: 'Sky', count: storyboardLimits.scenes, seed: 1 })).toMatchObject({ ok: true, value: { scenes: { length: 12 } } });
    used.write = () => Promise.resolve(ok(script(2)));
    expect(await draftScenes({ topic: 'Sky', count: 5, seed: 1 })).toMatchObject({ ok: true, value: { scenes: { length: 2 } } });
  });

  it.each([
    ['a refusal', () => Promise.resolve(err({ code: 'refused', retryable: false, detail: 'x' } as const)), 'refused'],
    ['a writer that is down', () => Promise.resolve(err({ code: 'unavailable', retryable: true, detail: 'x' } as const)), 'unavailable'],
    ['no script', () => Promise.resolve(ok({ title: '', scenes: [] })), 'malformed'],
  ] as const)('[TO36] are none after %s, which says why', async (_, write, why) => {
    used.write = write;
    expect(await draftScenes({ topic: 'Sky', count: 3, seed: 1 })).toEqual({ ok: false, error: { code: 'not_written', why } });
  });
});
