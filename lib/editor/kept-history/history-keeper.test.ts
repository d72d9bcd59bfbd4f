import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { createEditor } from '@/lib/editor/editor';
import { createHistoryKeeper, historyDelays } from '@/lib/editor/kept-history/history-keeper';
import { makeClip, makeDocument, makeTrack, seconds } from '@/lib/editor/testing/documents';
import { FakeHistoryDevice } from '@/lib/editor/testing/fake-history-store';
import { FakeTime, settled } from '@/lib/editor/testing/fake-time';

const opened = makeDocument({ clips: [makeClip({ id: 'a' })] });
const { restMs, maxWaitMs } = historyDelays;

/** A page on a device, at work on a document. */
async function openPage(device: FakeHistoryDevice, document: ProjectDocument = opened) {
  const time = new FakeTime();
  const editor = createEditor({ document, newId: () => 'new', trackName: () => 'Track' });
  const keeper = createHistoryKeeper({ editor, store: device.open(), timers: time, now: time.now });
  await settled();
  let moves = 0;
  return {
    time,
    editor,
    keeper,
    document: () => editor.store.getState().document,
    work: (steps = 1) => {
      for (let step = 0; step < steps; step += 1) editor.run({ type: 'move-clips', moves: [{ clipId: 'a', startTicks: seconds((moves += 1)) }] });
    },
    undoAll: () => {
      let count = 0;
      while (editor.undo()) count += 1;
      return count;
    },
  };
}

/** As a reload does: what is unwritten is written, then another page has the document that the server has. */
async function reload(device: FakeHistoryDevice, page: Awaited<ReturnType<typeof openPage>>, document: ProjectDocument = page.document()) {
  page.keeper.stop();
  return openPage(device, JSON.parse(JSON.stringify(document)) as ProjectDocument);
}

describe('the history over a reload', () => {
  it('[EU2] has every step, down to the very first document and forward again', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work(1_000);
    const end = page.document();
    const next = await reload(device, page);
    expect(next.undoAll()).toBe(1_000);
    expect(next.document()).toEqual(opened);
    while (next.editor.redo());
    expect(next.document()).toEqual(end);
  });

  it('[EU2] is where it was, with what was undone', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work(5);
    page.editor.undo();
    page.editor.undo();
    const again = await reload(device, await reload(device, page));
    expect(again.editor.redo()).toBe(true);
    expect(again.document().clips.a?.startTicks).toBe(seconds(4));
    expect(again.undoAll()).toBe(4);
  });

  it('[EU2] stays away from a document that it does not end at', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work(3);
    const next = await reload(device, page, makeDocument({ clips: [makeClip({ id: 'a' }), makeClip({ id: 'b', startTicks: seconds(9) })] }));
    expect(next.editor.store.getState().nextUndo).toBeNull();
  });

  it('[EU2] is not believed where its steps do not lead to the document', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work(2);
    page.keeper.stop();
    const [log] = device.logs;
    log?.steps.set(1, log.steps.get(0) ?? '');
    const next = await openPage(device, page.document());
    expect(next.editor.store.getState().nextUndo).toBeNull();
    next.work(1);
    const third = await reload(device, next);
    expect(third.undoAll()).toBe(1);
  });

  it('[EU2] is taken up when the document comes that it ends at, as when the last save arrives late', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work(2);
    const end = page.document();
    const next = await reload(device, page, opened);
    expect(next.editor.store.getState().nextUndo).toBeNull();
    next.editor.replaceDocument(end);
    await settled();
    expect(next.undoAll()).toBe(2);
  });

  it('[EU3] leaves alone what a page that lives has', async () => {
    const device = new FakeHistoryDevice();
    const one = await openPage(device);
    one.work(2);
    await one.time.pass(restMs);
    const two = await openPage(device, one.document());
    expect(two.editor.store.getState().nextUndo).toBeNull();
    two.work(1);
    await two.time.pass(restMs);
    expect(device.logs.map(({ steps }) => steps.size)).toEqual([2, 1]);
  });
});

describe('keeping it', () => {
  it('[EU1] waits for rest, and not for ever', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work();
    await page.time.pass(restMs - 1);
    expect(device.changes).toHaveLength(0);
    await page.time.pass(1);
    expect(device.changes).toHaveLength(1);
    for (let passed = 0; passed < maxWaitMs; passed += restMs / 2) {
      page.work();
      await page.time.pass(restMs / 2);
    }
    expect(device.changes).toHaveLength(2);
  });

  it('[EU1] writes what differs: of a thousand steps over hundreds of clips, the last', async () => {
    const clips = Array.from({ length: 300 }, (_, index) => makeClip({ id: index === 0 ? 'a' : `c${index}`, startTicks: seconds(2_000 + 2 * index) }));
    const device = new FakeHistoryDevice();
    const page = await openPage(device, makeDocument({ clips }));
    page.work(1_000);
    await page.time.pass(restMs);
    page.work();
    await page.time.pass(restMs);
    page.editor.undo();
    await page.time.pass(restMs);
    expect(device.changes.map(({ added, removed }) => [added.length, removed.length])).toEqual([[1_000, 0], [1, 0], [0, 0]]);
    expect(device.changes.at(-1)?.head).toMatchObject({ from: 0, mark: 1_000, to: 1_001 });
  });

  it('[EU1] writes at once when the page goes, and nothing where nothing changed', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.keeper.flush();
    page.work();
    page.keeper.flush();
    page.keeper.flush();
    expect(device.changes).toHaveLength(1);
    expect(device.pruneCount).toBe(0);
    await settled();
    expect(device.pruneCount).toBe(1);
  });

  it('[EU1] forgets the steps of a document that another one has replaced', async () => {
    const device = new FakeHistoryDevice();
    const page = await openPage(device);
    page.work(3);
    await page.time.pass(restMs);
    page.editor.replaceDocument(makeDocument({ tracks: [makeTrack({ id: 'video-1', order: 0 })], clips: [makeClip({ id: 'a', name: 'Theirs' })] }));
    await settled();
    page.work(1);
    const next = await reload(device, page);
    expect(next.undoAll()).toBe(1);
    expect(next.document().clips.a?.name).toBe('Theirs');
  });

  it('[EU6] goes without where the device keeps nothing', async () => {
    const device = new FakeHistoryDevice();
    device.isBroken = true;
    const page = await openPage(device);
    page.work(2);
    await page.time.pass(restMs);
    page.work(1);
    await page.time.pass(maxWaitMs);
    expect(page.undoAll()).toBe(3);
    expect(page.time.alarmCount).toBe(0);
  });
});
