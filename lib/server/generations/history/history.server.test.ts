import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { assert } from '@/lib/base/assert';
import { limits } from '@/lib/base/limits';
import { assetsOfProject } from '@/lib/server/assets/asset-views';
import { balanceView } from '@/lib/server/credits/balance-view';
import { db } from '@/lib/server/db';
import { cancelGeneration } from '@/lib/server/generations/cancel-generation';
import { eraseGeneration } from '@/lib/server/generations/history/erase-generation';
import { historyQuerySchema, listHistory, readPastRequest } from '@/lib/server/generations/history/list-history';
import { runGeneration } from '@/lib/server/generations/run-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { deleteProject } from '@/lib/server/projects/write-projects';
import { failure, FakeProvider } from '@/lib/server/testing/fake-provider';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';
import { keptOf, type ToolRequest } from '@/lib/tools/catalogue';
import type { PastRequest } from '@/lib/tools/past-request';
import { exampleInputs } from '@/lib/tools/testing/example-inputs';

const fake: { provider?: FakeProvider } = vi.hoisted(() => ({}));
vi.mock('@/lib/server/providers/providers', () => ({ imageProvider: () => fake.provider, providerName: () => 'Fake' }));

let provider: FakeProvider;
beforeEach(() => {
  provider = new FakeProvider();
  fake.provider = provider;
});

const rich = (): Promise<TestPerson> => makePerson([{ type: 'purchased', amount: 500 }]);
const notFound = { ok: false, error: { code: 'not_found' } };

async function start(person: TestPerson, prompt: string, count = 1): Promise<string> {
  const started = await startGeneration(person.request({ input: { ...oneImage, prompt, count }, confirmedPrice: 10 * count }));
  assert(started.ok, 'the request is accepted');
  return started.value.generationId;
}

async function make(person: TestPerson, prompt: string, count = 1): Promise<string> {
  const id = await start(person, prompt, count);
  await runGeneration(id);
  return id;
}

/** Requests as they would be after a long time of work; no credits are moved for them. */
async function manyRequests({ userId, projectId }: TestPerson, count: number, from = 1_700_000_000_000): Promise<void> {
  const kept = { input: {}, contentHash: 'hash', price: 10, outputCount: 1, status: 'succeeded', provider: 'local', surface: 'web', tool: 'generate-image', endedAt: new Date() };
  const ids = Array.from({ length: count }, () => randomUUID());
  // Two at a time share their instant: their ids tell them apart.
  await db().generation.createMany({ data: ids.map((id, index) => ({ id, userId, projectId, requestId: id, subject: `Request ${index}`, words: `Request ${index}`, ...kept, createdAt: new Date(from + 1_000 * Math.floor(index / 2)) })) });
}

async function requestsOf({ userId, projectId }: TestPerson, query: Record<string, string> = {}): Promise<readonly PastRequest[]> {
  const page = await listHistory(userId, projectId, historyQuerySchema.parse(query));
  return page?.requests ?? [];
}

const promptsOf = async (person: TestPerson, query: Record<string, string> = {}) => (await requestsOf(person, query)).map(({ prompt }) => prompt);

