'use client';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogFooter, DialogTitle } from '@/components/ui/dialog';
import { spendingTexts } from '@/lib/texts/en/spending';

const texts = spendingTexts.spendQuestion;

interface SpendQuestionProps {
  /** In credits; null keeps the dialog closed. */
  readonly price: number | null;
  /** Q1: set when it is asked again because the price rose. */
  readonly rise: { readonly confirmed: number; readonly price: number } | null;
  /** What there is to spend, in credits; null where it is not to be shown. */
  readonly balance: number | null;
  readonly onConfirm: (price: number) => void;
  readonly onCancel: () => void;
}

/** PRODUCT 2 Desktop 4: asks before anything is spent, and names no credit type. */
export function SpendQuestion({ price, rise, balance, onConfirm, onCancel }: SpendQuestionProps) {
  if (price === null) return null;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onCancel())}>
      {/* Keys of the question are not those of the form below it. */}
      <DialogContent className="max-w-sm gap-3 p-5" onKeyDown={(event) => event.stopPropagation()}>
        <DialogTitle className="text-base tabular">{texts.ask(price)}</DialogTitle>
        <DialogDescription className="grid gap-1 tabular">
          {rise === null ? null : <span>{spendingTexts.priceRose.explain(rise.confirmed, rise.price)}</span>}
          {balance === null ? null : <span>{spendingTexts.creditPreview.available(balance)}</span>}
        </DialogDescription>
        <DialogFooter className="sm:flex-row-reverse sm:justify-start">
          <Button variant="accent" autoFocus onClick={() => onConfirm(price)}>
            {texts.confirm}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {texts.cancel}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
