'use client';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { toolsTexts } from '@/lib/texts/en/tools';
import type { InsufficientPrompt, InsufficientWay } from '@/components/credits/surface-rules';
import { storePath } from '@/components/credits/surface-rules';

const texts = toolsTexts.insufficient;

interface InsufficientDialogProps {
  /** What the server answered; null keeps the dialog closed. */
  readonly shortage: { readonly available: number; readonly shortBy: number } | null;
  readonly prompt: InsufficientPrompt;
  /** Whether what there is to spend may be told here. */
  readonly tellsBalance: boolean;
  /** The path to come back to after buying. */
  readonly returnTo: string;
  readonly onClose: () => void;
}

/** PRODUCT 2: too few credits. Nothing is deducted, what was typed stays, and buying is a way of its own. */
export function InsufficientDialog({ shortage, prompt, tellsBalance, returnTo, onClose }: InsufficientDialogProps) {
  return (
    <Dialog open={shortage !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent>
        <DialogHeader className="pr-0">
          <DialogTitle>{prompt.title}</DialogTitle>
          <DialogDescription>{shortage !== null && tellsBalance ? texts.shortBy(shortage.available, shortage.shortBy) : texts.tooFew}</DialogDescription>
        </DialogHeader>
        <p className="rounded-lg bg-sunken px-3 py-2.5 text-sm">{texts.promise}</p>
        <DialogFooter className="sm:flex-row-reverse sm:justify-start">
          {prompt.ways.map((way, index) => (
            <Button key={way.leadsTo} asChild variant={index === 0 ? 'accent' : 'secondary'}>
              <Link href={wayPath(way, returnTo)}>{way.label}</Link>
            </Button>
          ))}
          <DialogClose asChild>
            <Button variant="ghost" className="sm:mr-auto">
              {texts.close}
            </Button>
          </DialogClose>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}

function wayPath({ leadsTo }: InsufficientWay, returnTo: string): string {
  switch (leadsTo) {
    case 'packs':
    case 'plans':
    case 'store':
      return storePath(leadsTo, returnTo);
    case 'purchase-sheet':
      return storePath('packs', returnTo);
    case 'help':
      return '/help/credits';
  }
}
