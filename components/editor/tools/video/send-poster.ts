import type { EditorServices } from '@/components/editor/provider/editor-services';
import { sendPosterFrame } from '@/components/editor/provider/poster-frame';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** TO16: a video that the server has made comes without a poster, as the server decodes none: the tab that asked for it draws one. */
export async function sendPosterOf(asset: AssetView, { library, filmsHere }: Pick<EditorServices, 'library' | 'filmsHere'>): Promise<void> {
  if (filmsHere) return;
  const answer = asset.url === null ? null : await fetch(asset.url).catch(() => null);
  if (answer?.ok !== true) return;
  const thumbnailUrl = await sendPosterFrame(asset, new File([await answer.blob()], asset.name, { type: 'video/mp4' }));
  if (thumbnailUrl !== null) library.put({ ...(library.find(asset.id) ?? asset), thumbnailUrl });
}
