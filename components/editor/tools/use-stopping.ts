import { useState } from 'react';
import { failureText, runAction } from '@/components/account/run-action';
import { toast } from '@/components/ui/toast';
import { cancelGeneration } from '@/lib/actions/generations';

/** Stops a request on demand. Once that was taken it goes on as stopping until the request has ended. */
export function useStopping(generationId: string) {
  const [isStopping, setIsStopping] = useState(false);
  const stop = async () => {
    setIsStopping(true);
    const outcome = await runAction(() => cancelGeneration({ generationId }));
    if (outcome.ok) return;
    setIsStopping(false);
    toast.error(failureText(outcome.error));
  };
  return { isStopping, stop: () => void stop() };
}
