'use client';
import { Download } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { percentOf } from '@/components/editor/export/export-control';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { exportButtonTexts as texts } from '@/lib/texts/en/export-button';

const loadDialog = () => import('@/components/editor/export/export-dialog').then((part) => part.ExportDialog);
const ExportDialog = dynamic(loadDialog, { ssr: false });

/** What an earlier page left behind is looked for when the editor has come to rest. */
const sweepAfterMs = 2_000;

/** Opens the export dialog; while one runs, it shows how far it is. */
export function ExportButton() {
  const { exports, announcer, workspace } = useServices();
  const isOpen = useWorkspace(({ projectPart }) => projectPart === 'export');
  const setIsOpen = (next: boolean) => workspace.setState({ projectPart: next ? 'export' : null });
  const percent = useStore(exports.store, ({ step }) => (step.kind === 'running' ? percentOf(step) : null));
  const ending = useStore(exports.store, ({ step }) => (step.kind === 'done' || step.kind === 'failed' ? step.kind : null));
  const unfinished = useStore(exports.store, ({ kept }) => kept.find((each) => each.state === 'unfinished')?.startedAt ?? null);

  useEffect(() => {
    const timer = window.setTimeout(() => void Promise.all([exports.sweep(), loadDialog()]).catch(() => undefined), sweepAfterMs);
    return () => window.clearTimeout(timer);
  }, [exports]);

  useEffect(() => {
    if (unfinished !== null) toast.warning(texts.unfinished(unfinished), { duration: Infinity, action: { label: texts.show, onClick: () => workspace.setState({ projectPart: 'export' }) } });
  }, [unfinished, workspace]);

  const tellEnding = useEffectEvent((kind: 'done' | 'failed') => {
    const sentence = texts[kind];
    announcer.say(sentence);
    if (isOpen) return;
    const options = { duration: Infinity, action: { label: texts.show, onClick: () => setIsOpen(true) } };
    if (kind === 'done') toast.success(sentence, options);
    else toast.error(sentence, options);
  });
  useEffect(() => {
    if (ending !== null) tellEnding(ending);
  }, [ending]);

  return (
    <>
      <Button variant="primary" size="sm" aria-label={percent === null ? texts.label : texts.running(percent)} onClick={() => setIsOpen(true)} className="relative overflow-hidden">
        {percent === null ? null : <span aria-hidden className="absolute inset-y-0 left-0 bg-accent/40" style={{ width: `${percent}%` }} />}
        <Download aria-hidden className="relative" />
        <span className="relative tabular-nums max-sm:sr-only">{percent === null ? texts.label : texts.percent(percent)}</span>
      </Button>
      {isOpen ? <ExportDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
