'use client';
import type { DragEvent } from 'react';
import { useState } from 'react';
import { isMediaDrag, mediaDragOf } from '@/components/editor/provider/media-drag';
import { clipOfAsset } from '@/components/editor/provider/place-assets';
import { describeRefusal } from '@/components/editor/provider/refusal';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import type { DroppedClip } from '@/components/editor/timeline/drop/plan-drop';
import { cutNear, planDrop } from '@/components/editor/timeline/drop/plan-drop';
import { candidatesBeside, edgeAt, hideHints, showGuide, snapThresholdTicks } from '@/components/editor/timeline/gestures/gesture-setup';
import type { TimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ticksAtPointer, useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { toast } from '@/components/ui/toast';
import type { Command } from '@/lib/editor/commands/command';
import type { SnapCandidates } from '@/lib/editor/commands/snap';
import { plainClip } from '@/lib/editor/document/empty';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { isMedium } from '@/lib/editor/media/asset-view';
import { editorTexts } from '@/lib/texts/en/editor';
import { transitionNames } from '@/lib/texts/en/transitions';

/** How long a ghost is whose length nobody knows before the drop: that of a picture. */
const unknownTicks = 5 * ticksPerSecond;

/** What is dragged over the timeline: media, texts and shapes, transitions, and files, which are placed when they are there. */
export function useMediaDrop() {
  const services = useServices();
  const frame = useTimelineFrame();
  const [edges] = useState(() => keptEdges(services.editor));
  const leave = () => {
    edges.forget();
    hideHints(frame);
    frame.hints.setState({ ghost: null });
  };
  return {
    onDragOver: (event: DragEvent) => {
      if (!isMediaDrag(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      showGhost(event, services, frame, edges);
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) leave();
    },
    onDrop: (event: DragEvent) => {
      if (!isMediaDrag(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      drop(event, services, frame, edges);
      leave();
    },
  };
}

interface Edges {
  /** Where what is dragged would catch now. */
  standing(): SnapCandidates;
  /** The drag is over. */
  forget(): void;
}

/** A drag asks many times a second: the edges of thousands of clips are sorted again only where the document or the playhead has changed. */
function keptEdges(editor: Editor): Edges {
  let kept: { readonly document: ProjectDocument; readonly playheadTicks: number; readonly candidates: SnapCandidates } | null = null;
  return {
    standing() {
      const { document } = editor.store.getState();
      const { ticks: playheadTicks } = editor.playhead.getState();
      if (kept?.document !== document || kept.playheadTicks !== playheadTicks) kept = { document, playheadTicks, candidates: candidatesBeside(editor, []) };
      return kept.candidates;
    },
    forget: () => void (kept = null),
  };
}

interface DropPlace {
  readonly ticks: number;
  readonly row: HTMLElement | null;
  readonly trackId: string | null;
}

function placeOf(event: DragEvent, { editor }: EditorServices, frame: TimelineFrame, edges: Edges) {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-track-id]') : null;
  const edge = edgeAt(editor, ticksAtPointer(frame, editor, event.clientX), event, edges.standing());
  return { ticks: edge.ticks, snappedTo: edge.snappedTo, row, trackId: row?.dataset.trackId ?? null };
}

function showGhost(event: DragEvent, services: EditorServices, frame: TimelineFrame, edges: Edges): void {
  const { row, ticks, snappedTo, trackId } = placeOf(event, services, frame, edges);
  const drag = mediaDragOf(event.dataTransfer);
  const lanesTop = frame.lanes?.getBoundingClientRect().top ?? 0;
  const box = row?.getBoundingClientRect();
  const [topPx, heightPx] = box === undefined ? [Math.max(0, event.clientY - lanesTop - 24), 48] : [box.top - lanesTop + 2, box.height - 4];
  showGuide(frame, snappedTo);
  if (drag?.kind === 'transition') {
    const { editor } = services;
    const { document } = editor.store.getState();
    const clipId = trackId === null ? null : cutNear(document, trackId, ticksAtPointer(frame, editor, event.clientX), 3 * snapThresholdTicks(editor));
    const cut = clipId === null ? null : findClip(document, clipId);
    const { durationTicks } = drag.transition;
    const label = transitionNames[drag.transition.kind];
    return frame.hints.setState({ ghost: cut === null ? null : { startTicks: cut.startTicks - durationTicks / 2, durationTicks, topPx, heightPx, label } });
  }
  const clips = drag === null ? [] : clipsOf(drag, services);
  const durationTicks = clips.reduce((sum, clip) => sum + clip.durationTicks, 0) || unknownTicks * Math.max(1, event.dataTransfer.items.length);
  const name = clips[0]?.name ?? editorTexts.timeline.files(event.dataTransfer.items.length);
  frame.hints.setState({ ghost: { startTicks: ticks, durationTicks, topPx, heightPx, label: event.shiftKey ? editorTexts.timeline.inserting(name) : name } });
}

function drop(event: DragEvent, services: EditorServices, frame: TimelineFrame, edges: Edges): void {
  const { editor, uploads } = services;
  const place = placeOf(event, services, frame, edges);
  const drag = mediaDragOf(event.dataTransfer);
  if (drag?.kind === 'transition') return dropTransition(event, place, { type: 'set-transition', clipId: '', transition: drag.transition }, services, frame);
  let atTicks = place.ticks;
  const put = (clips: readonly DroppedClip[]) => {
    const { document } = editor.store.getState();
    const commands = planDrop(document, clips, { atTicks, trackId: place.trackId, isInserting: event.shiftKey }, editor);
    const outcome = editor.run(commands);
    if (!outcome.ok) return toast.error(describeRefusal(outcome.error, document));
    atTicks += clips.reduce((sum, clip) => sum + clip.durationTicks, 0);
    editor.select(clips.map(({ id }) => id));
  };
  if (drag !== null) put(clipsOf(drag, services));
  // Each is placed when it has arrived, after those before it.
  else uploads.add([...event.dataTransfer.files], (asset) => isMedium(asset) && put([clipOfAsset(asset, editor)]));
}

function dropTransition(event: DragEvent, { trackId }: DropPlace, command: Extract<Command, { type: 'set-transition' }>, { editor }: EditorServices, frame: TimelineFrame): void {
  const { document } = editor.store.getState();
  const clipId = trackId === null ? null : cutNear(document, trackId, ticksAtPointer(frame, editor, event.clientX), 3 * snapThresholdTicks(editor));
  if (clipId === null) return toast.error(editorTexts.timeline.noCutHere);
  const outcome = editor.run({ ...command, clipId });
  if (!outcome.ok) toast.error(describeRefusal(outcome.error, document));
}

function clipsOf(drag: NonNullable<ReturnType<typeof mediaDragOf>>, { editor, library }: EditorServices): readonly DroppedClip[] {
  if (drag.kind === 'assets') return drag.assetIds.flatMap((id) => library.find(id) ?? []).filter(isMedium).map((asset) => clipOfAsset(asset, editor));
  if (drag.kind === 'drawn') return [{ ...plainClip, ...drag.clip, id: editor.newId(), assetId: null, sourceDurationTicks: null }];
  return [];
}
