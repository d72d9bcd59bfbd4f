'use client';
import { useMemo } from 'react';
import { EntryMenu } from '@/components/editor/panels/history/entry-menu';
import { EntryResults } from '@/components/editor/panels/history/entry-results';
import { EntryStatus } from '@/components/editor/panels/history/entry-status';
import { putOnTimeline } from '@/components/editor/panels/history/put-on-timeline';
import { useServices } from '@/components/editor/provider/editor-services';
import { useLibrary } from '@/components/editor/provider/use-editor';
import { openAgain } from '@/components/editor/tools/again/open-again';
import { withForm } from '@/components/editor/tools/tool-forms';
import { toolIcons } from '@/components/editor/tools/tool-icons';
import { useStopping } from '@/components/editor/tools/use-stopping';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/lib/texts/format';
import { historyTexts as texts } from '@/lib/texts/en/history';
import { catalogue } from '@/lib/tools/catalogue';
import type { PastRequest } from '@/lib/tools/past-request';
import { toolNamed } from '@/lib/tools/tool-ids';

interface HistoryEntryProps {
  readonly request: PastRequest;
  readonly onErase: () => void;
}

/** TO44: one request: the words, how it went, its settings in words, who made it, and its results. */
export function HistoryEntry({ request, onErase }: HistoryEntryProps) {
  const services = useServices();
  const assets = useLibrary((state) => state.assets);
  const results = useMemo(() => request.resultIds.flatMap((id) => assets[id] ?? []), [assets, request.resultIds]);
  const ready = results.filter(({ status }) => status === 'ready');
  const tool = toolNamed(request.tool);
  const Icon = tool === null ? null : toolIcons[tool];
  const isRunning = request.charged === null;
  return (
    <li aria-label={request.prompt} className="grid gap-2 rounded-lg border border-border bg-raised p-2.5">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <p className="flex items-center gap-1.5 text-xs text-muted">
            {Icon === null ? null : <Icon aria-hidden className="size-3.5 shrink-0" />}
            <span className="truncate">{tool === null ? request.tool : services.rules.toolNames[tool]}</span>
          </p>
          <p title={request.prompt} className="mt-0.5 line-clamp-3 text-sm wrap-anywhere">
            {request.prompt}
          </p>
        </div>
        <EntryMenu request={request} isRunning={isRunning} onErase={onErase} />
      </div>
      <EntryStatus request={request} outputs={results} />
      <EntryResults assets={results} isOver={!isRunning} came={request.status === 'succeeded' || request.status === 'partly'} />
      <Settings request={request} />
      <p className="text-xs text-muted">
        <time dateTime={new Date(request.createdAt).toISOString()}>{formatInstant(request.createdAt)}</time>
        {' · '}
        {texts.madeBy(request.provider)}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {isRunning ? <StopButton id={request.id} /> : null}
        {ready.length === 0 ? null : (
          <Button variant="secondary" size="sm" className="grow px-2" onClick={() => putOnTimeline(ready, services)}>
            {texts.putAll}
          </Button>
        )}
        <Button variant="secondary" size="sm" className="grow px-2" onClick={() => openAgain(request, 'same', services)}>
          {texts.again.same}
        </Button>
      </div>
    </li>
  );
}

function Settings({ request: { tool: name, settings } }: Pick<HistoryEntryProps, 'request'>) {
  const services = useServices();
  const tool = toolNamed(name);
  const input = tool === null ? null : catalogue[tool].schema.safeParse(settings);
  if (tool === null || input?.success !== true) return <p className="text-xs text-muted">{texts.unreadable}</p>;
  const words = withForm(tool, ({ inWords }) => inWords(input.data, services));
  return (
    <dl aria-label={texts.settings} className="flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {words.map(({ label, value }) => (
        <div key={label} className="flex min-w-0 gap-1">
          <dt className="shrink-0 text-muted">{label}</dt>
          <dd className="truncate tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function StopButton({ id }: { readonly id: string }) {
  const { isStopping, stop } = useStopping(id);
  return (
    <Button variant="secondary" size="sm" busy={isStopping} onClick={stop}>
      {texts.stop}
    </Button>
  );
}
