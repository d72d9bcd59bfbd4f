import { describe, expect, it } from 'vitest';
import type { AssetView } from '@/lib/editor/media/asset-view';
import type { UploadOutcome } from '@/components/editor/provider/upload-queue';
import { createUploadQueue } from '@/components/editor/provider/upload-queue';

const asset = { id: 'asset' } as AssetView;

/** A queue whose files are sent when the test says so. */
function controlledQueue(refuse: (file: File) => string | null = () => null) {
  const sent: { name: string; signal: AbortSignal; progress: (fraction: number) => void; end: (outcome: UploadOutcome) => Promise<void> }[] = [];
  const arrived: string[] = [];
  let ids = 0;
  const queue = createUploadQueue({
    newId: () => `u${(ids += 1)}`,
    refuse,
    onDone: (_asset, file) => arrived.push(file.name),
    send: (file, { signal, onProgress }) =>
      new Promise((resolve) => {
        const end = async (outcome: UploadOutcome) => {
          resolve(outcome);
          await Promise.resolve();
          await Promise.resolve();
        };
        signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
        sent.push({ name: file.name, signal, progress: onProgress, end });
      }),
  });
  const states = () => queue.store.getState().uploads.map(({ name, state }) => `${name} ${state.kind}`);
  const files = (...names: string[]) => names.map((name) => new File(['x'], name));
  return { queue, sent, arrived, states, files };
}

describe('upload queue', () => {
  it('sends three at a time and the next when one ends', async () => {
    const { queue, sent, states, files, arrived } = controlledQueue();
    queue.add(files('a', 'b', 'c', 'd'));
    expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting']);
    await sent[1]?.end({ kind: 'done', asset, notice: null });
    expect(states()).toEqual(['a sending', 'c sending', 'd sending']);
    expect(arrived).toEqual(['b']);
  });

  it('tells whoever added the files, too', async () => {
    const { queue, sent, files } = controlledQueue();
    const told: AssetView[] = [];
    queue.add(files('a'), (each) => told.push(each));
    await sent[0]?.end({ kind: 'done', asset, notice: null });
    expect(told).toEqual([asset]);
  });

  it('shows how far a file is', () => {
    const { queue, sent, files } = controlledQueue();
    queue.add(files('a'));
    sent[0]?.progress(0.4);
    expect(queue.store.getState().uploads[0]?.state).toEqual({ kind: 'sending', fraction: 0.4 });
  });

  it('keeps a failed file with its sentence, and sends it again when asked', async () => {
    const { queue, sent, states, files } = controlledQueue();
    queue.add(files('a'));
    await sent[0]?.end({ kind: 'failed', sentence: 'This is no picture.' });
    expect(queue.store.getState().uploads[0]?.state).toEqual({ kind: 'failed', sentence: 'This is no picture.' });
    queue.retry('u1');
    expect(states()).toEqual(['a sending']);
    expect(sent).toHaveLength(2);
  });

  it('stops one file and goes on with the others', async () => {
    const { queue, sent, states, files } = controlledQueue();
    queue.add(files('a', 'b', 'c', 'd'));
    queue.dismiss('u1');
    await Promise.resolve();
    await Promise.resolve();
    expect(sent[0]?.signal.aborted).toBe(true);
    expect(states()).toEqual(['b sending', 'c sending', 'd sending']);
  });

  it('refuses without sending, and does not send it when asked again', () => {
    const { queue, sent, states, files } = controlledQueue(({ name }) => (name === 'huge' ? 'Too large.' : null));
    queue.add(files('huge', 'b'));
    queue.retry('u1');
    expect(states()).toEqual(['huge failed', 'b sending']);
    expect(sent.map(({ name }) => name)).toEqual(['b']);
  });
});
