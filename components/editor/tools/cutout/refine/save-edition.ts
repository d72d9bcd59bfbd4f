import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { sendMade } from '@/components/editor/provider/send-made';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import { findClip } from '@/lib/editor/document/read';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { refineTexts as texts } from '@/lib/texts/en/refine';

/** TO31, TO32: makes a file an edition of a generated picture, and lets the clip that showed that picture show it. Answers in a sentence what has become of it, or why it could not be kept. */
export async function saveEdition(file: Blob, shown: AssetView, clipId: string, services: EditorServices): Promise<Result<string, string>> {
  const sent = await sendMade(new File([file], shown.name, { type: file.type }), services, { editionOf: shown.id });
  if (!sent.ok) return sent;
  const { editor } = services;
  const { document } = editor.store.getState();
  if (findClip(document, clipId)?.assetId !== shown.id) return ok(texts.savedUnplaced);
  const done = editor.run({ type: 'replace-picture', clipId, assetId: sent.value.id });
  return ok(done.ok ? texts.saved(shown.name) : describeRefusal(done.error, document));
}
