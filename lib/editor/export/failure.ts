import type { Result } from '@/lib/base/result';

/** Why an export that had begun came to no end. */
export type ExportFailure =
  /** The medium of a clip could not be read on, though it could at first or was not asked about. */
  | { readonly code: 'media_failed'; readonly clipId: string; readonly clipName: string }
  /** It neither came nor failed for a minute. */
  | { readonly code: 'media_stalled'; readonly clipId: string; readonly clipName: string }
  /** There is no room left for the file. */
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed' }
  /** The browser's encoder gave up; `detail` is its own word for the log, never for the screen. */
  | { readonly code: 'encoder_failed'; readonly detail: string }
  /** The worker ended by itself, as where the browser took its memory away. */
  | { readonly code: 'worker_failed'; readonly detail: string }
  | { readonly code: 'cancelled' };

export type ExportResult<T> = Result<T, ExportFailure>;

/** What a thrown error means: browsers name a full disk by its name alone. */
export function failureOf(error: unknown): ExportFailure {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'QuotaExceededError') return { code: 'disk_full' };
  if (name === 'AbortError') return { code: 'cancelled' };
  if (['InvalidStateError', 'NoModificationAllowedError', 'NotFoundError'].includes(name) && /file|handle|access/i.test(message)) return { code: 'disk_failed' };
  return { code: 'encoder_failed', detail: `${name}: ${message}` };
}
