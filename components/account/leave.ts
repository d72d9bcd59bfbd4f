import { signOut } from 'next-auth/react';
import { toast } from '@/components/ui/toast';
import { failuresTexts } from '@/lib/texts/en/failures';

/** Ends the session, then forgets what this device has of the account (SO2), and goes to a path. Without a connection nothing ends, and that is said. */
export async function leave(path: string): Promise<void> {
  try {
    await signOut({ redirect: false, callbackUrl: path });
  } catch {
    toast.error(failuresTexts.offline);
    return;
  }
  // Where it is not forgotten here, the next sign-in page does it; until then nobody is shown it.
  await import('@/components/offline/device').then(({ forgetDevice }) => forgetDevice()).catch(() => undefined);
  window.location.assign(path);
}
