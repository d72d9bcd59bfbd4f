'use client';
import type { DragEvent } from 'react';
import { useState } from 'react';
import { failureText } from '@/components/account/run-action';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { useServices } from '@/components/editor/provider/editor-services';
import { isCaptionFile } from '@/components/editor/provider/is-caption-file';
import { toast } from '@/components/ui/toast';
import { editorTexts } from '@/lib/texts/en/editor';

/** Takes files that are dropped anywhere on an editor; the handlers go on its outermost element. */
export function useFileDrop() {
  const services = useServices();
  const [dragDepth, setDragDepth] = useState(0);
  const handlers = {
    onDragEnter: (event: DragEvent) => hasFiles(event) && setDragDepth((depth) => depth + 1),
    onDragLeave: (event: DragEvent) => hasFiles(event) && setDragDepth((depth) => depth - 1),
    onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
    onDropCapture: () => setDragDepth(0),
    onDrop: (event: DragEvent) => {
      setDragDepth(0);
      if (!hasFiles(event)) return;
      event.preventDefault();
      // What is dropped on the timeline does not come here: it takes it itself.
      takeFiles([...event.dataTransfer.files], services);
    },
  };
  return { isOver: dragDepth > 0, handlers };
}

/** Media are uploaded, captions become a track. */
export function takeFiles(files: readonly File[], services: EditorServices): void {
  services.uploads.add(files.filter((file) => !isCaptionFile(file)));
  const captions = files.filter(isCaptionFile);
  // Without a connection its code cannot come either.
  if (captions.length > 0) bringCaptions(captions, services).catch(() => toast.error(failureText({ code: 'unreachable' })));
}

/** Its code comes when it is needed. */
async function bringCaptions(files: readonly File[], services: EditorServices): Promise<void> {
  const { importCaptions } = await import('@/components/editor/provider/import-captions');
  for (const file of files) await importCaptions(file, services);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

export function DropHint() {
  return (
    <div className="pointer-events-none absolute inset-2 z-60 grid place-items-start justify-center rounded-xl border-2 border-dashed border-accent bg-accent/5 pt-6">
      <p className="rounded-full bg-accent px-4 py-1.5 text-sm font-medium text-accent-foreground shadow-md">{editorTexts.layout.dropHere}</p>
    </div>
  );
}
