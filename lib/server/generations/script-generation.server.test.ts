import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { ok } from '@/lib/base/result';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { serveMedia } from '@/lib/server/assets/serve-media';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration, type StartRequest } from '@/lib/server/generations/start-generation';
import { createLocalScriptProvider } from '@/lib/server/providers/local/writing/local-script-provider';
import type { ScriptProvider } from '@/lib/server/providers/script-provider';
import { makePerson, type TestPerson } from '@/lib/server/testing/person';
import { scriptSchema, scriptSeconds, type Script } from '@/lib/tools/script';
import type { ScriptInput } from '@/lib/tools/write-script';

const used = vi.hoisted((): { scripts: unknown } => ({ scripts: undefined }));
vi.mock('@/lib/server/providers/providers', () => ({ scriptProvider: () => used.scripts, providerName: () => 'Studio (local)' }));
beforeEach(() => {
  used.scripts = createLocalScriptProvider();
});

const input: ScriptInput = { topic: '  How to bake bread ', tone: 'expert', seconds: 30, seed: 4 };

function confirm({ userId, projectId }: TestPerson, changes: Partial<Pick<StartRequest, 'confirmedPrice' | 'requestId'>> = {}): StartRequest {
  return { userId, projectId, surface: 'mobile', tool: 'write-script', input, requestId: randomUUID(), confirmedPrice: 5, ...changes };
}

async function run(person: TestPerson): Promise<string> {
  const started = await startGeneration(confirm(person));
  assert(started.ok, 'the request is accepted');
  await runGeneration(started.value.generationId);
  return started.value.generationId;
}

describe('AI Script', () => {
  it('[TO2] [H4] writes a script, which costs 5 credits and is an asset that its owner reads and downloads', async () => {
    const person = await makePerson([{ type: 'activity', amount: 7 }]);
    const id = await run(person);
    expect(await balanceView(person.userId)).toMatchObject({ total: 2, held: 0 });
    const [asset] = await assetsOfProject(person.projectId);
    assert(asset !== undefined, 'the script is an asset');
    expect(asset).toMatchObject({
      kind: 'script', status: 'ready', mime: 'application/json', thumbnailUrl: null, name: 'How to bake bread', generation: { id, tool: 'write-script', prompt: 'How to bake bread', cost: 5 },
    });
    const request = { assetId: asset.id, part: 'original', isDownload: true, range: null } as const;
    const answer = await serveMedia({ ...request, userId: person.userId });
    expect(answer?.headers.get('content-disposition')).toContain('How to bake bread.json');
    expect(scriptSeconds(scriptSchema.parse(await answer?.json()))).toBe(30);
    expect(await serveMedia({ ...request, userId: (await makePerson()).userId })).toBeNull();
  });

  it('[A1] stands in the log with its tool and surface', async () => {
    const person = await makePerson([{ type: 'subscription', amount: 5 }]);
    const generationId = await run(person);
    expect(await db().activityRow.findFirst({ where: { accountId: person.userId, generationId } })).toMatchObject({ tool: 'write-script', surface: 'mobile', status: 'used', subscription: 5 });
  });

  it('[Q1] [H2] is refused for less than its price, and where credits are short', async () => {
    const person = await makePerson([{ type: 'activity', amount: 4 }]);
    expect(await startGeneration(confirm(person, { confirmedPrice: 4 }))).toMatchObject({ ok: false, error: { code: 'price_rose', price: 5 } });
    expect(await startGeneration(confirm(person))).toMatchObject({ ok: false, error: { code: 'insufficient_credits', shortBy: 1 } });
  });

  it.each([
    ['no scene', { title: 'Bread', scenes: [] }],
    ['a scene without words', { title: 'Bread', scenes: [{ heading: 'h', words: ' ', picture: 'p', seconds: 3 }] }],
    ['a scene that lasts no time', { title: 'Bread', scenes: [{ heading: 'h', words: 'w', picture: 'p', seconds: 0 }] }],
  ])('[TO3] [H5] what is no script (%s) is not charged', async (_, script: Script) => {
    used.scripts = { name: 'Fake', write: () => Promise.resolve(ok(script)) } satisfies ScriptProvider;
    const person = await makePerson([{ type: 'purchased', amount: 5 }]);
    const id = await run(person);
    expect(await db().generation.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'failed', failure: 'malformed' });
    expect(await balanceView(person.userId)).toMatchObject({ total: 5, held: 0 });
  });
});
