'use client';
import { Copy, Download, Upload } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failuresTexts } from '@/lib/texts/en/failures';
import { copyProject } from '@/components/editor/shell/copy-project';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { editorPath } from '@/lib/base/surface';
import { conflictTexts as texts } from '@/lib/texts/en/conflict';
import { formatAgo } from '@/lib/texts/format';

interface ConflictDialogProps {
  /** When the other version was saved, in ms since the epoch. */
  readonly updatedAt: number;
  readonly onClose: () => void;
}

/** Two versions of one project: nothing is lost until the person has chosen. */
export function ConflictDialog({ updatedAt, onClose }: ConflictDialogProps) {
  const { projectId, rules, editor, save } = useServices();
  const router = useRouter();
  const [openedAt] = useState(Date.now);
  const [busy, setBusy] = useState<'copy' | 'theirs' | null>(null);

  const copy = async () => {
    setBusy('copy');
    const id = await copyProject(projectId, editor.store.getState().document);
    if (id === null) {
      setBusy(null);
      toast.error(texts.copyFailed);
      return;
    }
    await save.takeTheirs();
    router.push(editorPath(rules.surface, id));
  };
  const takeTheirs = async () => {
    setBusy('theirs');
    const outcome = await save.takeTheirs();
    setBusy(null);
    if (outcome.ok) onClose();
    else toast.error(failuresTexts.offline);
  };
  const overwrite = () => {
    save.keepMine();
    onClose();
  };

  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent className="max-w-lg">
        <DialogHeader className="pr-0">
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogDescription>{texts.explain(formatAgo(updatedAt, openedAt))}</DialogDescription>
        </DialogHeader>
        <div className="grid gap-2">
          <Choice icon={Copy} label={texts.copy} hint={texts.copyHint} busy={busy === 'copy'} onChoose={() => void copy()} />
          <Choice icon={Upload} label={texts.overwrite} hint={texts.overwriteHint} busy={false} onChoose={overwrite} />
          <Choice icon={Download} label={texts.theirs} hint={texts.theirsHint} busy={busy === 'theirs'} onChoose={() => void takeTheirs()} />
        </div>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="ghost">{texts.later}</Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function Choice({ icon: Icon, label, hint, busy, onChoose }: ChoiceProps) {
  return (
    <Button variant="secondary" busy={busy} onClick={onChoose} className="h-auto justify-start gap-3 px-3.5 py-3 text-left whitespace-normal">
      {busy ? null : <Icon aria-hidden className="text-muted" />}
      <span className="grid gap-0.5">
        <span>{label}</span>
        <span className="text-xs font-normal text-muted">{hint}</span>
      </span>
    </Button>
  );
}