describe('the history of a project', () => {
  it('[TO43] [TO44] tells of each request what it was, who made it, what came and what was paid', async () => {
    const person = await rich();
    provider.answers.push(() => failure('refused'));
    const refused = await make(person, 'Something that is refused');
    const made = await make(person, 'A lighthouse', 2);
    const waiting = await start(person, 'A harbour');
    const [first, second, third] = await requestsOf(person);
    const results = await db().asset.findMany({ where: { generationId: made }, orderBy: { outputIndex: 'asc' } });
    expect(first).toMatchObject({ id: waiting, prompt: 'A harbour', status: 'queued', charged: null, price: 10, provider: 'Fake', tool: 'generate-image' });
    expect(second).toMatchObject({ id: made, status: 'succeeded', charged: 20, outputCount: 2, settings: { ...oneImage, prompt: 'A lighthouse', count: 2 }, resultIds: results.map(({ id }) => id) });
    expect(third).toMatchObject({ id: refused, status: 'failed', failure: 'refused', charged: 0, resultIds: [] });
  });

  it('[TO44] [H4] tells of a request that came in part, and of one that was stopped', async () => {
    const person = await rich();
    provider.answers.push(() => failure('malformed'));
    await make(person, 'Two harbours', 2);
    const stopped = await start(person, 'A storm');
    await cancelGeneration(person.userId, stopped);
    const [second, first] = await requestsOf(person);
    expect(first).toMatchObject({ status: 'partly', charged: 10, price: 20, outputCount: 2, failure: 'malformed' });
    expect(first?.resultIds).toHaveLength(1);
    expect(second).toMatchObject({ status: 'cancelled', charged: 0, failure: 'cancelled' });
  });

  it('[TO43] comes in parts that stay what they are while new requests come', async () => {
    const person = await rich();
    const { userId, projectId } = person;
    await manyRequests(person, limits.historyPageRequests * 2 + 5);
    const first = await listHistory(userId, projectId, {});
    assert(first !== null && first.next !== null, 'there is more');
    expect(first.requests).toHaveLength(limits.historyPageRequests);
    await start(person, 'One that came meanwhile');
    const second = await listHistory(userId, projectId, historyQuerySchema.parse({ after: first.next }));
    assert(second !== null && second.next !== null, 'there is more');
    const third = await listHistory(userId, projectId, historyQuerySchema.parse({ after: second.next }));
    expect(third?.next).toBeNull();
    const ids = [first, second, third].flatMap((page) => page?.requests.map(({ id }) => id) ?? []);
    expect([ids.length, new Set(ids).size]).toEqual([limits.historyPageRequests * 2 + 5, limits.historyPageRequests * 2 + 5]);
    const all = await db().generation.findMany({ where: { id: { in: ids } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    expect(ids).toEqual(all.map(({ id }) => id));
  });

  it('[TO43] is found by tool and by words, each of which has to occur, whatever signs they have', async () => {
    const person = await rich();
    await start(person, 'A red boat, 50% finished');
    await start(person, 'A red house');
    await startGeneration({ userId: person.userId, projectId: person.projectId, surface: 'web', tool: 'write-script', input: { topic: 'Boats_of_the north', tone: 'expert', seconds: 30, seed: 1 }, requestId: randomUUID(), confirmedPrice: 5 });
    expect(await promptsOf(person, { search: 'RED boat' })).toEqual(['A red boat, 50% finished']);
    expect(await promptsOf(person, { search: 'boat' })).toEqual(['Boats_of_the north', 'A red boat, 50% finished']);
    expect(await promptsOf(person, { search: '%' })).toEqual(['A red boat, 50% finished']);
    expect(await promptsOf(person, { search: 's_o' })).toEqual(['Boats_of_the north']);
    expect(await promptsOf(person, { search: 'a\\' })).toEqual([]);
    expect(await promptsOf(person, { tool: 'write-script' })).toEqual(['Boats_of_the north']);
    expect(await promptsOf(person, { tool: 'portrait' })).toEqual([]);
  });

  it('[TO43] [TO46] is found by all that was written, to the last line, until it is erased', async () => {
    const person = await rich();
    const ask = (request: ToolRequest) => startGeneration({ userId: person.userId, projectId: person.projectId, surface: 'web', ...request, requestId: randomUUID(), confirmedPrice: 100 });
    await ask({ tool: 'generate-image', input: { ...oneImage, prompt: 'A lighthouse', morePrompts: ['A windmill', 'A ferry'] } });
    await ask({ tool: 'generate-voiceover', input: { ...exampleInputs['generate-voiceover'], text: `${'Good morning. '.repeat(30)}Mind the step.` } });
    const [scene] = exampleInputs['script-to-video'].scenes;
    assert(scene !== undefined, 'there is a scene');
    await ask({ tool: 'script-to-video', input: { ...exampleInputs['script-to-video'], scenes: [scene, { heading: 'Dusk', words: 'Red comes last.', picture: 'A glowing horizon' }] } });
    expect(await promptsOf(person, { search: 'ferry' })).toEqual(['A lighthouse']);
    expect(await promptsOf(person, { search: 'step' })).toHaveLength(1);
    for (const search of ['sky dusk', 'comes', 'horizon']) expect(await promptsOf(person, { search })).toEqual(['Why the sky is blue']);
    const { id } = await db().generation.findFirstOrThrow({ where: { userId: person.userId, tool: 'generate-image' } });
    await cancelGeneration(person.userId, id);
    await eraseGeneration(person.userId, id, true);
    expect(await promptsOf(person, { search: 'ferry' })).toEqual([]);
    expect(JSON.stringify(await db().generation.findUniqueOrThrow({ where: { id } }))).not.toContain('ferry');
  });

  it.each([{ tool: 'paint-a-house' }, { search: 'a'.repeat(201) }, { after: 'yesterday' }, { after: '1e3.x' }, { after: `${'9'.repeat(30)}.${randomUUID()}` }])('[TO43] takes no other question: %j', (query) => {
    expect(historyQuerySchema.safeParse(query).success).toBe(false);
  });

  it('[TO43] belongs to its owner: another account meets a project and requests that do not exist', async () => {
    const [owner, other] = [await rich(), await rich()];
    const id = await make(owner, 'A lighthouse');
    expect(await listHistory(other.userId, owner.projectId, {})).toEqual(await listHistory(other.userId, randomUUID(), {}));
    expect(await listHistory(other.userId, owner.projectId, {})).toBeNull();
    expect(await readPastRequest(other.userId, owner.projectId, id)).toBeNull();
    expect(await readPastRequest(other.userId, other.projectId, id)).toBeNull();
    expect(await readPastRequest(owner.userId, other.projectId, id)).toBeNull();
    expect(await eraseGeneration(other.userId, id, true)).toEqual(await eraseGeneration(other.userId, randomUUID(), true));
    expect(await eraseGeneration(other.userId, id, true)).toEqual(notFound);
    expect(await readPastRequest(owner.userId, owner.projectId, id)).toMatchObject({ id, prompt: 'A lighthouse', settings: { seed: 7 } });
  });

  it('[TO43] goes with its project to the trash', async () => {
    const person = await rich();
    const id = await make(person, 'A lighthouse');
    await deleteProject(person.userId, person.projectId);
    expect(await listHistory(person.userId, person.projectId, {})).toBeNull();
    expect(await readPastRequest(person.userId, person.projectId, id)).toBeNull();
    expect(await eraseGeneration(person.userId, id, false)).toEqual(notFound);
  });
});

describe('what is deleted from the history', () => {
  it('[TO46] [L1] loses its words and settings and leaves its results, its amounts and the log as they are', async () => {
    const person = await rich();
    const { userId, projectId } = person;
    const id = await make(person, 'A secret harbour', 2);
    const before = await Promise.all([balanceView(userId), db().ledgerEntry.findMany({ where: { accountId: userId } }), db().activityRow.findMany({ where: { accountId: userId } })]);
    expect(await eraseGeneration(userId, id, false)).toEqual({ ok: true, value: { assetIds: [] } });
    expect(await requestsOf(person)).toEqual([]);
    const generation = await db().generation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(generation)).not.toContain('harbour');
    expect(generation).toMatchObject({ subject: '', price: 20, status: 'succeeded' });
    expect((await assetsOfProject(projectId)).map(({ status, generation: made }) => [status, made?.prompt])).toEqual([['ready', ''], ['ready', '']]);
    const after = await Promise.all([balanceView(userId), db().ledgerEntry.findMany({ where: { accountId: userId } }), db().activityRow.findMany({ where: { accountId: userId } })]);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.total).toBe(before[0]?.total);
    expect(await eraseGeneration(userId, id, false)).toEqual(notFound);
    expect(await readPastRequest(userId, projectId, id)).toBeNull();
  });

  it('[TO46] [A1] was never in the log by its words', async () => {
    const person = await rich();
    await make(person, 'A secret harbour');
    expect(JSON.stringify(await db().activityRow.findMany({ where: { accountId: person.userId } }), (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('harbour');
  });

  it('[TO46] takes its results out of the project where that was wanted', async () => {
    const person = await rich();
    const id = await make(person, 'A lighthouse', 2);
    const results = (await assetsOfProject(person.projectId)).map((asset) => asset.id);
    const erased = await eraseGeneration(person.userId, id, true);
    assert(erased.ok, 'it is deleted');
    expect([...erased.value.assetIds].sort()).toEqual([...results].sort());
    expect(await assetsOfProject(person.projectId)).toEqual([]);
  });

  it('[TO46] takes the places of what never came with it in any case', async () => {
    const person = await rich();
    provider.answers.push(() => failure('malformed'));
    const id = await make(person, 'Two harbours', 2);
    const erased = await eraseGeneration(person.userId, id, false);
    assert(erased.ok, 'it is deleted');
    expect(erased.value.assetIds).toHaveLength(1);
    expect((await assetsOfProject(person.projectId)).map(({ status }) => status)).toEqual(['ready']);
  });

  it('[TO46] is none that is still being made', async () => {
    const person = await rich();
    const id = await start(person, 'A lighthouse');
    expect(await eraseGeneration(person.userId, id, true)).toEqual({ ok: false, error: { code: 'still_running' } });
    await cancelGeneration(person.userId, id);
    expect((await eraseGeneration(person.userId, id, true)).ok).toBe(true);
  });

  it('[TO46] of two at once one deletes it', async () => {
    const person = await rich();
    const id = await make(person, 'A lighthouse');
    const outcomes = await Promise.all([eraseGeneration(person.userId, id, true), eraseGeneration(person.userId, id, true)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('[TO46] [TO8] leaves a cut-out that is kept its picture', async () => {
    const person = await rich();
    await make(person, 'A balloon');
    const [picture] = await assetsOfProject(person.projectId);
    assert(picture !== undefined, 'there is a picture');
    const id = randomUUID();
    const input = { assetId: picture.id, name: 'Balloon', clipId: 'clip-1', box: null };
    const kept = { contentHash: 'hash', price: 5, outputCount: 1, status: 'succeeded', provider: 'local', surface: 'web', tool: 'remove-background', createdAt: new Date(), endedAt: new Date() };
    await db().generation.create({ data: { id, userId: person.userId, projectId: person.projectId, requestId: id, subject: 'Balloon', input, ...kept } });
    expect((await eraseGeneration(person.userId, id, false)).ok).toBe(true);
    const { tool, input: left } = await db().generation.findUniqueOrThrow({ where: { id } });
    expect(keptOf(tool, left)).toEqual({ subject: '', source: { assetId: picture.id, clipId: 'clip-1' }, parts: [{ kind: 'image', output: 0, name: '', storyboard: null }] });
  });

  it('[I1] [TO46] answers a late resend of its request as the first time, and charges nothing', async () => {
    const person = await rich();
    const request = person.request();
    const started = await startGeneration(request);
    assert(started.ok, 'the request is accepted');
    await runGeneration(started.value.generationId);
    await eraseGeneration(person.userId, started.value.generationId, true);
    expect(await startGeneration(request)).toMatchObject({ ok: true, value: { generationId: started.value.generationId } });
    expect((await balanceView(person.userId))?.total).toBe(490);
  });
});
