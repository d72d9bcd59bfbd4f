'use client';
import { useEffect, useRef, useState } from 'react';
import { loadVersion } from '@/components/editor/project/load-version';
import type { VersionPictures } from '@/components/editor/project/version-pictures';
import { cn } from '@/lib/base/cn';
import { projectTexts } from '@/lib/texts/en/project';

/** In pixels of the screen; drawn twice as large, for dense ones. */
const boxPx = { width: 112, height: 63 } as const;

interface VersionPictureProps {
  readonly projectId: string;
  readonly versionId: string;
  /** As the row says it. */
  readonly time: string;
  readonly pictures: () => Promise<VersionPictures>;
}

/** What a version looks like in its middle, drawn by the compositor once it is in sight. */
export function VersionPicture({ projectId, versionId, time, pictures }: VersionPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let isGone = false;
    const show = async () => {
      const version = await loadVersion(projectId, versionId);
      const context = element.getContext('2d', { alpha: false });
      if (isGone) return;
      if (!version.ok || context === null) {
        setState('failed');
        return;
      }
      const { widthPx, heightPx } = version.value.canvas;
      const scale = Math.min((2 * boxPx.width) / widthPx, (2 * boxPx.height) / heightPx);
      element.width = Math.max(1, Math.round(widthPx * scale));
      element.height = Math.max(1, Math.round(heightPx * scale));
      const isDrawn = await (await pictures()).draw(version.value, context);
      if (isDrawn && !isGone) setState('drawn');
    };
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      watch.disconnect();
      show().catch(() => !isGone && setState('failed'));
    });
    watch.observe(element);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [pictures, projectId, versionId]);

  return (
    <div className="grid h-15.75 w-28 shrink-0 place-items-center overflow-hidden rounded-sm bg-sunken">
      <canvas
        ref={canvas}
        role="img"
        aria-label={projectTexts.versions.picture(time)}
        data-state={state}
        className={cn('max-h-full max-w-full transition-opacity duration-180', state === 'drawn' ? 'opacity-100' : 'opacity-0')}
      />
    </div>
  );
}
