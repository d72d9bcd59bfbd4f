'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { progressOf } from '@/components/editor/tools/progress-of';
import { Badge } from '@/components/ui/badge';
import { Progress } from '@/components/ui/progress';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { generationFailures } from '@/lib/editor/media/asset-view';
import { historyTexts as texts } from '@/lib/texts/en/history';
import { toolsTexts } from '@/lib/texts/en/tools';
import type { PastRequest } from '@/lib/tools/past-request';

const tones = { queued: 'neutral', running: 'accent', succeeded: 'success', partly: 'warning', failed: 'danger', cancelled: 'neutral' } as const;

interface EntryStatusProps {
  readonly request: PastRequest;
  /** As the library of media knows them now. */
  readonly outputs: readonly AssetView[];
}

/** TO44: how a request stands, what of it was paid where the surface tells it, and why something did not come. */
export function EntryStatus({ request, outputs }: EntryStatusProps) {
  const { costShown } = useServices().rules;
  const { status, failure } = request;
  const percent = Math.round(progressOf(outputs) * 100);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
        <Badge tone={tones[status]}>{wordOf(request, percent)}</Badge>
        {costShown ? <span className="text-muted tabular">{costOf(request)}</span> : null}
      </div>
      {status === 'running' ? <Progress value={percent} aria-label={request.prompt} /> : null}
      {failure === null || status === 'succeeded' ? null : <p className="text-xs text-pretty text-muted">{sentenceOf(failure)}</p>}
    </div>
  );
}

function wordOf({ status, outputCount, outputsReady }: PastRequest, percent: number): string {
  if (status === 'running') return texts.statuses.running(percent);
  return status === 'partly' ? texts.statuses.partly(outputsReady, outputCount) : texts.statuses[status];
}

function costOf({ charged, price }: PastRequest): string {
  if (charged === null) return texts.cost.held(price);
  return charged === 0 || charged === price ? texts.cost.charged(charged) : texts.cost.partly(charged, price);
}

function sentenceOf(failure: string): string {
  const known = generationFailures.find((each) => each === failure);
  return known === undefined ? texts.unknownFailure : toolsTexts.failures[known];
}
