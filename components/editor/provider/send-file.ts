import type { AssetView } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { failuresTexts } from '@/lib/texts/en/failures';
import { uploadsTexts } from '@/lib/texts/en/uploads';
import type { CommonError } from '@/lib/base/action-error';
import { limits } from '@/lib/base/limits';
import type { FileCheck } from '@/components/editor/provider/check-file';
import type { SendFile, UploadOutcome } from '@/components/editor/provider/upload-queue';

export interface SendFileOptions {
  readonly projectId: string;
  /** TO31: the generated picture that the files are editions of. */
  readonly editionOf?: string | null;
  readonly newRequest: () => XMLHttpRequest;
  /** What this browser has to say of a file before it is sent. */
  readonly check: (file: File) => Promise<FileCheck>;
  readonly timers: { setTimeout(run: () => void, delayMs: number): number; clearTimeout(handle: number): void };
}

export const sendFileDelays = {
  /** A browser that takes longer to judge a file lets it pass: the server looks at it anyway. */
  checkMs: 4_000,
  /** EI6: nothing more has gone out, or the server has not answered what has arrived. */
  stalledMs: 60_000,
} as const;

const nothingToSay: FileCheck = { refusal: null, notice: null };

/** Looks at files and sends them to `/api/uploads`. */
export function createSendFile(options: SendFileOptions): SendFile {
  return async (file, { signal, onProgress }) => {
    if (!(await isReadable(file))) return { kind: 'failed', sentence: uploadsTexts.gone };
    const { refusal, notice } = await checkInTime(file, options);
    if (signal.aborted) return { kind: 'stopped' };
    if (refusal !== null) return { kind: 'failed', sentence: refusal };
    const outcome = await send(file, options, signal, onProgress);
    if (outcome.kind === 'done') return { ...outcome, notice };
    return outcome.kind === 'failed' && !(await isReadable(file)) ? { kind: 'failed', sentence: uploadsTexts.gone } : outcome;
  };
}

/** A sentence for a file that need not be sent to be refused, or null. */
export function refuseFile(file: File): string | null {
  if (file.size === 0) return editorTexts.uploads.emptyFile;
  return file.size > limits.uploadBytes ? editorTexts.uploads.tooLarge(limits.uploadBytes / 1024 ** 3) : null;
}

/** A folder, or a file that was moved or changed after it was chosen, cannot be read; a request for it would fail as if the network had. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function checkInTime(file: File, { check, timers }: SendFileOptions): Promise<FileCheck> {
  let handle = 0;
  const limit = new Promise<FileCheck>((resolve) => (handle = timers.setTimeout(() => resolve(nothingToSay), sendFileDelays.checkMs)));
  // A check that fails has nothing to say either.
  const said = await Promise.race([check(file).catch(() => nothingToSay), limit]);
  timers.clearTimeout(handle);
  return said;
}

/** By an XMLHttpRequest, because `fetch` tells nothing of how far an upload is. */
function send(file: File, { projectId, editionOf, newRequest, timers }: SendFileOptions, signal: AbortSignal, onProgress: (fraction: number) => void): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = newRequest();
    let stalled = 0;
    const settle = (outcome: UploadOutcome): void => {
      timers.clearTimeout(stalled);
      resolve(outcome);
    };
    const waitForMore = (): void => {
      timers.clearTimeout(stalled);
      stalled = timers.setTimeout(() => {
        settle({ kind: 'failed', sentence: uploadsTexts.stalled });
        request.abort();
      }, sendFileDelays.stalledMs);
    };
    const query = `projectId=${encodeURIComponent(projectId)}&name=${encodeURIComponent(file.name)}`;
    request.open('POST', `/api/uploads?${query}${editionOf ? `&editionOf=${encodeURIComponent(editionOf)}` : ''}`);
    request.responseType = 'json';
    if (file.type !== '') request.setRequestHeader('content-type', file.type);
    request.upload.onprogress = ({ loaded, total }) => {
      waitForMore();
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => settle(outcomeOf(request));
    request.onerror = () => settle({ kind: 'failed', sentence: failuresTexts.offline });
    request.onabort = () => settle({ kind: 'stopped' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    waitForMore();
    request.send(file);
  });
}

/** The routes of this product answer with an asset, or with a code that has a sentence; anything else is something between them and us. */
function outcomeOf(request: XMLHttpRequest): UploadOutcome {
  const body = request.response as AssetView | { readonly error?: CommonError | { readonly code: string; readonly message?: string } } | null;
  if (request.status === 201 && body !== null && 'id' in body) return { kind: 'done', asset: body, notice: null };
  const error = body !== null && 'error' in body ? body.error : undefined;
  return { kind: 'failed', sentence: error === undefined ? editorTexts.uploads.failed : sentenceOf(error) };
}

function sentenceOf(error: CommonError | { readonly code: string; readonly message?: string }): string {
  if (isCommon(error)) return failuresTexts.common(error);
  return ('message' in error ? error.message : undefined) ?? editorTexts.uploads.failed;
}

function isCommon(error: { readonly code: string }): error is CommonError {
  return ['signed_out', 'invalid_input', 'rate_limited', 'not_found', 'unexpected'].includes(error.code);
}
