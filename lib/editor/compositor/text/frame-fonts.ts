import { areFontsLoaded, loadFonts } from '@/lib/editor/compositor/text/fonts';
import type { TextContent } from '@/lib/editor/document/drawn';
import type { FrameDescription } from '@/lib/editor/frame';
import { layersOf } from '@/lib/editor/frame';

/** The fonts of this window or worker. */
export function ownFonts(): FontFaceSet {
  const scope = globalThis as unknown as { readonly document?: Document; readonly fonts: FontFaceSet };
  return scope.document?.fonts ?? scope.fonts;
}

/** Fetches the fonts of frames, so that none is drawn in the wrong ones. */
export interface FrameFonts {
  /** EG10: whether the texts of a frame can be drawn. Where they cannot yet, their fonts are asked for; those that cannot be had are not waited for. */
  areReady(description: FrameDescription): boolean;
  /** The same, and resolves when they can. For exports, which draw no frame that is not as it should be. */
  load(description: FrameDescription): Promise<void>;
}

/** @param onChange called when fonts have come that were not there */
export function createFrameFonts(fonts: FontFaceSet, onChange: () => void = () => undefined): FrameFonts {
  /** Texts whose fonts are here, or were asked for in vain. */
  const settled = new WeakSet<TextContent>();
  const loading = new WeakMap<TextContent, Promise<void>>();

  const waitingTexts = (description: FrameDescription): readonly TextContent[] =>
    layersOf(description).flatMap((layer) => {
      if (layer.kind !== 'text' || settled.has(layer.text)) return [];
      if (!areFontsLoaded(fonts, [layer.text])) return [layer.text];
      settled.add(layer.text);
      return [];
    });

  const fetchFor = (text: TextContent): Promise<void> => {
    const known = loading.get(text);
    if (known !== undefined) return known;
    const done = loadFonts(fonts, [text]).then(() => {
      settled.add(text);
      onChange();
    });
    loading.set(text, done);
    return done;
  };

  return {
    areReady(description) {
      const texts = waitingTexts(description);
      for (const text of texts) void fetchFor(text);
      return texts.length === 0;
    },
    async load(description) {
      await Promise.all(waitingTexts(description).map(fetchFor));
    },
  };
}
