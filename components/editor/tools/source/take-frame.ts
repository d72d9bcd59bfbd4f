import type { SourceDraft } from '@/components/editor/tools/source/source-draft';
import { createSendFile } from '@/components/editor/provider/send-file';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.source;

/** TO6: makes the frame that is chosen a picture of the project, and the draft one of that picture. */
export async function takeFrame({ frame, name }: Pick<SourceDraft, 'frame' | 'name'>, { library, projectId }: EditorServices): Promise<Result<{ readonly assetId: string }, string>> {
  const picture = frame === null ? null : await readFrame(frame, library);
  if (picture === null) return err(texts.frameNotRead);
  const send = createSendFile({
    projectId,
    newRequest: () => new XMLHttpRequest(),
    // It was made here a moment ago.
    check: () => Promise.resolve({ refusal: null, notice: null }),
    timers: { setTimeout: (run, delayMs) => window.setTimeout(run, delayMs), clearTimeout: (handle) => window.clearTimeout(handle) },
  });
  const sent = await send(new File([picture], name, { type: picture.type }), { signal: new AbortController().signal, onProgress: () => undefined });
  if (sent.kind !== 'done') return err(sent.kind === 'failed' ? sent.sentence : texts.frameNotRead);
  library.put(sent.asset);
  return ok({ assetId: sent.asset.id });
}

async function readFrame(frame: NonNullable<SourceDraft['frame']>, library: EditorServices['library']): Promise<Blob | null> {
  const part = await import('@/components/editor/tools/source/frame-pictures').catch(() => null);
  if (part === null) return null;
  const pictures = part.createFramePictures(library);
  try {
    return await pictures.read(frame);
  } finally {
    pictures.close();
  }
}
