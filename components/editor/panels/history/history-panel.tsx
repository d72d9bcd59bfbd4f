'use client';
import { Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useSettled } from '@/components/activity/use-settled';
import { HistoryList } from '@/components/editor/panels/history/history-list';
import type { HistoryFilter } from '@/components/editor/panels/history/use-history';
import { useServices } from '@/components/editor/provider/editor-services';
import { Input } from '@/components/ui/input';
import { Select, SelectContent, SelectItem, SelectTrigger } from '@/components/ui/select';
import { limits } from '@/lib/base/limits';
import { historyTexts as texts } from '@/lib/texts/en/history';
import { toolIds } from '@/lib/tools/tool-ids';

/** A choice needs a value for "all". */
const everyTool = 'all';
const settledMs = 250;
const everything: HistoryFilter = { tool: null, search: '' };

/** TO43: all that the AI tools were asked for in this project: what it was, what became of it, and a way to have it again. */
export function HistoryPanel() {
  const titleId = useId();
  const { rules } = useServices();
  const [typed, setTyped] = useState(everything);
  const search = useRef<HTMLInputElement>(null);
  const { tool } = typed;
  const showAll = () => {
    setTyped(everything);
    search.current?.focus();
  };
  const filter = { tool, search: useSettled(typed.search.trim(), settledMs) };
  return (
    <section aria-labelledby={titleId} className="flex h-full min-h-0 flex-col bg-surface">
      {/* A sheet has a title of its own. */}
      <h2 id={titleId} className={rules.settingsIn === 'sheet' ? 'sr-only' : 'flex h-11 shrink-0 items-center px-3 text-xs font-semibold text-muted'}>
        {texts.title}
      </h2>
      <div className="grid shrink-0 grid-cols-[minmax(0,1fr)_minmax(0,7.5rem)] gap-2 px-3 pb-3">
        <div className="relative">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted" />
          <Input
            ref={search}
            type="search"
            aria-label={texts.search}
            placeholder={texts.searchShort}
            value={typed.search}
            maxLength={limits.searchCharacters}
            onChange={(event) => setTyped({ ...typed, search: event.target.value })}
            className="h-8 pl-8"
          />
        </div>
        <Select value={tool ?? everyTool} onValueChange={(chosen) => setTyped({ ...typed, tool: toolIds.find((id) => id === chosen) ?? null })}>
          <SelectTrigger aria-label={texts.tool} className="h-8 px-2.5 text-xs" />
          <SelectContent>
            <SelectItem value={everyTool}>{texts.everyTool}</SelectItem>
            {toolIds.map((id) => (
              <SelectItem key={id} value={id}>
                {rules.toolNames[id]}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
      </div>
      {/* Another filter is another list. */}
      <HistoryList key={`${filter.tool ?? everyTool} ${filter.search}`} filter={filter} onShowAll={showAll} />
    </section>
  );
}
