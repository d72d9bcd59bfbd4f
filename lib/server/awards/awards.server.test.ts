import { describe, expect, it } from 'vitest';
import { applyDiff } from '@/lib/editor/document/diff';
import { runCommands } from '@/lib/editor/commands/run-command';
import { emptyDocument } from '@/lib/editor/document/empty';
import { secondsToTicks } from '@/lib/editor/document/time';
import { grantWelcomeGift } from '@/lib/server/accounts/welcome-gift';
import { claimAward } from '@/lib/server/awards/claim-award';
import { listAwards } from '@/lib/server/awards/list-awards';
import { moveClock } from '@/lib/server/credits/move-clock';
import { verifyLedger } from '@/lib/server/credits/verify-ledger';
import { db } from '@/lib/server/db';
import { deleteProject, saveDocument } from '@/lib/server/projects/write-projects';
import { makePerson } from '@/lib/server/testing/person';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

async function makeOwner(kind = 'person') {
  const { userId, projectId } = await makePerson();
  return { id: userId, kind, projectId };
}

const grantsOf = (accountId: string) => db().grant.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } });

async function stateOf(owner: { id: string; kind: string }, campaign: string) {
  return (await listAwards(owner)).find((award) => award.campaign === campaign)?.state;
}

/** An asset of the project as a generation leaves it, or as an upload does. */
async function makeAsset(userId: string, projectId: string, { isGenerated, status = 'ready' }: { isGenerated: boolean; status?: string }): Promise<string> {
  const [id, generationId, createdAt] = [crypto.randomUUID(), isGenerated ? crypto.randomUUID() : null, new Date()];
  if (generationId !== null) {
    const kept = { input: {}, contentHash: 'hash', price: 10, outputCount: 1, status: 'succeeded', provider: 'local', createdAt, endedAt: createdAt };
    await db().generation.create({ data: { id: generationId, userId, projectId, surface: 'web', tool: 'generate-image', requestId: generationId, ...kept } });
  }
  await db().asset.create({ data: { id, userId, projectId, kind: 'image', status, name: 'Picture', mime: 'image/png', storageKey: id, generationId, outputIndex: isGenerated ? 0 : null, createdAt } });
  return id;
}

/** Saves a timeline with one clip of a second per asset. */
async function layOut(userId: string, projectId: string, assetIds: readonly string[]): Promise<void> {
  const durationTicks = secondsToTicks(1);
  const clips = assetIds.map((assetId, index) => ({
    id: crypto.randomUUID(), trackId: 'video-1', kind: 'image', name: 'Picture', assetId, startTicks: index * durationTicks, durationTicks, sourceDurationTicks: null,
  } as const));
  const diff = runCommands(emptyDocument(), clips.map((clip) => ({ type: 'insert-clip', clip })));
  if (!diff.ok) throw new Error(JSON.stringify(diff.error));
  const { revision } = await db().project.findUniqueOrThrow({ where: { id: projectId } });
  const saved = await saveDocument(userId, projectId, revision, applyDiff(emptyDocument(), diff.value));
  if (!saved.ok) throw new Error(saved.error.code);
}

