import { isCutout } from '@/components/editor/tools/cutout/is-cutout';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** TO4, TO8, TO16, TO25, TO41: what becomes of a result beside having its place on the timeline. Where the code does not come, the result is among the media all the same. */
export async function arrange(asset: AssetView, services: EditorServices): Promise<void> {
  if (asset.kind === 'script') {
    const part = await import('@/components/editor/tools/script/lay-out').catch(() => null);
    await part?.layOutScriptAsset(asset, services);
  } else if (asset.generation?.tool === 'generate-voiceover') {
    const part = await import('@/components/editor/tools/voice/lay-voice').catch(() => null);
    await part?.layFinishedVoice(asset, services);
  } else if (asset.generation?.tool === 'script-to-video') {
    const part = await import('@/components/editor/tools/storyboard/lay-storyboard').catch(() => null);
    await part?.layFinishedStoryboard(asset, services);
  } else if (isCutout(asset)) {
    const part = await import('@/components/editor/tools/cutout/apply-cutout').catch(() => null);
    part?.applyCutout(asset, services);
  } else if (asset.kind === 'video' && !services.filmsHere) {
    const part = await import('@/components/editor/tools/video/send-poster').catch(() => null);
    await part?.sendPosterOf(asset, services);
  }
}

/** TO10, TO14: videos that wait for a browser to make them, and those that none has finished. May be called as often as one likes. */
export async function attend(services: EditorServices): Promise<void> {
  const generations = Object.values(services.library.store.getState().assets).map(({ generation }) => generation);
  if (generations.some((each) => each?.status === 'delivering')) {
    const part = await import('@/components/editor/tools/video/studio').catch(() => null);
    part?.attendDeliveries(services);
  }
  if (generations.some((each) => each?.failure === 'undelivered')) {
    const part = await import('@/components/editor/tools/video/offer-again').catch(() => null);
    part?.offerAgain(services);
  }
}
