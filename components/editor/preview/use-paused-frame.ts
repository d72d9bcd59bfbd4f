'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary, usePlayhead, useVisibleDocument } from '@/components/editor/provider/use-editor';
import type { Size } from '@/lib/editor/compositor/fit';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { findClip, findTrack } from '@/lib/editor/document/read';
import type { FrameDescription } from '@/lib/editor/frame';
import { describeFrame } from '@/lib/editor/frame';
import type { Layer } from '@/lib/editor/layer';

export interface PausedFrame {
  /** With the gesture in progress. */
  readonly document: ProjectDocument;
  readonly ticks: number;
  /** Null while it plays: nothing in the picture can be taken then. */
  readonly frame: FrameDescription | null;
  /** The size of a medium's picture, as far as it is known. */
  readonly sizeOf: (layer: Layer) => Size | null;
}

/** What the picture shows at rest, for everything that is taken in it by hand. */
export function usePausedFrame(): PausedFrame {
  const { library } = useServices();
  const document = useVisibleDocument();
  const ticks = usePlayhead((state) => (state.motion === 'paused' ? state.ticks : -1));
  // Drawn anew when a picture arrives: its proportions are known then.
  useLibrary((state) => state.assets);
  const sizeOf = (layer: Layer): Size | null => {
    const asset = layer.kind === 'image' || layer.kind === 'video' ? library.find(layer.assetId) : null;
    return asset?.widthPx && asset.heightPx ? { widthPx: asset.widthPx, heightPx: asset.heightPx } : null;
  };
  return { document, ticks, frame: ticks < 0 ? null : describeFrame(document, ticks), sizeOf };
}

export function isOnLockedTrack(document: ProjectDocument, clipId: string): boolean {
  const clip = findClip(document, clipId);
  return clip !== null && findTrack(document, clip.trackId)?.locked === true;
}
