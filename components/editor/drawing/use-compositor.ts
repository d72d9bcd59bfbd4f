'use client';
import { useEffect, useState } from 'react';

const load = async () => {
  const [{ drawFrame }, { loadFonts }] = await Promise.all([import('@/lib/editor/compositor/draw-frame'), import('@/lib/editor/compositor/text/fonts')]);
  return { drawFrame, loadFonts };
};

export type Compositor = Awaited<ReturnType<typeof load>>;

/** What draws the preview and the export, for small pictures too. Loaded when first asked for; null until then. */
export function useCompositor(): Compositor | null {
  const [compositor, setCompositor] = useState<Compositor | null>(null);
  useEffect(() => {
    let isGone = false;
    // Without it the words on the tiles still say what they are.
    load().then((loaded) => !isGone && setCompositor(loaded), () => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return compositor;
}
