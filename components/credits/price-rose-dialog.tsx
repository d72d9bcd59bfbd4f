'use client';
import { AlertDialog, AlertDialogAction, AlertDialogCancel, AlertDialogContent, AlertDialogDescription, AlertDialogTitle } from '@/components/ui/alert-dialog';
import { DialogFooter, DialogHeader } from '@/components/ui/dialog';
import { spendingTexts } from '@/lib/texts/en/spending';

const texts = spendingTexts.priceRose;

interface PriceRoseDialogProps {
  /** In credits; null keeps the dialog closed. */
  readonly rise: { readonly confirmed: number; readonly price: number } | null;
  readonly onAccept: (price: number) => void;
  readonly onDecline: () => void;
}

/** Q1: the price is higher than the one that was confirmed. Nothing was charged, and it is asked again. */
export function PriceRoseDialog({ rise, onAccept, onDecline }: PriceRoseDialogProps) {
  return (
    <AlertDialog open={rise !== null} onOpenChange={(open) => (open ? undefined : onDecline())}>
      {rise === null ? null : (
        <AlertDialogContent>
          <DialogHeader>
            <AlertDialogTitle>{texts.title}</AlertDialogTitle>
            <AlertDialogDescription>{texts.explain(rise.confirmed, rise.price)}</AlertDialogDescription>
          </DialogHeader>
          <DialogFooter>
            <AlertDialogCancel>{texts.decline}</AlertDialogCancel>
            <AlertDialogAction variant="accent" onClick={() => onAccept(rise.price)}>
              {texts.accept(rise.price)}
            </AlertDialogAction>
          </DialogFooter>
        </AlertDialogContent>
      )}
    </AlertDialog>
  );
}
