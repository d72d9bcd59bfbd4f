import { runAction } from '@/components/account/run-action';
import { sendPosterFrame } from '@/components/editor/provider/poster-frame';
import { sendMedium } from '@/components/projects/send-medium';
import { createProject, deleteProject, purgeProject } from '@/lib/actions/projects';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { OpenedProjectFile, ProjectFileError, ProjectFileMedium } from '@/lib/editor/media/open-project-file';

export type ImportProgress =
  | { readonly kind: 'reading' }
  | { readonly kind: 'sending'; readonly name: string; readonly done: number; readonly count: number; readonly fraction: number; readonly waitSeconds: number | null }
  | { readonly kind: 'finishing'; readonly name: string };

export interface Imported {
  readonly projectId: string;
  readonly name: string;
  /** Media that are placeholders now, with the reason where the server gave one. */
  readonly missing: readonly { readonly name: string; readonly reason: string | null }[];
}

export type ImportFailure =
  | ProjectFileError
  | { readonly code: 'stopped' | 'unreachable' | 'failed' }
  | { readonly code: 'too_many_projects'; readonly max: number };

interface ImportOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** PF5, PF6: makes a project of a project file; what of it was made when it cannot be finished is deleted for good. */
export async function importFile(file: Blob, { signal, onProgress }: ImportOptions): Promise<Result<Imported, ImportFailure>> {
  onProgress({ kind: 'reading' });
  const { openProjectFile } = await import('@/lib/editor/media/open-project-file');
  const opened = await openProjectFile(file);
  if (!opened.ok) return opened;
  if (signal.aborted) return err({ code: 'stopped' });
  const { name } = opened.value.manifest;
  const created = await runAction(() => createProject({ name }));
  if (!created.ok) return err(created.error.code === 'too_many_projects' ? created.error : { code: created.error.code === 'unreachable' ? 'unreachable' : 'failed' });
  const projectId = created.value.id;
  const filled = await fill(projectId, opened.value, { signal, onProgress });
  if (filled.ok) return ok({ projectId, name, missing: filled.value });
  await runAction(() => deleteProject({ id: projectId }));
  await runAction(() => purgeProject({ id: projectId }));
  return filled;
}

async function fill(projectId: string, { manifest, media }: OpenedProjectFile, { signal, onProgress }: ImportOptions): Promise<Result<Imported['missing'], ImportFailure>> {
  const totalBytes = media.reduce((sum, { bytes }) => sum + (bytes?.size ?? 0), 0);
  const sent: { readonly medium: ProjectFileMedium; readonly assetId: string | null; readonly reason: string | null }[] = [];
  let sentBytes = 0;
  for (const medium of media) {
    const { bytes } = medium;
    if (bytes === null) {
      sent.push({ medium, assetId: null, reason: null });
      continue;
    }
    const tell = (fraction: number, waitSeconds: number | null) =>
      onProgress({ kind: 'sending', name: manifest.name, done: sent.length, count: media.length, fraction: totalBytes === 0 ? 0 : (sentBytes + bytes.size * fraction) / totalBytes, waitSeconds });
    const outcome = await sendPatiently(projectId, medium, bytes, signal, tell);
    if (outcome.kind === 'stopped' || outcome.kind === 'unreachable') return err({ code: outcome.kind });
    if (outcome.kind === 'done' && medium.kind === 'video') void sendPosterFrame({ id: outcome.assetId }, bytes);
    sent.push({ medium, assetId: outcome.kind === 'done' ? outcome.assetId : null, reason: outcome.kind === 'refused' ? outcome.sentence : null });
    sentBytes += bytes.size;
  }
  onProgress({ kind: 'finishing', name: manifest.name });
  const isFinished = await finish(projectId, {
    document: manifest.document,
    media: sent.map(({ medium: { id, kind, name, words, madeOf }, assetId }) => ({ id, kind, name, assetId, words, madeOf })),
  });
  if (!isFinished) return err({ code: signal.aborted ? 'stopped' : 'failed' });
  const shown = new Set(Object.values(manifest.document.clips).map(({ assetId }) => assetId));
  return ok(sent.filter(({ medium, assetId, reason }) => assetId === null && (reason !== null || shown.has(medium.id))).map(({ medium, reason }) => ({ name: medium.name, reason })));
}

/** How often a medium is sent anew when the connection broke, before the import gives up. */
const attempts = 3;

async function sendPatiently(
  projectId: string, medium: ProjectFileMedium, bytes: Blob, signal: AbortSignal, tell: (fraction: number, waitSeconds: number | null) => void,
): ReturnType<typeof sendMedium> {
  for (let attempt = 1; ; attempt += 1) {
    tell(0, null);
    const outcome = await sendMedium(projectId, medium, bytes, { signal, onProgress: (fraction) => tell(fraction, null) });
    if (outcome.kind === 'wait') {
      tell(0, outcome.seconds);
      if (!(await pause(outcome.seconds * 1000, signal))) return { kind: 'stopped' };
      attempt -= 1;
    } else if (outcome.kind !== 'unreachable' || attempt === attempts) return outcome;
    else if (!(await pause(attempt * 1000, signal))) return { kind: 'stopped' };
  }
}

/** False where it was stopped meanwhile. */
function pause(delayMs: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), delayMs);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve(false);
      },
      { once: true },
    );
  });
}

async function finish(projectId: string, body: object): Promise<boolean> {
  try {
    const response = await fetch(`/api/projects/${projectId}/import`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return response.status === 201;
  } catch {
    return false;
  }
}
