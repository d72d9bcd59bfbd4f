'use client';
import { useRef, useState } from 'react';
import type { KeptRequest, RequestKeeper } from '@/components/editor/tools/request-keeper';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { useServices } from '@/components/editor/provider/editor-services';
import type { Result } from '@/lib/base/result';
import { ok } from '@/lib/base/result';
import type { ToolId } from '@/lib/tools/tool-ids';

/** What a tool makes on this device before its request is sent. */
export function usePreparation<Id extends ToolId, Draft extends object>({ preparation }: ToolFormKind<Id, Draft>, keeper: RequestKeeper<Draft>) {
  const services = useServices();
  const [isPreparing, setIsPreparing] = useState(false);
  // Two clicks may meet one drawing of the form.
  const isRunning = useRef(false);
  const isDue = (draft: Draft): boolean => preparation?.isDue(draft) === true;

  /** The request that is to be sent: what was confirmed, whatever was chosen meanwhile. Null where it is under way already. */
  const run = async (request: KeptRequest<Draft>): Promise<Result<KeptRequest<Draft>, string> | null> => {
    const { settings } = request;
    if (preparation === undefined || !isDue(settings)) return ok(request);
    if (isRunning.current) return null;
    isRunning.current = true;
    setIsPreparing(true);
    const prepared = await preparation.run(settings, services);
    isRunning.current = false;
    setIsPreparing(false);
    if (!prepared.ok) return prepared;
    const confirmed = { ...settings, ...prepared.value };
    // What was typed meanwhile stays in the form, as a request of its own.
    return ok(keeper.read().requestId === request.requestId ? keeper.change(confirmed) : { ...request, settings: confirmed });
  };
  return { isDue, isPreparing, run };
}
