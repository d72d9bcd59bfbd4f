import { describe, expect, it } from 'vitest';
import { activityDetails } from '@/lib/server/activity/activity-details';
import { exportActivity } from '@/lib/server/activity/export-activity';
import { listActivity } from '@/lib/server/activity/list-activity';
import { expireCredits } from '@/lib/server/credits/expire-credits';
import { moveClock } from '@/lib/server/credits/move-clock';
import { db } from '@/lib/server/db';
import { endGeneration } from '@/lib/server/generations/end-generation';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { writeRows } from '@/lib/server/testing/activity-rows';
import { makePerson, oneImage, type TestPerson } from '@/lib/server/testing/person';

const dayMs = 24 * 3_600_000;

async function start(person: TestPerson, count: 1 | 2): Promise<{ generationId: string; assetIds: string[]; requestId: string }> {
  const request = person.request({ input: { ...oneImage, count }, confirmedPrice: 10 * count });
  const started = await startGeneration(request);
  if (!started.ok) throw new Error(started.error.code);
  return { generationId: started.value.generationId, assetIds: started.value.assets.map(({ id }) => id), requestId: request.requestId };
}

/** The details of the newest row of a kind. */
async function detailsOf(userId: string, kind: string) {
  const row = await db().activityRow.findFirstOrThrow({ where: { accountId: userId, kind }, orderBy: { at: 'desc' } });
  const details = await activityDetails(userId, row.id);
  if (details === null) throw new Error('the row has details');
  return details;
}

describe('the details of a row', () => {
  it('[H1] [B2] of what is held: the hold under its policy, and the grants in burn order', async () => {
    const person = await makePerson([{ type: 'purchased', amount: 50, sourceRef: 'purchase:1' }, { type: 'subscription', amount: 6, sourceRef: 'period:2:1' }]);
    const { requestId } = await start(person, 1);
    const { row, hold, grants, entries } = await detailsOf(person.userId, 'generation');
    expect(row).toMatchObject({ status: 'held', requestId });
    expect(hold).toMatchObject({ policy: 'type-order', amount: 10, placedAt: row.at, ending: null });
    expect((hold?.deadlineAt ?? 0) - Date.now()).toBeGreaterThan(14 * 60_000);
    expect(grants.map(({ type, amount, source, item, moved }) => ({ type, amount, source, item, moved }))).toEqual([
      { type: 'subscription', amount: 6, source: 'period', item: '2', moved: { hold: 6 } },
      { type: 'purchased', amount: 50, source: 'purchase', item: '1', moved: { hold: 4 } },
    ]);
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([['hold', 6], ['hold', 4]]);
  });

  it('[H4] [H5] of what was used in part and came back too late: captures, releases, the lapse and the grace grant', async () => {
    const person = await makePerson([{ type: 'subscription', amount: 20, validUntil: Date.now() + dayMs, sourceRef: 'period:1:1' }]);
    const { generationId, assetIds } = await start(person, 2);
    await moveClock(person.userId, 2 * dayMs);
    await db().asset.updateMany({ where: { id: { in: assetIds.slice(0, 1) } }, data: { storageKey: 'key', mime: 'image/png' } });
    await endGeneration({ generationId, cause: 'completed', failure: 'unavailable' });
    const { hold, grants, entries } = await detailsOf(person.userId, 'generation');
    expect(hold?.ending).toMatchObject({ cause: 'completed', captured: 10 });
    expect(hold?.ending?.endedAt).toBeGreaterThan(Date.now() + dayMs);
    expect(grants.map(({ source, moved }) => [source, moved])).toEqual([
      ['period', { hold: 20, capture: 10, release: 10, expire: 10 }],
      ['grace', { grant: 10 }],
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(['hold', 'capture', 'release', 'expire', 'grant']);
    const lapse = await detailsOf(person.userId, 'lapse');
    expect(lapse).toMatchObject({ hold: null, row: { sentence: 'Lapsed: 10 subscription credits' }, grants: [{ source: 'period', amount: 20, moved: { expire: 10 } }] });
  });

  it('of a grant and its lapse: the grant, its source and its window', async () => {
    const validUntil = Date.now() + dayMs;
    const person = await makePerson([{ type: 'activity', amount: 5, validUntil, sourceRef: 'award:welcome-gift' }]);
    await moveClock(person.userId, 2 * dayMs);
    await expireCredits(person.userId);
    const grant = { type: 'activity', amount: 5, source: 'award', item: 'welcome-gift', validUntil };
    expect(await detailsOf(person.userId, 'grant')).toMatchObject({ hold: null, grants: [{ ...grant, moved: { grant: 5 } }], entries: [{ seq: 1 }] });
    expect(await detailsOf(person.userId, 'lapse')).toMatchObject({ hold: null, grants: [{ ...grant, moved: { expire: 5 } }], entries: [{ seq: 2, at: validUntil }] });
  });

  it('[A1] of a refused attempt: that nothing stands in the ledger', async () => {
    const person = await makePerson([{ type: 'activity', amount: 5 }]);
    await startGeneration(person.request());
    expect(await detailsOf(person.userId, 'declined')).toMatchObject({ row: { status: 'declined' }, hold: null, grants: [], entries: [] });
  });

  it('are their owner’s alone', async () => {
    const [person, other] = [await makePerson([{ type: 'activity', amount: 5 }]), await makePerson()];
    const { row } = await detailsOf(person.userId, 'grant');
    expect(await activityDetails(other.userId, row.id)).toBeNull();
    expect(await activityDetails(person.userId, 'no-such-row')).toBeNull();
  });
});

describe('the exported log', () => {
  const recordsOf = async (stream: ReadableStream<Uint8Array>) => (await new Response(stream).text()).split('\r\n').slice(1, -1);

  it('has every row once, over many batches, in the order of the list, and only those that pass', async () => {
    const { userId } = await makePerson();
    await writeRows(userId, { count: 2_345, seed: 'export', firstAt: Date.parse('2026-01-01'), days: 90 });
    for (const filters of [{}, { status: 'returned', surface: 'web' }] as const) {
      const { rows } = await listActivity(userId, filters, null, 10_000);
      const records = await recordsOf(exportActivity(userId, filters));
      expect(records.map((record) => record.split(',').at(-1))).toEqual(rows.map(({ id }) => id));
    }
  });

  it('of nothing is its headings', async () => {
    const { userId } = await makePerson();
    expect(await recordsOf(exportActivity(userId, {}))).toEqual([]);
  });

  it('reads no further when its reader leaves', async () => {
    const { userId } = await makePerson();
    await writeRows(userId, { count: 1_500, seed: 'left', firstAt: Date.parse('2026-01-01'), days: 9 });
    const reader = exportActivity(userId, {}).getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value).split('\r\n')).toHaveLength(1_002);
    await reader.cancel();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });
});
