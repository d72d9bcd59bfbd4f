import type { EditorServices } from '@/components/editor/provider/editor-services';
import { createSendFile } from '@/components/editor/provider/send-file';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';

/** Makes a file that this page has just made an asset of the project, or says in a sentence why it could not. @param editionOf TO31: the generated picture that it is an edition of. */
export async function sendMade(file: File, { library, projectId }: Pick<EditorServices, 'library' | 'projectId'>, { editionOf = null }: { readonly editionOf?: string | null } = {}): Promise<Result<AssetView, string>> {
  const send = createSendFile({
    projectId,
    editionOf,
    newRequest: () => new XMLHttpRequest(),
    // It was made here a moment ago.
    check: () => Promise.resolve({ refusal: null, notice: null }),
    timers: { setTimeout: (run, delayMs) => window.setTimeout(run, delayMs), clearTimeout: (handle) => window.clearTimeout(handle) },
  });
  const sent = await send(file, { signal: new AbortController().signal, onProgress: () => undefined });
  if (sent.kind !== 'done') return err(sent.kind === 'failed' ? sent.sentence : editorTexts.uploads.failed);
  library.put(sent.asset);
  return ok(sent.asset);
}
