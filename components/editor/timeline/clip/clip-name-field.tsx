'use client';
import { useStore } from 'zustand';
import { InlineName } from '@/components/ui/inline-name';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Clip } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';
import { useServices } from '@/components/editor/provider/editor-services';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';

/** The name of a selected clip, while it is being typed. */
export function ClipNameField({ clip }: { readonly clip: Clip }) {
  const { editor } = useServices();
  const frame = useTimelineFrame();
  const isRenaming = useStore(frame.hints, ({ renamingClipId }) => renamingClipId === clip.id);
  if (!isRenaming) return null;
  const finish = (name: string | null) => {
    frame.hints.setState({ renamingClipId: null });
    if (name !== null) editor.run({ type: 'rename', target: { kind: 'clip', id: clip.id }, name });
  };
  return (
    <span data-control className="absolute top-0 left-1 z-30 w-40 bg-raised">
      <InlineName name={clip.name} label={editorTexts.timeline.renameClip(clip.name)} maxLength={documentLimits.nameLength} onDone={finish} />
    </span>
  );
}
