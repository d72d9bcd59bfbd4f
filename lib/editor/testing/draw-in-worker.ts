/** A worker that draws the frames that it is sent with the compositor, as the export does. */
import { loadFonts } from '@/lib/editor/compositor/text/fonts';
import type { FrameItem } from '@/lib/editor/frame';
import { layersOf } from '@/lib/editor/frame';
import { frameOf, render, scenery } from '@/lib/editor/testing/frames';

/** What a worker has around it; the types of windows are the project's. */
interface WorkerScope {
  readonly fonts: FontFaceSet;
  postMessage(message: unknown): void;
}
const scope = globalThis as unknown as WorkerScope;

addEventListener('message', ({ data }: MessageEvent<readonly FrameItem[]>) => {
  const texts = layersOf(frameOf(data)).flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []));
  void loadFonts(scope.fonts, texts).then(() => scope.postMessage(render(data, { scene: scenery() })));
});
