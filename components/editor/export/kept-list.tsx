'use client';
import { Download, Trash2, X } from 'lucide-react';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { ticksPerMillisecond } from '@/lib/editor/document/time';
import type { KeptExport } from '@/lib/editor/export/kept-exports';
import { exportTexts } from '@/lib/texts/en/export';
import { exportButtonTexts } from '@/lib/texts/en/export-button';

const texts = exportTexts.kept;

interface KeptListProps {
  readonly kept: readonly KeptExport[];
  readonly onDownload: (kept: KeptExport) => void;
}

/** The exports of this project that are on this device, and those that came to no end. */
export function KeptList({ kept, onDownload }: KeptListProps) {
  if (kept.length === 0) return null;
  const bytes = kept.reduce((sum, each) => sum + each.bytes, 0);
  return (
    <section className="grid gap-2 border-t border-border pt-4">
      <div className="flex items-baseline justify-between">
        <h3 className="text-sm font-medium">{texts.title}</h3>
        {bytes > 0 ? <span className="text-xs text-muted tabular-nums">{texts.room(bytes)}</span> : null}
      </div>
      <ul className="grid max-h-40 gap-1 overflow-y-auto">
        {kept.map((each) => (
          <li key={each.id} className="flex min-h-9 items-center gap-2 text-sm">
            {each.state === 'unfinished' ? <Unfinished kept={each} /> : <Finished kept={each} onDownload={onDownload} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unfinished({ kept }: { readonly kept: KeptExport }) {
  const { exports } = useServices();
  return (
    <>
      <span className="grow text-warning-text">{exportButtonTexts.unfinished(kept.startedAt)}</span>
      <Button variant="ghost" size="icon-sm" aria-label={texts.dismiss} onClick={() => void exports.remove(kept)}>
        <X aria-hidden />
      </Button>
    </>
  );
}

function Finished({ kept, onDownload }: { readonly kept: KeptExport; readonly onDownload: (kept: KeptExport) => void }) {
  const { exports } = useServices();
  const isRunning = kept.state === 'running';
  return (
    <>
      <span className="min-w-0 grow truncate" title={kept.fileName}>
        {kept.fileName}
      </span>
      <span className="shrink-0 text-xs text-muted tabular-nums">
        {isRunning ? texts.elsewhere : kept.state === 'downloaded' ? texts.downloaded : exportTexts.done.facts(kept.bytes, kept.lengthTicks / ticksPerMillisecond)}
      </span>
      {isRunning ? null : (
        <>
          <Button variant="ghost" size="icon-sm" aria-label={texts.download(kept.fileName)} onClick={() => onDownload(kept)}>
            <Download aria-hidden />
          </Button>
          <Button variant="ghost" size="icon-sm" aria-label={texts.remove(kept.fileName)} onClick={() => void exports.remove(kept)}>
            <Trash2 aria-hidden />
          </Button>
        </>
      )}
    </>
  );
}
