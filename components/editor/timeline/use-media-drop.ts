'use client';
import type { DragEvent } from 'react';
import { isMediaDrag, mediaDragOf } from '@/components/editor/provider/media-drag';
import { placeAssets } from '@/components/editor/provider/place-assets';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { snapPx } from '@/components/editor/timeline/start-move';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { toast } from '@/components/ui/toast';
import { snapCandidates, snapTicks } from '@/lib/editor/commands/snap';
import { nearestFrameTicks } from '@/lib/editor/document/time';
import { pixelsToTicks } from '@/lib/editor/view';
import type { AssetView } from '@/lib/editor/media/asset-view';

/** Media that are dropped on the timeline: assets of the project at once, files from outside when they are there. */
export function useMediaDrop() {
  const services = useServices();
  const frame = useTimelineFrame();
  const hideGuide = () => frame.hints.setState({ guideTicks: null });
  return {
    onDragOver: (event: DragEvent) => {
      if (!isMediaDrag(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      frame.hints.setState({ guideTicks: dropTicks(event, services, frame) });
    },
    onDragLeave: hideGuide,
    onDrop: (event: DragEvent) => {
      if (!isMediaDrag(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      hideGuide();
      drop(event, services, frame);
    },
  };
}

function drop(event: DragEvent, services: EditorServices, frame: TimelineFrame): void {
  const { editor, library, uploads } = services;
  const ticks = dropTicks(event, services, frame);
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-track-id]') : null;
  const place = (asset: AssetView) => {
    const outcome = placeAssets(editor, [asset], { atTicks: ticks, trackId: row?.dataset.trackId });
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, editor.store.getState().document));
  };
  const drag = mediaDragOf(event.dataTransfer);
  if (drag === null) uploads.add([...event.dataTransfer.files], place);
  else if (drag.kind === 'assets') for (const asset of drag.assetIds.flatMap((id) => library.find(id) ?? [])) place(asset);
}

function dropTicks(event: DragEvent, { editor }: EditorServices, frame: TimelineFrame): number {
  const view = editor.view.getState();
  const { document } = editor.store.getState();
  const ticks = ticksAtPointer(frame, editor, event.clientX);
  const candidates = snapCandidates(document, { movingClipIds: new Set(), playheadTicks: editor.playhead.getState().ticks });
  const snapped = view.isSnapping ? snapTicks(ticks, candidates, pixelsToTicks(snapPx, view)) : { ticks, snappedTo: null };
  return snapped.snappedTo === null ? nearestFrameTicks(ticks, document.canvas.frameRate) : snapped.ticks;
}
