import type { SourceDraft } from '@/components/editor/tools/source/source-draft';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { sendMade } from '@/components/editor/provider/send-made';
import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.source;

/** TO6: makes the frame that is chosen a picture of the project, and the draft one of that picture. */
export async function takeFrame({ frame, name }: Pick<SourceDraft, 'frame' | 'name'>, services: EditorServices): Promise<Result<{ readonly assetId: string }, string>> {
  const picture = frame === null ? null : await readFrame(frame, services.library);
  if (picture === null) return err(texts.frameNotRead);
  const sent = await sendMade(new File([picture], name, { type: picture.type }), services);
  return sent.ok ? ok({ assetId: sent.value.id }) : sent;
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
