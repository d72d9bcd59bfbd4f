'use client';
import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Fragment, useState } from 'react';
import { useStore } from 'zustand';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutKeys } from '@/components/editor/actions/shortcut-text';
import { actionRows } from '@/components/editor/keyboard/action-rows';
import { handRows } from '@/components/editor/keyboard/hand-rows';
import { SearchField } from '@/components/editor/keyboard/search-field';
import { useServices } from '@/components/editor/provider/editor-services';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet';
import { keyboardTexts } from '@/lib/texts/en/keyboard';

const texts = keyboardTexts.help;

/** The keys of the editor as they are now, from the actions themselves, and what pointer and wheel do beside them. */
export function HelpSheet() {
  const { workspace, keys } = useServices();
  const { actions } = useStore(keys.store);
  const [query, setQuery] = useState('');
  const isApple = useIsApple();
  const groups = actionRows(actions, query, isApple);
  const hands = handRows(query, isApple);
  return (
    <Sheet open onOpenChange={() => workspace.setState({ overlay: null })}>
      <SheetContent closeLabel={texts.close} aria-describedby={undefined} className="gap-0 overflow-hidden p-0">
        <div className="grid shrink-0 gap-3 border-b border-border p-5 pb-4">
          <SheetTitle>{texts.title}</SheetTitle>
          <SearchField label={texts.search} value={query} onChange={setQuery} />
        </div>
        <div role="region" aria-label={texts.list} tabIndex={0} className="grid min-h-0 grow content-start gap-6 overflow-y-auto p-5 -outline-offset-2">
          {groups.map(({ group, title, rows }) => (
            <HelpGroup key={group} title={title}>
              {rows.map(({ name, label, shortcuts }) => (
                <HelpRow key={name} label={label} alternatives={shortcuts.map((shortcut) => shortcutKeys(shortcut, isApple))} />
              ))}
            </HelpGroup>
          ))}
          {hands.map(({ title, rows }) => (
            <HelpGroup key={title} title={title}>
              {rows.map(({ label, keys: each }) => (
                <HelpRow key={label} label={label} alternatives={[each]} />
              ))}
            </HelpGroup>
          ))}
          {groups.length + hands.length === 0 ? <p className="text-sm text-muted">{texts.noMatch(query)}</p> : null}
        </div>
        <div className="shrink-0 border-t border-border p-3">
          <Button variant="secondary" className="w-full" onClick={() => workspace.setState({ overlay: 'keyboard' })}>
            <SlidersHorizontal aria-hidden />
            {texts.change}
          </Button>
        </div>
      </SheetContent>
    </Sheet>
  );
}

function HelpGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="grid gap-1">
      <h3 className="text-xs font-semibold text-muted">{title}</h3>
      <dl className="grid">{children}</dl>
    </section>
  );
}

function HelpRow({ label, alternatives }: { readonly label: string; readonly alternatives: readonly (readonly string[])[] }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-b border-border py-1 last:border-0">
      <dt className="text-sm">{label}</dt>
      <dd className="flex shrink-0 flex-wrap items-center justify-end gap-1">
        {alternatives.length === 0 ? <span className="text-xs text-subtle">{texts.noKeys}</span> : null}
        {alternatives.map((keys, index) => (
          <Fragment key={keys.join('+')}>
            {index > 0 ? <span className="text-xs text-subtle">{texts.or}</span> : null}
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