describe('claiming an award', () => {
  it('[AW1] [A1] grants activity credits with their window and a row in the log, and says until when they are valid', async () => {
    const owner = await makeOwner();
    const claimed = await claimAward(owner, 'new-feature-trial');
    const [grant] = await grantsOf(owner.id);
    expect(claimed).toEqual({ ok: true, value: { amount: 20, validUntil: grant?.validUntil?.getTime() } });
    expect(grant).toMatchObject({ type: 'activity', amount: 20, sourceRef: 'award:new-feature-trial' });
    expect((grant?.validUntil?.getTime() ?? 0) - (grant?.validFrom.getTime() ?? 0)).toBe(7 * dayMs);
    const rows = await db().activityRow.findMany({ where: { accountId: owner.id } });
    expect(rows).toMatchObject([{ kind: 'grant', status: 'granted', activity: 20, detail: { source: 'award', item: 'new-feature-trial' } }]);
  });

  it.each(['daily-check-in', 'new-feature-trial', 'creator-challenge'] as const)('[G2] [AW1] 20 claims of %s at once grant once', async (campaign) => {
    const owner = await makeOwner();
    const asset = await makeAsset(owner.id, owner.projectId, { isGenerated: true });
    await layOut(owner.id, owner.projectId, Array<string>(5).fill(asset));
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimAward(owner, campaign)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(claims.filter((claim) => !claim.ok && claim.error.code === 'already_claimed')).toHaveLength(19);
    expect(await grantsOf(owner.id)).toHaveLength(1);
    expect(await claimAward(owner, campaign)).toEqual({ ok: false, error: { code: 'already_claimed' } });
  });

  it('[AW2] [C1] the check-in is given once per UTC day of account time', async () => {
    const owner = await makeOwner();
    const now = Date.now();
    const midnight = Math.ceil(now / dayMs) * dayMs;
    // One hour before midnight, whatever time it is here.
    await moveClock(owner.id, (midnight - now - hourMs + dayMs) % dayMs);
    expect(await claimAward(owner, 'daily-check-in')).toMatchObject({ ok: true, value: { amount: 5 } });
    await moveClock(owner.id, hourMs / 2);
    expect(await claimAward(owner, 'daily-check-in')).toEqual({ ok: false, error: { code: 'already_claimed' } });
    const state = await stateOf(owner, 'daily-check-in');
    expect(state).toMatchObject({ kind: 'claimed-today' });
    expect((state as { nextAt: number }).nextAt % dayMs).toBe(0);
    await moveClock(owner.id, hourMs);
    expect(await stateOf(owner, 'daily-check-in')).toEqual({ kind: 'open' });
    expect(await claimAward(owner, 'daily-check-in')).toMatchObject({ ok: true });
    const days = (await grantsOf(owner.id)).map(({ sourceRef }) => Date.parse(sourceRef.split(':')[2] ?? ''));
    expect((days[1] ?? 0) - (days[0] ?? 0)).toBe(dayMs);
  });

  it('[AW1] the welcome gift that came with signing up is listed as received and given no second time', async () => {
    const owner = await makeOwner();
    await Promise.all(Array.from({ length: 5 }, () => grantWelcomeGift(owner.id)));
    const [grant] = await grantsOf(owner.id);
    expect(await stateOf(owner, 'welcome-gift')).toEqual({ kind: 'earned', at: grant?.createdAt.getTime() });
    expect(await claimAward(owner, 'welcome-gift')).toEqual({ ok: false, error: { code: 'already_claimed' } });
    expect(await grantsOf(owner.id)).toHaveLength(1);
  });

  it.each(['scenario', 'persona'])('[AW4] an account of kind %s is never given the welcome gift, and may earn the others', async (kind) => {
    const owner = await makeOwner(kind);
    expect((await listAwards(owner)).map(({ campaign }) => campaign)).toEqual(['daily-check-in', 'new-feature-trial', 'creator-challenge']);
    expect(await claimAward(owner, 'welcome-gift')).toEqual({ ok: false, error: { code: 'not_offered' } });
    expect(await claimAward(owner, 'daily-check-in')).toMatchObject({ ok: true });
    expect(await grantsOf(owner.id)).toHaveLength(1);
  });
});

describe('the creator challenge', () => {
  it('[AW3] asks for five clips in one project, one of them generated, and says how far it is', async () => {
    const owner = await makeOwner();
    const refusal = (clips: number, hasGenerated: boolean) => ({ ok: false, error: { code: 'not_yet', progress: { clips, hasGenerated } } });
    expect(await claimAward(owner, 'creator-challenge')).toEqual(refusal(0, false));
    const [uploaded, generated] = [await makeAsset(owner.id, owner.projectId, { isGenerated: false }), await makeAsset(owner.id, owner.projectId, { isGenerated: true })];
    await layOut(owner.id, owner.projectId, Array<string>(9).fill(uploaded));
    expect(await claimAward(owner, 'creator-challenge')).toEqual(refusal(9, false));
    await layOut(owner.id, owner.projectId, [generated, uploaded, uploaded, uploaded]);
    expect(await stateOf(owner, 'creator-challenge')).toEqual({ kind: 'in-progress', progress: { clips: 4, hasGenerated: true } });
    await layOut(owner.id, owner.projectId, [generated, uploaded, uploaded, uploaded, uploaded]);
    expect(await stateOf(owner, 'creator-challenge')).toEqual({ kind: 'open' });
    expect(await claimAward(owner, 'creator-challenge')).toEqual({ ok: true, value: { amount: 100, validUntil: null } });
    expect(await stateOf(owner, 'creator-challenge')).toMatchObject({ kind: 'earned' });
  });

  it('[AW3] does not count what is still being made, what is only in the media panel, and projects that were deleted', async () => {
    const owner = await makeOwner();
    const [pending, uploaded] = [await makeAsset(owner.id, owner.projectId, { isGenerated: true, status: 'pending' }), await makeAsset(owner.id, owner.projectId, { isGenerated: false })];
    await makeAsset(owner.id, owner.projectId, { isGenerated: true });
    await layOut(owner.id, owner.projectId, [pending, uploaded, uploaded, uploaded, uploaded]);
    expect(await stateOf(owner, 'creator-challenge')).toMatchObject({ kind: 'in-progress', progress: { clips: 5, hasGenerated: false } });
    await deleteProject(owner.id, owner.projectId);
    expect(await stateOf(owner, 'creator-challenge')).toMatchObject({ progress: { clips: 0, hasGenerated: false } });
  });
});

it('[L3] leaves a ledger in which every rule holds', async () => {
  expect((await verifyLedger()).firstFault).toBeNull();
});
