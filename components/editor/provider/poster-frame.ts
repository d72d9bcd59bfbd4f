import type { AssetView } from '@/lib/editor/media/asset-view';

/**
 * The server has no decoder for video, so the browser that has just sent a video draws one of its frames and sends it after. A video that this
 * browser cannot decode goes without. Answers where the poster is then, or null.
 */
export async function sendPosterFrame(asset: Pick<AssetView, 'id'>, file: Blob): Promise<string | null> {
  try {
    const { drawPosterFrame } = await import('@/components/editor/provider/draw-poster-frame');
    const poster = await drawPosterFrame(file);
    if (poster === null) return null;
    const url = `/api/media/${encodeURIComponent(asset.id)}/thumbnail`;
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: poster });
    return answer.status === 201 ? ((await answer.json()) as { readonly thumbnailUrl: string }).thumbnailUrl : null;
  } catch {
    // A video without a poster is still a video.
    return null;
  }
}
