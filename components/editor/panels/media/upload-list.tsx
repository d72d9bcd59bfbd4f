'use client';
import { CircleAlert, RotateCw, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useServices } from '@/components/editor/provider/editor-services';
import type { Upload } from '@/components/editor/provider/upload-queue';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.uploads;

/** Files on their way, and those that did not arrive with the reason. */
export function UploadList() {
  const uploads = useStore(useServices().uploads.store, (state) => state.uploads);
  if (uploads.length === 0) return null;
  return (
    <ul role="list" aria-label={texts.list} className="mb-3 grid gap-1.5">
      {uploads.map((upload) => (
        <UploadItem key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}

function UploadItem({ upload: { id, name, state } }: { readonly upload: Upload }) {
  const { uploads } = useServices();
  const hasFailed = state.kind === 'failed';
  return (
    <li className="grid gap-1.5 rounded-md border border-border bg-raised p-2">
      <div className="flex items-center gap-1.5">
        {hasFailed ? <CircleAlert aria-hidden className="size-3.5 shrink-0 text-danger-text" /> : null}
        <span className="min-w-0 grow truncate text-xs font-medium" title={name}>
          {name}
        </span>
        {hasFailed ? (
          <Button variant="ghost" size="icon-sm" aria-label={texts.retry} title={texts.retry} onClick={() => uploads.retry(id)} className="size-6">
            <RotateCw aria-hidden className="size-3.5" />
          </Button>
        ) : null}
        <Button variant="ghost" size="icon-sm" aria-label={hasFailed ? texts.dismiss(name) : texts.cancel(name)} onClick={() => uploads.dismiss(id)} className="size-6">
          <X aria-hidden className="size-3.5" />
        </Button>
      </div>
      {state.kind === 'failed' ? (
        <p role="alert" className="text-xs text-danger-text">
          {state.sentence}
        </p>
      ) : (
        <UploadProgress name={name} state={state} />
      )}
    </li>
  );
}

function UploadProgress({ name, state }: { readonly name: string; readonly state: Exclude<Upload['state'], { kind: 'failed' }> }) {
  const percent = state.kind === 'waiting' ? 0 : Math.round(state.fraction * 100);
  const note = state.kind === 'waiting' ? texts.waiting : percent >= 100 ? texts.checking : texts.percent(percent);
  return (
    <div className="flex items-center gap-2">
      <Progress value={percent >= 100 ? null : percent} aria-label={texts.progress(name)} />
      <span className="shrink-0 text-xs text-muted tabular">{note}</span>
    </div>
  );
}
