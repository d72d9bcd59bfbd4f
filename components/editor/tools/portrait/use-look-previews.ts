'use client';
import { useEffect, useState } from 'react';
import type { LookPreviews } from '@/components/editor/tools/portrait/look-previews';
import { createLookPreviews } from '@/components/editor/tools/portrait/look-previews';
import { openPreviewWorker } from '@/components/editor/tools/portrait/open-preview-worker';
import { readSmallPicture } from '@/components/editor/tools/portrait/read-small-picture';
import type { Pixels } from '@/lib/base/pixels';
import type { PortraitLook } from '@/lib/tools/portrait-looks';
import { portraitLooks } from '@/lib/tools/portrait-looks';

type Drawn = Readonly<Partial<Record<PortraitLook, Pixels>>>;

interface Shown {
  readonly previews: Drawn;
  readonly status: 'drawing' | 'ready' | 'failed';
}

const none: Shown = { previews: {}, status: 'drawing' };

/** TO19: the picture at `url` in every look, small; the last ones stay in sight until the next have come. */
export function useLookPreviews(url: string | null): Shown {
  const [drawer, setDrawer] = useState<LookPreviews | null>(null);
  const [shown, setShown] = useState<Shown>(none);

  useEffect(() => {
    const opened = createLookPreviews(openPreviewWorker(), (look, pixels) =>
      setShown(({ previews }) => {
        const next = { ...previews, [look]: pixels };
        return { previews: next, status: portraitLooks.every((each) => next[each] !== undefined) ? 'ready' : 'drawing' };
      }),
    );
    setDrawer(opened);
    return () => opened.close();
  }, []);

  useEffect(() => {
    if (drawer === null || url === null) return undefined;
    let isGone = false;
    readSmallPicture(url).then(
      (pixels) => {
        if (isGone) return;
        if (pixels === null) setShown({ previews: {}, status: 'failed' });
        else drawer.show(pixels, portraitLooks[0]);
      },
      () => !isGone && setShown({ previews: {}, status: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [drawer, url]);
  return url === null ? none : shown;
}
