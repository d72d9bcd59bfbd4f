import { describe, expect, it } from 'vitest';
import type { FileCheck } from '@/components/editor/provider/check-file';
import { createSendFile, sendFileDelays } from '@/components/editor/provider/send-file';
import { FakeTime, settled } from '@/lib/editor/testing/fake-time';

/** Stands for the browser's request: answers when a test says so. */
class FakeRequest {
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  response: unknown = null;
  isSent = false;
  isAborted = false;
  open(): void {
    this.status = 0;
  }
  setRequestHeader(): void {
    this.isSent = false;
  }
  send(): void {
    this.isSent = true;
  }
  abort(): void {
    this.isAborted = true;
    this.onabort?.();
  }
}

const film = () => new File(['film'], 'film.mp4', { type: 'video/mp4' });

function sender(check: () => Promise<FileCheck> = () => Promise.resolve({ refusal: null, notice: null })) {
  const time = new FakeTime();
  const request = new FakeRequest();
  const send = createSendFile({ projectId: 'p', newRequest: () => request as unknown as XMLHttpRequest, check, timers: time });
  const abort = new AbortController();
  const fractions: number[] = [];
  const start = async (file = film()) => {
    const outcome = send(file, { signal: abort.signal, onProgress: (fraction) => fractions.push(fraction) });
    // Reading a file takes turns of the event loop.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  };
  const sent = async (file?: File) => {
    const outcome = start(file);
    for (let turn = 0; turn < 10 && !request.isSent; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    return { outcome };
  };
  return { time, request, abort, fractions, start, sent };
}

describe('sending a file', () => {
  it('[EI2] does not send what this browser could not show, and says why', async () => {
    const { request, start } = sender(() => Promise.resolve({ refusal: 'No decoder.', notice: null }));
    expect(await start()).toEqual({ kind: 'failed', sentence: 'No decoder.' });
    expect(request.isSent).toBe(false);
  });

  it('[EI2] sends what it cannot judge in time, or at all', async () => {
    const slow = sender(() => new Promise(() => undefined));
    const { outcome } = await slow.sent();
    await slow.time.pass(sendFileDelays.checkMs);
    expect(slow.request.isSent).toBe(true);
    Object.assign(slow.request, { status: 201, response: { id: 'a' } });
    slow.request.onload?.();
    expect(await outcome).toEqual({ kind: 'done', asset: { id: 'a' }, notice: null });
    const broken = sender(() => Promise.reject(new Error('no library')));
    await broken.sent();
    expect(broken.request.isSent).toBe(true);
  });

  it('[EI2] brings the notice of what will be missing with the asset', async () => {
    const { request, sent } = sender(() => Promise.resolve({ refusal: null, notice: 'Without sound.' }));
    const { outcome } = await sent();
    Object.assign(request, { status: 201, response: { id: 'a' } });
    request.onload?.();
    expect(await outcome).toMatchObject({ kind: 'done', notice: 'Without sound.' });
  });

  it('[EI6] gives up when nothing more goes out, and not while something does', async () => {
    const { time, request, sent, fractions } = sender();
    const { outcome } = await sent();
    await time.pass(sendFileDelays.stalledMs - 1);
    request.upload.onprogress?.({ loaded: 1, total: 4 });
    await time.pass(sendFileDelays.stalledMs - 1);
    expect([request.isAborted, fractions]).toEqual([false, [0.25]]);
    await time.pass(1);
    expect(await outcome).toEqual({ kind: 'failed', sentence: 'The upload came to a stop. Try again.' });
    expect([request.isAborted, time.alarmCount]).toEqual([true, 0]);
  });

  it('[EI6] says of a file that was moved away that it cannot be read', async () => {
    const gone = Object.assign(film(), { slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) });
    const { request, start } = sender();
    expect(await start(gone)).toEqual({ kind: 'failed', sentence: 'This file cannot be read any more. Choose it again.' });
    expect(request.isSent).toBe(false);
  });

  it('is stopped by the person', async () => {
    const { abort, sent } = sender();
    const { outcome } = await sent();
    abort.abort();
    expect(await outcome).toEqual({ kind: 'stopped' });
    await settled();
  });
});
