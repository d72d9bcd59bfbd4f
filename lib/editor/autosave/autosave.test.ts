import { describe, expect, it, vi } from 'vitest';
import { autosaveDelays } from '@/lib/editor/autosave/autosave';
import { documentDigest } from '@/lib/editor/autosave/document-text';
import { openPage, opened } from '@/lib/editor/testing/autosave-page';
import { makeClip, makeDocument, seconds } from '@/lib/editor/testing/documents';
import { FakeServer } from '@/lib/editor/testing/fake-server';
import { settled } from '@/lib/editor/testing/fake-time';

const theirs = makeDocument({ clips: [makeClip({ id: 'theirs' })] });
const { restMs, maxWaitMs, requestMs } = autosaveDelays;

describe('saving', () => {
  it('[EA1] waits for a moment of rest, then saves once', async () => {
    const { time, work, saves, server, document, seen } = openPage();
    work();
    await time.pass(restMs - 1);
    work();
    await time.pass(restMs - 1);
    expect(saves()).toBe(0);
    await time.pass(1);
    expect([saves(), server.document, server.revision]).toEqual([1, document(), 2]);
    expect(seen).toEqual(['saved', 'saving', 'saved']);
  });

  it('[EA1] does not wait longer than its bound for work that never rests', async () => {
    const { time, work, saves } = openPage();
    for (let passed = 0; passed <= maxWaitMs; passed += restMs / 2) {
      work();
      await time.pass(restMs / 2);
    }
    expect(saves()).toBe(1);
  });

  it('[EA1] sends nothing for what changes nothing in the document', async () => {
    const { time, editor, saves, state } = openPage();
    editor.select(['a']);
    editor.beginGesture().preview([{ type: 'delete-clips', clipIds: ['a'] }]);
    await time.pass(60_000);
    expect([saves(), state().kind]).toEqual([0, 'saved']);
  });

  it('[SO4] tells which revision the document is, and none while something is unsaved', async () => {
    const { time, work, autosave } = openPage();
    expect(autosave.savedRevision()).toBe(1);
    work();
    expect(autosave.savedRevision()).toBeNull();
    await time.pass(restMs);
    expect(autosave.savedRevision()).toBe(2);
  });

  it('[EA2] has one request at a time, and saves what changed meanwhile with the next', async () => {
    const { time, server, work, saves, document, state } = openPage();
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => (open = resolve));
    work();
    await time.pass(restMs);
    work();
    await time.pass(restMs * 3);
    expect(saves()).toBe(1);
    open();
    await settled();
    expect(state().kind).toBe('saving');
    await time.pass(restMs);
    expect(server.requests.map((request) => request.baseRevision)).toEqual([1, 2]);
    expect([server.document, state().kind]).toEqual([document(), 'saved']);
  });

  it('[EA3] keeps the work while the server is away and tries again, ever more rarely', async () => {
    const { time, server, work, saves, state, document, drafts, seen } = openPage();
    server.trouble.push('no answer', 503, 'no answer', 429, 500, 502, 'no answer', 'no answer');
    work();
    await time.pass(restMs);
    expect(state()).toEqual({ kind: 'offline', attempts: 1, isKept: true });
    expect(drafts.kept?.document).toEqual(document());
    const triedAfterMs = [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000];
    for (const [index, delayMs] of triedAfterMs.entries()) {
      await time.pass(delayMs - 1);
      expect(saves()).toBe(index + 1);
      await time.pass(1);
      expect(saves()).toBe(index + 2);
    }
    await time.pass(30_000);
    expect([state().kind, server.document, drafts.kept]).toEqual(['saved', document(), null]);
    expect(seen).toEqual(['saved', 'saving', 'offline', 'saved']);
  });

  it('[EA3] spreads the retries of many browsers', async () => {
    const { time, server, work, saves } = openPage({ random: () => 0.999 });
    server.trouble.push('no answer');
    work();
    await time.pass(restMs + 501);
    expect(saves()).toBe(2);
  });

  it('[EA3] takes a server that does not answer for one that is away', async () => {
    const { time, server, work, state } = openPage();
    server.trouble.push('never');
    work();
    await time.pass(restMs + requestMs);
    expect(state().kind).toBe('offline');
  });

  it('[EA3] saves at once when it is told that the server is back, and what was done in between', async () => {
    const { time, server, work, autosave, document } = openPage();
    server.trouble.push('no answer');
    work();
    await time.pass(restMs);
    work();
    autosave.flush();
    await settled();
    expect(server.document).toEqual(document());
  });

  it('[EA4] sees no conflict with its own save whose answer was lost, not even after more work and more losses', async () => {
    const { time, server, work, state, document, seen } = openPage();
    server.trouble.push('answer lost', 'no answer');
    work();
    await time.pass(restMs);
    work();
    await time.pass(1000);
    work();
    await time.pass(60_000);
    expect([state().kind, server.document, server.revision]).toEqual(['saved', document(), 3]);
    expect(seen).not.toContain('conflict');
  });

  it('[EA4] sees the conflict where someone else saved after the lost answer', async () => {
    const { time, server, work, state } = openPage();
    server.trouble.push('answer lost');
    work();
    await time.pass(restMs);
    server.saveElsewhere(theirs);
    await time.pass(60_000);
    expect([state().kind, server.document]).toEqual(['conflict', theirs]);
  });

  it.each([
    [401, 'signed_out'],
    [403, 'signed_out'],
    [404, 'not_found'],
    [400, 'invalid'],
    [413, 'invalid'],
  ])('[EA10] does not ask again after %i, until there is a change, and keeps the work', async (status, reason) => {
    const { time, server, work, state, saves, drafts, document } = openPage();
    server.trouble.push(status);
    work();
    await time.pass(120_000);
    expect([state(), saves()]).toEqual([{ kind: 'failed', reason, isKept: true }, 1]);
    expect(drafts.kept?.document).toEqual(document());
    work();
    await time.pass(restMs);
    expect([state().kind, server.document]).toEqual(['saved', document()]);
  });
});

