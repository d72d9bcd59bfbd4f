'use client';
import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useIsApple } from '@/components/editor/actions/platform';
import { actionRows } from '@/components/editor/keyboard/action-rows';
import { KeysRow } from '@/components/editor/keyboard/keys-row';
import { SearchField } from '@/components/editor/keyboard/search-field';
import { useRebinding } from '@/components/editor/keyboard/use-rebinding';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog';
import { cn } from '@/lib/base/cn';
import { keyboardTexts } from '@/lib/texts/en/keyboard';

const texts = keyboardTexts.change;

/** Every action with its keys, to be given others. */
export function KeysDialog() {
  const { workspace, keys } = useServices();
  const { actions, bindings } = useStore(keys.store);
  const [query, setQuery] = useState('');
  const isApple = useIsApple();
  const rebinding = useRebinding();
  const listRef = useRef<HTMLDivElement>(null);
  const groups = actionRows(actions, query, isApple);
  const changedCount = Object.keys(bindings).length;

  return (
    <Dialog open onOpenChange={() => workspace.setState({ overlay: null })}>
      <DialogContent
        closeLabel={texts.close}
        className="flex h-[min(46rem,calc(100dvh-2rem))] max-w-2xl flex-col gap-0 overflow-hidden p-0"
        onEscapeKeyDown={(event) => {
          if (rebinding.recording === null) return;
          event.preventDefault();
          rebinding.cancel();
        }}
      >
        <div className="grid shrink-0 gap-3 border-b border-border p-5 pb-4">
          <div className="grid gap-1 pr-8">
            <DialogTitle>{texts.title}</DialogTitle>
            <DialogDescription>{texts.explain}</DialogDescription>
          </div>
          <SearchField label={texts.search} value={query} onChange={setQuery} />
        </div>
        <div ref={listRef} className="grid min-h-0 grow content-start gap-5 overflow-y-auto px-5 py-4">
          {groups.map(({ group, title, rows }) => (
            <section key={group} className="grid gap-1">
              <h3 className="text-xs font-semibold text-muted">{title}</h3>
              <ul role="list" className="grid">
                {rows.map((row) => (
                  <KeysRow key={row.name} row={row} isChanged={row.name in bindings} rebinding={rebinding} />
                ))}
              </ul>
            </section>
          ))}
          {groups.length === 0 ? <p className="text-sm text-muted">{keyboardTexts.help.noMatch(query)}</p> : null}
        </div>
        <div className={cn('flex shrink-0 items-center gap-3', rebinding.said !== '' || changedCount > 0 ? 'min-h-14 border-t border-border px-5 py-2' : 'sr-only')}>
          <p role="status" className="min-w-0 grow text-sm text-muted">
            {rebinding.said}
          </p>
          {changedCount > 0 ? <ResetAll count={changedCount} onReset={rebinding.resetAll} /> : null}
        </div>
      </DialogContent>
    </Dialog>
  );
}

/** Asks once more in its own place. */
function ResetAll({ count, onReset }: { readonly count: number; readonly onReset: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Button variant={isAsking ? 'danger' : 'ghost'} size="sm" className="shrink-0" onClick={() => (isAsking ? onReset() : setIsAsking(true))} onBlur={() => setIsAsking(false)}>
      <RotateCcw aria-hidden />
      {isAsking ? texts.resetAllQuestion(count) : texts.resetAll}
    </Button>
  );
}
