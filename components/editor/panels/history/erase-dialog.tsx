'use client';
import { useState } from 'react';
import { eraseRequest } from '@/components/editor/panels/history/erase-request';
import { clipsOfAssets } from '@/components/editor/provider/clips-of-assets';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { AlertDialog, AlertDialogCancel, AlertDialogContent, AlertDialogDescription, AlertDialogTitle } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { SwitchLine } from '@/components/ui/switch-line';
import { toast } from '@/components/ui/toast';
import { historyTexts } from '@/lib/texts/en/history';
import type { PastRequest } from '@/lib/tools/past-request';

const texts = historyTexts.erase;

interface EraseDialogProps {
  readonly request: PastRequest;
  readonly onErased: () => void;
  /** Where the focus goes when the entry is gone. */
  readonly focusAfter: () => HTMLElement | null;
  readonly onClose: () => void;
}

/** TO46: asked before anything is erased, with what else goes. */
export function EraseDialog({ request, onErased, focusAfter, onClose }: EraseDialogProps) {
  const services = useServices();
  const [withResults, setWithResults] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const clips = useEditorState(({ document }) => clipsOfAssets(document, request.resultIds).length);
  const { length: results } = request.resultIds;
  const erase = async () => {
    setIsBusy(true);
    const outcome = await eraseRequest(request, withResults, services);
    setIsBusy(false);
    if (!outcome.ok) return toast.error(outcome.error);
    onErased();
    onClose();
    toast(texts.done);
  };
  return (
    <AlertDialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <AlertDialogContent className="max-w-md" focusElsewhere={focusAfter}>
        <AlertDialogTitle>{texts.title}</AlertDialogTitle>
        <AlertDialogDescription>{texts.explain}</AlertDialogDescription>
        <p className="line-clamp-3 rounded-md bg-sunken px-3 py-2 text-sm wrap-anywhere">{request.prompt}</p>
        {results === 0 ? null : <SwitchLine label={texts.withResults(results)} isOn={withResults} onChange={setWithResults} />}
        {withResults && clips > 0 ? (
          <p role="status" className="text-sm text-warning-text">
            {texts.clips(clips)}
          </p>
        ) : null}
        <div className="flex justify-end gap-2">
          <AlertDialogCancel>{texts.cancel}</AlertDialogCancel>
          <Button variant="danger" busy={isBusy} onClick={() => void erase()}>
            {texts.confirm}
          </Button>
        </div>
      </AlertDialogContent>
    </AlertDialog>
  );
}
