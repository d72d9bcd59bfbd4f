'use client';
import { Captions } from 'lucide-react';
import type { DragEvent } from 'react';
import { useMemo, useState } from 'react';
import { CaptionList } from '@/components/editor/panels/captions/caption-list';
import { CaptionReportNote } from '@/components/editor/panels/captions/caption-report-note';
import { CaptionTools, ImportButton } from '@/components/editor/panels/captions/caption-tools';
import { useAddCaption } from '@/components/editor/panels/captions/use-add-caption';
import { importCaptions } from '@/components/editor/provider/import-captions';
import { useServices } from '@/components/editor/provider/editor-services';
import { useVisibleDocument, useWorkspace } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { captionsOnTrack, captionTrackId } from '@/lib/editor/captions/caption-clips';
import { findTrack } from '@/lib/editor/document/read';
import { captionTexts } from '@/lib/texts/en/editor-captions';

/** What is said when, as a list that is written in. */
export function CaptionsPanel() {
  const services = useServices();
  const document = useVisibleDocument();
  const report = useWorkspace((state) => state.captionReport);
  const [chosenTrackId, setChosenTrackId] = useState<string | null>(null);
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  const wanted = chosenTrackId ?? (report?.kind === 'taken' ? report.trackId : null);
  const trackId = wanted !== null && findTrack(document, wanted)?.kind === 'text' ? wanted : captionTrackId(document, captionTexts.trackName(1));
  const captions = useMemo(() => (trackId === null ? [] : captionsOnTrack(document, trackId)), [document, trackId]);
  const add = useAddCaption(trackId);

  const files = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsDraggedOver(true);
    },
    onDragLeave: () => setIsDraggedOver(false),
    onDrop: (event: DragEvent) => {
      const [file] = event.dataTransfer.files;
      setIsDraggedOver(false);
      if (file === undefined) return;
      event.preventDefault();
      // Else the page would take it for media.
      event.stopPropagation();
      setChosenTrackId(null);
      void importCaptions(file, services);
    },
  };

  return (
    <div {...files} className="relative flex h-full min-h-0 flex-col">
      <CaptionTools trackId={trackId} captions={captions} onTrack={setChosenTrackId} onAdd={add} />
      {report === null ? null : <CaptionReportNote report={report} />}
      {trackId === null || captions.length === 0 ? (
        <EmptyState
          icon={<Captions />}
          headingLevel="h3"
          title={captionTexts.none}
          description={captionTexts.noneHint}
          className="px-4 py-8"
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <ImportButton onImport={() => setChosenTrackId(null)} />
              <Button variant="secondary" size="sm" title={captionTexts.addHint} onClick={add}>
                {captionTexts.add}
              </Button>
            </div>
          }
        />
      ) : (
        <CaptionList captions={captions} />
      )}
      {isDraggedOver ? (
        <p className="pointer-events-none absolute inset-2 z-10 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-surface/90 p-4 text-center text-sm font-medium">{captionTexts.dropHere}</p>
      ) : null}
    </div>
  );
}
