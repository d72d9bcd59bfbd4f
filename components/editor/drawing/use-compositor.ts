'use client';
import { useEffect, useState } from 'react';

const load = () => import('@/lib/editor/compositor/draw-frame');

export type Compositor = Awaited<ReturnType<typeof load>>;
/** What the compositor asks of a medium, and the picture that it draws then. */
export type LayerSource = ReturnType<Parameters<Compositor['drawFrame']>[2]>;
export type Picture = Extract<LayerSource, { status: 'ready' }>['picture'];

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