describe('two who work on one project', () => {
  async function conflict() {
    const one = openPage();
    one.work();
    one.server.saveElsewhere(theirs);
    await one.time.pass(restMs);
    expect(one.state()).toEqual({ kind: 'conflict', revision: 2, updatedAt: 1500, isKept: true });
    return one;
  }

  it('[EA5] sends nothing more until the person has chosen, and keeps what they go on doing', async () => {
    const { time, work, saves, drafts, document, autosave, server } = await conflict();
    work();
    autosave.flush();
    await time.pass(120_000);
    expect([saves(), server.document]).toEqual([1, theirs]);
    expect(drafts.kept).toMatchObject({ baseRevision: 1, document: document() });
  });

  it('[EA5] saves mine over theirs', async () => {
    const { autosave, server, document, state, time } = await conflict();
    autosave.keepMine();
    await time.pass(0);
    expect([server.document, server.revision, state().kind]).toEqual([document(), 3, 'saved']);
  });

  it('[EA5] asks again where they saved once more meanwhile', async () => {
    const { autosave, server, state, time } = await conflict();
    server.saveElsewhere(theirs);
    autosave.keepMine();
    await time.pass(0);
    expect(state()).toMatchObject({ kind: 'conflict', revision: 3 });
  });

  it('[EA5] takes theirs, forgets mine and goes on from there', async () => {
    const { autosave, editor, document, state, time, work, server, drafts } = await conflict();
    expect(await autosave.takeTheirs()).toEqual({ ok: true, value: undefined });
    await time.pass(0);
    expect([document(), state().kind, editor.undo(), drafts.kept]).toEqual([theirs, 'saved', false, null]);
    work();
    await time.pass(restMs);
    expect([server.document, server.revision]).toEqual([document(), 3]);
  });

  it('[EA5] says where theirs cannot be had, and leaves the choice open', async () => {
    const { autosave, server, state } = await conflict();
    server.trouble.push('no answer');
    expect(await autosave.takeTheirs()).toEqual({ ok: false, error: { code: 'unreachable' } });
    server.trouble.push(404);
    expect(await autosave.takeTheirs()).toEqual({ ok: false, error: { code: 'not_found' } });
    expect(state().kind).toBe('conflict');
  });

  it('[EA6] follows what someone else saved where nothing was changed here', async () => {
    const { autosave, server, document, time, state } = openPage();
    server.saveElsewhere(theirs);
    autosave.noticeRevision(2);
    await time.pass(0);
    expect([document(), state().kind]).toEqual([theirs, 'saved']);
  });

  it('[EA6] does not take its own save for someone else’s, whichever news comes first', async () => {
    const { autosave, server, work, time } = openPage();
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => (open = resolve));
    work();
    await time.pass(restMs);
    autosave.noticeRevision(2);
    open();
    await time.pass(restMs);
    expect(server.requests.map((request) => request.method)).toEqual(['PUT']);
    autosave.noticeRevision(2);
    await time.pass(restMs);
    expect(server.requests).toHaveLength(1);
  });

  it('[EA6] lets unsaved work meet the conflict instead of following', async () => {
    const { autosave, server, work, time, state, document } = openPage();
    work();
    const mine = document();
    server.saveElsewhere(theirs);
    autosave.noticeRevision(2);
    await time.pass(restMs);
    expect([state().kind, document()]).toEqual(['conflict', mine]);
  });

  it('[EA6] throws nothing away that is done while theirs is on its way', async () => {
    const { autosave, server, work, time, state, document } = openPage();
    server.saveElsewhere(theirs);
    let open: () => void = () => undefined;
    server.gate = new Promise((resolve) => (open = resolve));
    autosave.noticeRevision(2);
    await settled();
    work();
    const mine = document();
    await time.pass(restMs * 2);
    open();
    await time.pass(restMs * 2);
    expect([document(), state().kind]).toEqual([mine, 'conflict']);
  });
});

