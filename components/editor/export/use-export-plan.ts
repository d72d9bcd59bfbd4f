import { useEffect, useMemo, useState } from 'react';
import type { ExportProblem } from '@/lib/editor/export/check-export';
import { checkExport } from '@/lib/editor/export/check-export';
import { askBrowser } from '@/lib/editor/export/ask-browser';
import type { ExportPlan, ExportSubject, PlanError } from '@/lib/editor/export/plan';
import { planExport } from '@/lib/editor/export/plan';
import type { ExportSettings } from '@/lib/editor/export/settings';

export interface CheckedPlan {
  readonly plan: ExportPlan | null;
  readonly error: PlanError | null;
  /** Null while the browser is being asked. */
  readonly problems: readonly ExportProblem[] | null;
}

/** What the settings come to, and what of it this browser cannot do. */
export function useExportPlan(settings: ExportSettings, subject: ExportSubject): CheckedPlan {
  const planned = useMemo(() => planExport(settings, subject), [settings, subject]);
  const plan = planned.ok ? planned.value : null;
  const [answer, setAnswer] = useState<{ readonly plan: ExportPlan; readonly problems: readonly ExportProblem[] } | null>(null);
  useEffect(() => {
    if (plan === null) return undefined;
    let isOld = false;
    const { VideoEncoder, AudioEncoder, WebAssembly, Worker, OffscreenCanvas, navigator } = window;
    void askBrowser(plan, { VideoEncoder, AudioEncoder, WebAssembly, Worker, OffscreenCanvas, storage: navigator.storage }).then((can) => {
      if (!isOld) setAnswer({ plan, problems: checkExport(plan, can) });
    });
    return () => {
      isOld = true;
    };
  }, [plan]);
  return { plan, error: planned.ok ? null : planned.error, problems: answer !== null && answer.plan === plan ? answer.problems : null };
}
