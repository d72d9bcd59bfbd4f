import type { CommonError } from '@/lib/base/action-error';
import type { ProjectFileMedium } from '@/lib/editor/media/open-project-file';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { failuresTexts } from '@/lib/texts/en/failures';
import { projectFileTexts } from '@/lib/texts/en/project-file';

export type MediumOutcome =
  | { readonly kind: 'done'; readonly assetId: string }
  /** The door of uploads does not take it. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'stopped' };

interface SendOptions {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/** PF4: sends a medium of a project file to `/api/uploads` with the sum that its bytes must have. */
export function sendMedium(projectId: string, { name, sha256 }: ProjectFileMedium, bytes: Blob, { signal, onProgress }: SendOptions): Promise<MediumOutcome> {
  // A stop that came between two media is not told again.
  if (signal.aborted) return Promise.resolve({ kind: 'stopped' });
  return new Promise((resolve) => {
    const query = new URLSearchParams({ projectId, name, ...(sha256 === null ? {} : { sha256 }) });
    const request = new XMLHttpRequest();
    request.open('POST', `/api/uploads?${query.toString()}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(outcomeOf(request));
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'stopped' });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bytes);
  });
}

type UploadAnswer = AssetView | { readonly error?: CommonError | { readonly code: string; readonly message?: string } } | null;

function outcomeOf(request: XMLHttpRequest): MediumOutcome {
  const body = request.response as UploadAnswer;
  if (request.status === 201 && body !== null && 'id' in body) return { kind: 'done', assetId: body.id };
  const error = body !== null && 'error' in body ? body.error : undefined;
  if (error !== undefined && 'retryAfterSeconds' in error) return { kind: 'wait', seconds: error.retryAfterSeconds };
  if (error === undefined || request.status >= 500) return { kind: 'unreachable' };
  return { kind: 'refused', sentence: 'message' in error && error.message !== undefined ? error.message : error.code === 'signed_out' ? failuresTexts.offline : projectFileTexts.failed };
}