describe('leaving the page', () => {
  it('[EA7] sends what is unsaved at once, in a request that outlives the page', async () => {
    const { autosave, server, work, document } = openPage();
    work();
    autosave.flush();
    await settled();
    expect(server.requests).toEqual([{ method: 'PUT', baseRevision: 1, keepalive: true }]);
    expect(server.document).toEqual(document());
  });

  it('[EA7] sends nothing where everything is saved', () => {
    const { autosave, server } = openPage();
    autosave.flush();
    expect(server.requests).toEqual([]);
  });

  it('[EA7] asks no browser to carry more than it can', async () => {
    const clips = Array.from({ length: 300 }, (_, index) => makeClip({ id: `c${index}`, startTicks: seconds(100 + index) }));
    const big = makeDocument({ clips });
    const { autosave, server, work } = openPage({ document: big, server: new FakeServer(big) });
    work();
    autosave.flush();
    await settled();
    await vi.waitFor(() => expect(server.requests).toEqual([{ method: 'PUT', baseRevision: 1, keepalive: false }]));
  });

  it('[EA8] keeps a draft soon after a change, with what was sent without an answer', async () => {
    const { time, server, work, drafts, document } = openPage();
    work();
    await time.pass(autosaveDelays.draftMs);
    expect(drafts.kept).toMatchObject({ baseRevision: 1, document: document(), sent: [] });
    server.trouble.push('never');
    await time.pass(restMs);
    expect(drafts.kept?.sent).toHaveLength(1);
  });

  it('[EA8] says so where this device keeps nothing', async () => {
    const { time, server, work, drafts, state } = openPage();
    drafts.isBroken = true;
    server.trouble.push('no answer', 'no answer');
    work();
    await time.pass(restMs);
    expect(state()).toEqual({ kind: 'offline', attempts: 1, isKept: false });
    drafts.isBroken = false;
    await time.pass(1000);
    expect(state()).toEqual({ kind: 'offline', attempts: 2, isKept: true });
  });

  it('[EA8] stops for good when the editor is closed, and leaves the draft', async () => {
    const { autosave, time, work, saves, drafts } = openPage();
    work();
    await time.pass(autosaveDelays.draftMs);
    autosave.stop();
    work();
    await time.pass(120_000);
    expect([saves(), time.alarmCount, drafts.kept === null]).toEqual([0, 0, false]);
  });
});

describe('coming back', () => {
  it('[EA9] saves what was recovered', async () => {
    const recovered = makeDocument({ clips: [makeClip({ id: 'recovered' })] });
    const { time, server, state } = openPage({ document: recovered, start: { kind: 'unsaved', sent: [] } });
    expect(state().kind).toBe('saving');
    await time.pass(restMs);
    expect([server.document, state().kind]).toEqual([recovered, 'saved']);
  });

  it('[EA4] [EA9] sees no conflict with what the page before it sent as it went, though it arrived only afterwards', async () => {
    const recovered = makeDocument({ clips: [makeClip({ id: 'recovered' })] });
    const { time, server, state, seen, work, document } = openPage({ document: recovered, start: { kind: 'unsaved', sent: [] } });
    server.saveElsewhere(recovered);
    await time.pass(restMs);
    expect([state().kind, server.revision]).toEqual(['saved', 2]);
    work();
    await time.pass(restMs);
    expect([server.document, server.revision]).toEqual([document(), 3]);
    expect(seen).not.toContain('conflict');
  });

  it('[EA4] [EA9] saves what was recovered over an older version that the page before it sent', async () => {
    const recovered = makeDocument({ clips: [makeClip({ id: 'recovered' })] });
    const { time, server, seen } = openPage({ document: recovered, start: { kind: 'unsaved', sent: [documentDigest(theirs)] } });
    server.saveElsewhere(theirs);
    await time.pass(restMs * 2);
    expect([server.document, server.revision]).toEqual([recovered, 3]);
    expect(seen).not.toContain('conflict');
  });

  it('[EA5] [EA9] meets the conflict with somebody else’s version', async () => {
    const recovered = makeDocument({ clips: [makeClip({ id: 'recovered' })] });
    const { time, server, state, document } = openPage({ document: recovered, start: { kind: 'unsaved', sent: [documentDigest(opened)] } });
    server.saveElsewhere(theirs);
    await time.pass(restMs * 2);
    expect([state().kind, server.document, document()]).toEqual(['conflict', theirs, recovered]);
  });

  it('[EA9] asks at once where the server has gone on, and keeps the draft as this page’s own', async () => {
    const recovered = makeDocument({ clips: [makeClip({ id: 'recovered' })] });
    const { time, server, autosave, drafts, state } = openPage({
      document: recovered,
      revision: 0,
      start: { kind: 'conflict', revision: 1, updatedAt: 7 },
    });
    await time.pass(60_000);
    expect(state()).toEqual({ kind: 'conflict', revision: 1, updatedAt: 7, isKept: true });
    expect(drafts.kept?.document).toEqual(recovered);
    autosave.keepMine();
    await time.pass(0);
    expect(server.document).toEqual(recovered);
  });
});
