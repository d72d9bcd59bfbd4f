'use client';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { ExportSettingsForm } from '@/components/editor/export/export-settings';
import { AskingStep, DoneStep, FailedStep, RunningStep } from '@/components/editor/export/export-steps';
import { KeptList } from '@/components/editor/export/kept-list';
import { canShareFile, saveFile, shareFile } from '@/components/editor/export/save-file';
import { useExportPlan } from '@/components/editor/export/use-export-plan';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { ticksPerMillisecond } from '@/lib/editor/document/time';
import { estimateBytes } from '@/lib/editor/export/estimate';
import type { KeptExport } from '@/lib/editor/export/kept-exports';
import type { ExportPlan, ExportSubject } from '@/lib/editor/export/plan';
import { planLengthTicks } from '@/lib/editor/export/plan';
import { defaultSettings } from '@/lib/editor/export/settings';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { exportTexts as texts } from '@/lib/texts/en/export';

const titles = { settings: texts.title, looking: texts.title, asking: texts.title, running: texts.running.title, failed: texts.failed.title, done: texts.done.title } as const;

/** Everything of an export, from its settings to the file. Closing it stops nothing. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { exports, rules } = useServices();
  const step = useStore(exports.store, (state) => state.step);
  const kept = useStore(exports.store, (state) => state.kept);
  const save = (wanted: KeptExport) => void download(wanted);
  const shares = ({ fileName }: KeptExport) => rules.filesGoTo === 'share-sheet' && canShareFile(fileName, navigator);

  const download = async (wanted: KeptExport) => {
    const file = await exports.file(wanted);
    if (file === null) {
      toast.error(texts.done.gone);
      await exports.remove(wanted);
      return;
    }
    const shared = shares(wanted) ? await shareFile(file, wanted.fileName, navigator) : 'failed';
    const outcome = shared === 'failed' ? await saveFile(file, wanted.fileName, window) : shared;
    if (outcome === 'saved') exports.noteDownload(wanted);
    else if (outcome === 'failed') toast.error(texts.notSaved);
  };

  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <DialogContent closeLabel={texts.close} className="max-w-xl">
        <DialogHeader>
          <DialogTitle>{titles[step.kind]}</DialogTitle>
          <DialogDescription>{texts.description}</DialogDescription>
        </DialogHeader>
        {step.kind === 'settings' || step.kind === 'looking' ? <SettingsStep isLooking={step.kind === 'looking'} /> : null}
        {step.kind === 'asking' ? <AskingStep step={step} /> : null}
        {step.kind === 'running' ? <RunningStep step={step} onHide={onClose} /> : null}
        {step.kind === 'failed' ? <FailedStep step={step} /> : null}
        {step.kind === 'done' ? <DoneStep step={step} isShared={shares(step.kept)} onDownload={() => save(step.kept)} /> : null}
        {step.kind === 'settings' ? <KeptList kept={kept} onDownload={save} /> : null}
      </DialogContent>
    </Dialog>
  );
}

/** The document and the playhead are those of the moment at which this step was opened: what is exported does not change under the person's eyes. */
function SettingsStep({ isLooking }: { readonly isLooking: boolean }) {
  const { editor, library, exports } = useServices();
  const [subject] = useState<ExportSubject>(() => ({ document: editor.store.getState().document, playheadTicks: editor.playhead.getState().ticks }));
  const chosen = useStore(exports.store, (state) => state.settings);
  const settings = useMemo(() => ({ ...defaultSettings(subject.document), ...chosen }), [chosen, subject]);
  const checked = useExportPlan(settings, subject);
  const { plan, problems } = checked;
  const isReady = plan !== null && problems?.length === 0;

  const begin = () => {
    if (!isReady) return;
    const assets = Object.values(library.store.getState().assets).map(withWholeUrl);
    void exports.begin({ plan, document: subject.document, assets, acceptedClipIds: [] });
  };

  return (
    <>
      <ExportSettingsForm settings={settings} document={subject.document} checked={checked} onChange={exports.choose} />
      <DialogFooter className="sm:items-center sm:justify-between">
        <p className="text-sm text-muted tabular-nums">{plan === null ? '' : summaryOf(plan)}</p>
        <Button variant="accent" busy={isLooking} aria-disabled={!isReady || isLooking} onClick={begin}>
          {texts.start}
        </Button>
      </DialogFooter>
      <p role="status" className="sr-only">
        {isLooking ? texts.looking : ''}
      </p>
    </>
  );
}

function summaryOf(plan: ExportPlan): string {
  const bytes = estimateBytes(plan);
  return plan.kind === 'still' ? texts.summaryStill(bytes) : texts.summary(bytes, planLengthTicks(plan) / ticksPerMillisecond);
}

/** A worker may have another address than the page; addresses within the site would then lead elsewhere. */
function withWholeUrl(asset: AssetView): AssetView {
  return asset.url === null ? asset : { ...asset, url: new URL(asset.url, window.location.href).href };
}
