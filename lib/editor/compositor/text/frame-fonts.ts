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
}

/** @param onChange called when fonts have come that were not there, or will not come */
export function createFrameFonts(fonts: FontFaceSet, onChange: () => void): FrameFonts {
  /** Texts whose fonts are here, or were asked for in vain. */
  const settled = new WeakSet<TextContent>();
  const asked = new WeakSet<TextContent>();

  const waitingTexts = (description: FrameDescription): readonly TextContent[] =>
    layersOf(description).flatMap((layer) => {
      if (layer.kind !== 'text' || settled.has(layer.text)) return [];
      if (!areFontsLoaded(fonts, [layer.text])) return [layer.text];
      settled.add(layer.text);
      return [];
    });

  const fetchFor = async (text: TextContent): Promise<void> => {
    if (asked.has(text)) return;
    asked.add(text);
    await loadFonts(fonts, [text]);
    settled.add(text);
    onChange();
  };

  return {
    areReady(description) {
      const texts = waitingTexts(description);
      for (const text of texts) void fetchFor(text);
      return texts.length === 0;
    },
  };
}
