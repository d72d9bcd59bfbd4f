'use client';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent, DialogDescription, DialogFooter, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { spendingTexts } from '@/lib/texts/en/spending';
import type { InsufficientPrompt, InsufficientWay } from '@/components/credits/surface-rules';
import { storePath } from '@/components/credits/surface-rules';

const texts = spendingTexts.insufficient;

const PurchaseSheet = dynamic(() => import('@/components/credits/purchase-sheet').then((part) => part.PurchaseSheet), { ssr: false });

interface InsufficientDialogProps {
  /** What the server answered; null keeps the dialog closed. */
  readonly shortage: { readonly available: number; readonly shortBy: number } | null;
  readonly prompt: InsufficientPrompt;
  /** The path to come back to after buying. */
  readonly returnTo: string;
  readonly onClose: () => void;
}

/** PRODUCT 2: too few credits. Nothing is deducted, what was typed stays, and buying is a way of its own. */
export function InsufficientDialog({ shortage, prompt, returnTo, onClose }: InsufficientDialogProps) {
  const [isBuying, setIsBuying] = useState(false);
  const close = () => {
    setIsBuying(false);
    onClose();
  };
  return (
    <Dialog open={shortage !== null} onOpenChange={(open) => (open ? undefined : close())}>
      <DialogContent>
        <DialogHeader className="pr-0">
          <DialogTitle>{prompt.title}</DialogTitle>
          <DialogDescription>{shortage === null ? null : shortageText(prompt.tells, shortage)}</DialogDescription>
        </DialogHeader>
        <p className="rounded-lg bg-sunken px-3 py-2.5 text-sm">{texts.promise}</p>
        <DialogFooter className="sm:flex-row-reverse sm:justify-start">
          {prompt.ways.map((way, index) => (
            <Way key={way.leadsTo} way={way} variant={index === 0 ? 'accent' : 'secondary'} returnTo={returnTo} onBuy={() => setIsBuying(true)} />
          ))}
          <DialogClose asChild>
            <Button variant="ghost" className="sm:mr-auto pointer-coarse:h-11">
              {texts.close}
            </Button>
          </DialogClose>
        </DialogFooter>
        {/* Paid: both close, the focus is with the button that asked, and one press asks the same again. */}
        {isBuying && shortage !== null ? <PurchaseSheet returnTo={returnTo} onClose={() => setIsBuying(false)} onPaid={close} /> : null}
      </DialogContent>
    </Dialog>
  );
}

function shortageText(tells: InsufficientPrompt['tells'], { available, shortBy }: { readonly available: number; readonly shortBy: number }): string {
  if (tells === 'nothing') return texts.tooFew;
  return tells === 'balance' ? texts.shortBy(available, shortBy) : texts.shortOnly(shortBy);
}

interface WayProps {
  readonly way: InsufficientWay;
  readonly variant: 'accent' | 'secondary';
  readonly returnTo: string;
  readonly onBuy: () => void;
}

function Way({ way: { label, leadsTo }, variant, returnTo, onBuy }: WayProps) {
  const className = 'pointer-coarse:h-11';
  switch (leadsTo) {
    case 'purchase-sheet':
      return (
        <Button variant={variant} className={className} onClick={onBuy}>
          {label}
        </Button>
      );
    case 'help':
      // Beside the editor, which stays as it is.
      return (
        <Button asChild variant={variant} className={className}>
          <a href="/help/credits" target="_blank" rel="noopener">
            {label}
          </a>
        </Button>
      );
    case 'packs':
    case 'plans':
    case 'store':
      return (
        <Button asChild variant={variant} className={className}>
          <Link href={storePath(leadsTo, returnTo)}>{label}</Link>
        </Button>
      );
  }
}
