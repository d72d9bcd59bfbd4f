import type { AssetView } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { failuresTexts } from '@/lib/texts/en/failures';
import type { CommonError } from '@/lib/base/action-error';
import { limits } from '@/lib/base/limits';
import type { SendFile, UploadOutcome } from '@/components/editor/provider/upload-queue';

/** Sends files to `/api/uploads`. An XMLHttpRequest, because `fetch` tells nothing of how far an upload is. */
export function createSendFile(projectId: string): SendFile {
  return (file, { signal, onProgress }) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', `/api/uploads?projectId=${encodeURIComponent(projectId)}&name=${encodeURIComponent(file.name)}`);
      request.responseType = 'json';
      if (file.type !== '') request.setRequestHeader('content-type', file.type);
      request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
      request.onload = () => resolve(outcomeOf(request));
      request.onerror = () => resolve({ kind: 'failed', sentence: failuresTexts.offline });
      request.onabort = () => resolve({ kind: 'stopped' });
      signal.addEventListener('abort', () => request.abort(), { once: true });
      request.send(file);
    });
}

/** A sentence for a file that need not be sent to be refused, or null. */
export function refuseFile(file: File): string | null {
  if (file.size === 0) return editorTexts.uploads.emptyFile;
  return file.size > limits.uploadBytes ? editorTexts.uploads.tooLarge(limits.uploadBytes / 1024 ** 3) : null;
}

/** The routes of this product answer with an asset, or with a code that has a sentence; anything else is something between them and us. */
function outcomeOf(request: XMLHttpRequest): UploadOutcome {
  const body = request.response as AssetView | { readonly error?: CommonError | { readonly code: string; readonly message?: string } } | null;
  if (request.status === 201 && body !== null && 'id' in body) return { kind: 'done', asset: body };
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
