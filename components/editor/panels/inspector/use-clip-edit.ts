'use client';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useEditorState, useVisibleDocument } from '@/components/editor/provider/use-editor';
import { useServices } from '@/components/editor/provider/editor-services';
import type { Steps } from '@/components/editor/fields/use-steps';
import { useSteps } from '@/components/editor/fields/use-steps';
import type { Command } from '@/lib/editor/commands/command';
import type { Clip } from '@/lib/editor/document/model';
import { findClip } from '@/lib/editor/document/read';

/**
 * The selected clips as they are shown, with the gesture in progress, in the order of selection; drawn when there is time, because many fields follow them.
 * A drag often begins with the press that selects: until it ends, the clips whose fields stand already stay, because each of its frames would begin with
 * those of the others anew and finish none.
 */
export function useInspectedClips(): readonly Clip[] {
  const document = useVisibleDocument();
  const isDragging = useEditorState(({ preview }) => preview !== null);
  const selectedClipIds = useEditorState((state) => state.selectedClipIds);
  const [standingClipIds, setStandingClipIds] = useState(selectedClipIds);
  const clipIds = isDragging ? standingClipIds : selectedClipIds;
  const wanted = useMemo(() => ({ clipIds, clips: clipIds.flatMap((clipId) => findClip(document, clipId) ?? []) }), [document, clipIds]);
  const shown = useDeferredValue(wanted);
  useEffect(() => setStandingClipIds(shown.clipIds), [shown.clipIds]);
  return shown.clips;
}

/** What a field of the inspector needs to change clips: any number of previews of a value, then one step or none. */
export interface FieldEdit {
  readonly onPreview: (value: number) => void;
  readonly onCommit: (value: number) => void;
  readonly onCancel: () => void;
}

export interface ClipEdit {
  readonly steps: Steps;
  readonly clipIds: readonly string[];
  /** A field whose value is put into the document by these commands. */
  field(commandsFor: (value: number) => readonly Command[]): FieldEdit;
  /** The clips as they are without the gesture in progress: what commands are made from, because previews do not add up. */
  standing(): readonly Clip[];
}

export function useClipEdit(clips: readonly Clip[]): ClipEdit {
  const steps = useSteps();
  const { editor } = useServices();
  const clipIds = clips.map(({ id }) => id);
  return {
    steps,
    clipIds,
    field: (commandsFor) => ({
      onPreview: (value) => steps.preview(commandsFor(value)),
      onCommit: (value) => steps.commit(commandsFor(value)),
      onCancel: steps.cancel,
    }),
    standing: () => clipIds.flatMap((clipId) => findClip(editor.store.getState().document, clipId) ?? []),
  };
}
