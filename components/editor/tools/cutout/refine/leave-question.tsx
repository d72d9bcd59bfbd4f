'use client';
import { AlertDialog, AlertDialogAction, AlertDialogCancel, AlertDialogContent, AlertDialogDescription, AlertDialogTitle } from '@/components/ui/alert-dialog';
import { DialogFooter } from '@/components/ui/dialog';
import { refineTexts } from '@/lib/texts/en/refine';

const texts = refineTexts.leave;

/** Asks before strokes are lost. */
export function LeaveQuestion({ isOpen, onStay, onLeave }: { readonly isOpen: boolean; readonly onStay: () => void; readonly onLeave: () => void }) {
  return (
    <AlertDialog open={isOpen} onOpenChange={(open) => (open ? undefined : onStay())}>
      <AlertDialogContent>
        <AlertDialogTitle>{texts.title}</AlertDialogTitle>
        <AlertDialogDescription>{texts.description}</AlertDialogDescription>
        <DialogFooter>
          <AlertDialogCancel>{texts.stay}</AlertDialogCancel>
          <AlertDialogAction variant="danger" onClick={onLeave}>
            {texts.leave}
          </AlertDialogAction>
        </DialogFooter>
      </AlertDialogContent>
    </AlertDialog>
  );
}
