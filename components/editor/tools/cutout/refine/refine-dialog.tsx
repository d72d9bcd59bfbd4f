'use client';
import { CircleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '@/components/editor/provider/editor-services';
import { LeaveQuestion } from '@/components/editor/tools/cutout/refine/leave-question';
import { openRefineWorker } from '@/components/editor/tools/cutout/refine/open-worker';
import type { StageView } from '@/components/editor/tools/cutout/refine/refine-controls';
import { RefineControls, zoomMostPercent } from '@/components/editor/tools/cutout/refine/refine-controls';
import type { RefinePictures } from '@/components/editor/tools/cutout/refine/refine-session';
import { RefineSession } from '@/components/editor/tools/cutout/refine/refine-session';
import { RefineStage } from '@/components/editor/tools/cutout/refine/refine-stage';
import { saveEdition } from '@/components/editor/tools/cutout/refine/save-edition';
import type { Brush } from '@/components/editor/tools/cutout/refine/use-brush';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { refineTexts as texts } from '@/lib/texts/en/refine';

interface RefineDialogProps {
  readonly clipId: string;
  /** The cut-out that the clip shows. */
  readonly shown: AssetView;
  readonly pictures: RefinePictures;
  readonly onClose: () => void;
}

/** TO32: a cut-out gone over by hand, free of charge. */
export function RefineDialog({ pictures, onClose, ...saved }: RefineDialogProps) {
  const [session] = useState(() => new RefineSession(pictures));
  useEffect(() => {
    session.open(openRefineWorker);
    return () => session.close();
  }, [session]);
  return <RefineFrame session={session} sourceUrl={pictures.sourceUrl} onClose={onClose} {...saved} />;
}

interface RefineFrameProps extends Pick<RefineDialogProps, 'clipId' | 'shown' | 'onClose'> {
  readonly session: RefineSession;
  readonly sourceUrl: string;
}

const layout = [
  'h-[calc(100dvh-2rem)] max-w-5xl grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden md:h-[min(46rem,calc(100dvh-2rem))]',
  'max-md:h-dvh max-md:max-h-dvh max-md:w-screen max-md:rounded-none max-md:border-0 max-md:p-4',
].join(' ');

function RefineFrame({ session, sourceUrl, clipId, shown, onClose }: RefineFrameProps) {
  const services = useServices();
  const state = useStore(session.store);
  const [brush, setBrush] = useState<Brush>({ kind: 'keep', radius: 0.04, followsEdges: true });
  const [view, setView] = useState<StageView>({ zoomPercent: 100, showsRest: true });
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const isChanged = state.canUndo || state.pending.length > 0 || state.edge.shiftPx !== 0 || state.edge.softPx !== 0;
  const leave = () => (isChanged ? setIsAsking(true) : onClose());

  const save = async () => {
    if (state.share < 0.0005) return setProblem(texts.nothingLeft);
    setIsSaving(true);
    const file = await session.finish();
    const saved = file === null ? null : await saveEdition(file, shown, clipId, services);
    setIsSaving(false);
    if (!saved?.ok) return setProblem(saved?.error ?? texts.notOpened);
    services.announcer.say(saved.value);
    if (saved.value === texts.savedUnplaced) toast.info(saved.value);
    onClose();
  };
  const stepByKey = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || !['z', 'y'].includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    session.step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  };

  return (
    <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : leave())}>
      <DialogContent closeLabel={texts.close} onKeyDown={stepByKey} onInteractOutside={(event) => event.preventDefault()} className={layout}>
        <DialogHeader>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogDescription>{texts.description}</DialogDescription>
        </DialogHeader>
        <div className="grid min-h-0 gap-4 max-md:grid-rows-[minmax(0,1fr)_minmax(0,15rem)] md:grid-cols-[minmax(0,1fr)_16rem]">
          {state.status === 'failed' ? (
            <Trouble sentence={texts.notOpened} />
          ) : state.picture === null ? (
            <Skeleton className="size-full" />
          ) : (
            <RefineStage
              sourceUrl={sourceUrl}
              picture={state.picture}
              pending={state.pending}
              brush={brush}
              zoom={view.zoomPercent / 100}
              onZoom={(factor) => setView((before) => ({ ...before, zoomPercent: Math.min(zoomMostPercent, Math.max(100, before.zoomPercent * factor)) }))}
              showsRest={view.showsRest}
              onStroke={(stroke) => session.paint(stroke)}
            />
          )}
          <div className="min-h-0 overflow-y-auto">
            <RefineControls session={session} brush={brush} onBrush={setBrush} view={view} onView={setView} />
          </div>
        </div>
        <DialogFooter className="items-center gap-3 max-md:flex-row">
          <span role="status" className="grow text-xs text-muted tabular">
            {state.status === 'ready' ? texts.share(Math.round(state.share * 100)) : null}
          </span>
          {problem === null ? null : <Trouble sentence={problem} />}
          <Button variant="secondary" onClick={leave}>
            {texts.cancel}
          </Button>
          <Button variant="accent" busy={isSaving} disabled={state.status !== 'ready' || !isChanged} onClick={() => void save()}>
            {texts.save}
          </Button>
        </DialogFooter>
        <LeaveQuestion isOpen={isAsking} onStay={() => setIsAsking(false)} onLeave={onClose} />
      </DialogContent>
    </Dialog>
  );
}

function Trouble({ sentence }: { readonly sentence: string }) {
  return (
    <p role="alert" className="flex items-start gap-2 text-sm text-danger-text">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {sentence}
    </p>
  );
}
