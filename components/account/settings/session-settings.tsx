'use client';
import { signOut } from 'next-auth/react';
import { useState, useTransition } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { SettingsSection } from '@/components/account/settings/settings-section';
import {
  AlertDialog,
  AlertDialogAction,
  AlertDialogCancel,
  AlertDialogContent,
  AlertDialogDescription,
  AlertDialogTitle,
  AlertDialogTrigger,
} from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toast';
import { signOutEverywhere } from '@/lib/actions/accounts';
import { settingsTexts } from '@/lib/texts/en/settings';

export function SessionSettings() {
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, startEnding] = useTransition();
  const texts = settingsTexts.sessions;

  function endAll(): void {
    setIsOpen(false);
    startEnding(async () => {
      const ended = await runAction(() => signOutEverywhere({}));
      if (ended.ok) await signOut({ callbackUrl: '/sign-in' });
      else toast.error(failureText(ended.error));
    });
  }

  return (
    <SettingsSection title={texts.title} description={texts.description}>
      <AlertDialog open={isOpen} onOpenChange={setIsOpen}>
        <AlertDialogTrigger asChild>
          <Button variant="secondary" busy={isBusy} className="justify-self-start">
            {texts.action}
          </Button>
        </AlertDialogTrigger>
        <AlertDialogContent>
          <div className="grid gap-1.5">
            <AlertDialogTitle>{texts.confirmTitle}</AlertDialogTitle>
            <AlertDialogDescription>{texts.confirmDescription}</AlertDialogDescription>
          </div>
          <DialogFooter>
            <AlertDialogCancel>{texts.cancel}</AlertDialogCancel>
            <AlertDialogAction variant="danger" onClick={endAll}>
              {texts.confirm}
            </AlertDialogAction>
          </DialogFooter>
        </AlertDialogContent>
      </AlertDialog>
    </SettingsSection>
  );
}
