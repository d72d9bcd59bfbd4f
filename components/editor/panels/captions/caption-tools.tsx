'use client';
import { Download, Paintbrush, Plus, Upload } from 'lucide-react';
import { useId } from 'react';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { importCaptions } from '@/components/editor/provider/import-captions';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useFileChoice } from '@/components/ui/use-file-choice';
import { cuesOfTrack } from '@/lib/editor/captions/caption-clips';
import type { CaptionFormat } from '@/lib/editor/captions/cue';
import { spreadLook } from '@/lib/editor/captions/edit-captions';
import { writeCaptions } from '@/lib/editor/captions/write-captions';
import type { Clip } from '@/lib/editor/document/model';
import { findTrack, tracksBottomUp } from '@/lib/editor/document/read';
import { captionTexts } from '@/lib/texts/en/editor-captions';

interface CaptionToolsProps {
  readonly trackId: string | null;
  readonly captions: readonly Clip[];
  readonly onTrack: (trackId: string | null) => void;
  readonly onAdd: () => void;
}

/** Above the list: whose captions they are, and what is done with all of them. */
export function CaptionTools({ trackId, captions, onTrack, onAdd }: CaptionToolsProps) {
  if (trackId === null || captions.length === 0) return <TrackChoice trackId={trackId} onTrack={onTrack} />;
  return (
    <div className="grid shrink-0 gap-2 border-b border-border p-3">
      <TrackChoice trackId={trackId} onTrack={onTrack} />
      <div className="flex flex-wrap items-center gap-1.5">
        <Button variant="secondary" size="sm" title={captionTexts.addHint} onClick={onAdd}>
          <Plus aria-hidden />
          {captionTexts.add}
        </Button>
        <ImportButton onImport={() => onTrack(null)} />
        <ExportMenu trackId={trackId} />
      </div>
      <LookTools trackId={trackId} captions={captions} />
    </div>
  );
}

function TrackChoice({ trackId, onTrack }: Pick<CaptionToolsProps, 'trackId' | 'onTrack'>) {
  const document = useEditorState((state) => state.document);
  const labelId = useId();
  const tracks = tracksBottomUp(document).filter(({ kind }) => kind === 'text').reverse();
  if (tracks.every(({ id }) => id === trackId)) return null;
  return (
    <div className="flex items-center gap-2 not-only:mt-0 only:m-3">
      <span id={labelId} className="shrink-0 text-xs text-muted">
        {captionTexts.track}
      </span>
      <Select value={trackId ?? ''} onValueChange={onTrack}>
        <SelectTrigger aria-labelledby={labelId} className="h-7 min-w-0 px-2 text-xs" />
        <SelectContent>
          {tracks.map(({ id, name }) => (
            <SelectItem key={id} value={id}>
              {name}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}

export function ImportButton({ onImport }: { readonly onImport: () => void }) {
  const services = useServices();
  const take = ([file]: readonly File[]) => {
    if (file === undefined) return;
    onImport();
    void importCaptions(file, services);
  };
  const { input, choose } = useFileChoice(take, { accept: '.srt,.vtt,text/vtt', 'aria-label': captionTexts.importHint });
  return (
    <>
      {input}
      <Button variant="secondary" size="sm" aria-label={captionTexts.importName} title={captionTexts.importHint} onClick={choose}>
        <Upload aria-hidden />
        {captionTexts.import}
      </Button>
    </>
  );
}

function ExportMenu({ trackId }: { readonly trackId: string }) {
  const { editor } = useServices();
  const save = (format: CaptionFormat) => {
    const { document } = editor.store.getState();
    const text = writeCaptions(cuesOfTrack(document, trackId), format);
    download(new Blob([text], { type: format === 'vtt' ? 'text/vtt' : 'application/x-subrip' }), `${findTrack(document, trackId)?.name ?? captionTexts.list}.${format}`);
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="secondary" size="sm" aria-label={captionTexts.exportName}>
          <Download aria-hidden />
          {captionTexts.export}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {(['srt', 'vtt'] as const).map((format) => (
          <DropdownMenuItem key={format} onSelect={() => save(format)}>
            {captionTexts.exportAs[format]}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function LookTools({ trackId, captions }: Pick<CaptionToolsProps, 'captions'> & { readonly trackId: string }) {
  const { editor, workspace, announcer } = useServices();
  const model = useEditorState(({ document, selectedClipIds }) => {
    const clip = selectedClipIds.length === 1 ? document.clips[selectedClipIds[0] ?? ''] : undefined;
    return clip?.trackId === trackId && clip.kind === 'text' ? clip : null;
  });
  const selectAll = () => {
    editor.select(captions.map(({ id }) => id));
    workspace.setState({ dock: 'inspector' });
  };
  const spread = () => {
    if (model === null) return;
    const outcome = editor.run(spreadLook(editor.store.getState().document, model));
    if (outcome.ok) announcer.say(captionTexts.spreadDone);
    else toast.error(describeRefusal(outcome.error, editor.store.getState().document));
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button variant="ghost" size="sm" title={captionTexts.styleHint} onClick={selectAll} className="px-1.5 text-muted">
        <Paintbrush aria-hidden />
        {captionTexts.style}
      </Button>
      {model === null || captions.length < 2 ? null : (
        <Button variant="ghost" size="sm" title={captionTexts.spreadHint} onClick={spread} className="px-1.5 text-muted">
          {captionTexts.spread}
        </Button>
      )}
      <span className="ml-auto text-xs text-muted tabular">{captionTexts.count(captions.length)}</span>
    </div>
  );
}

function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // Browsers have begun to read it by then.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
