'use client';
import { useEffect, useState } from 'react';
import type { ClipFrame } from '@/components/editor/tools/source/source-draft';
import type { FramePictures } from '@/components/editor/tools/source/frame-pictures';
import { useServices } from '@/components/editor/provider/editor-services';

/** What there is of a frame's picture: its address in this page. The last one stays in sight until the next has come. */
export type FramePicture = { readonly status: 'loading' | 'failed'; readonly url: null } | { readonly status: 'ready'; readonly url: string };

/** The picture of a frame, for as long as somebody looks. Null is none. */
export function useFramePicture(frame: ClipFrame | null): FramePicture {
  const { library } = useServices();
  const [pictures, setPictures] = useState<FramePictures | null>(null);
  const [picture, setPicture] = useState<FramePicture>({ status: 'loading', url: null });
  const isWanted = frame !== null;

  useEffect(() => {
    if (!isWanted) return undefined;
    let opened: FramePictures | null = null;
    let isGone = false;
    import('@/components/editor/tools/source/frame-pictures').then(
      ({ createFramePictures }) => {
        if (isGone) return;
        opened = createFramePictures(library);
        setPictures(opened);
      },
      () => setPicture({ status: 'failed', url: null }),
    );
    return () => {
      isGone = true;
      opened?.close();
      setPictures(null);
      setPicture({ status: 'loading', url: null });
    };
  }, [library, isWanted]);

  const { clipId, assetId, sourceTicks } = frame ?? {};
  useEffect(() => {
    if (pictures === null || clipId === undefined || assetId === undefined || sourceTicks === undefined) return undefined;
    let isGone = false;
    pictures.read({ clipId, assetId, sourceTicks }).then(
      (blob) => {
        if (!isGone) setPicture(blob === null ? { status: 'failed', url: null } : { status: 'ready', url: URL.createObjectURL(blob) });
      },
      () => !isGone && setPicture({ status: 'failed', url: null }),
    );
    return () => {
      isGone = true;
    };
  }, [pictures, clipId, assetId, sourceTicks]);

  const { url } = picture;
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);
  return picture;
}
