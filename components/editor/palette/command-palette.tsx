'use client';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { useAccountUser } from '@/components/account/account-provider';
import { useIsApple } from '@/components/editor/actions/platform';
import type { PaletteEntry } from '@/components/editor/palette/entry';
import { paletteEntries } from '@/components/editor/palette/palette-entries';
import type { RankedGroup } from '@/components/editor/palette/rank-entries';
import { rankEntries } from '@/components/editor/palette/rank-entries';
import { createRecentEntries } from '@/components/editor/palette/recent-entries';
import { deviceStorage } from '@/components/editor/provider/device-storage';
import { focusCrop } from '@/components/editor/preview/focus-crop';
import { useServices } from '@/components/editor/provider/editor-services';
import { Dialog, DialogContent, DialogTitle } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useFocusReturn } from '@/components/ui/use-focus-return';
import { keyboardTexts } from '@/lib/texts/en/keyboard';
import { paletteTexts } from '@/lib/texts/en/palette';

const itemClasses = [
  'flex min-h-9 cursor-default items-center gap-3 rounded-md px-2.5 py-1.5 text-sm outline-none select-none pointer-coarse:min-h-11',
  'data-[selected=true]:bg-hover data-[selected=true]:ring-1 data-[selected=true]:ring-border-strong data-[disabled=true]:text-subtle',
].join(' ');

/** Everything that can be done, found by a few letters. */
export function CommandPalette() {
  const services = useServices();
  const { workspace } = services;
  const router = useRouter();
  const { id: accountId } = useAccountUser();
  const isApple = useIsApple();
  const [query, setQuery] = useState('');
  const [recent] = useState(() => createRecentEntries(accountId, deviceStorage()));
  const focusReturn = useFocusReturn();
  const keepsFocus = useRef(false);
  const groups = useMemo(
    () => rankEntries(paletteEntries(query, { services, isApple, visit: (path) => router.push(path) }), query, recent.list()),
    [query, services, isApple, router, recent],
  );

  const choose = (entry: PaletteEntry) => {
    keepsFocus.current = entry.movesFocus === true;
    if (entry.group !== 'time') recent.add(entry.id);
    // Closed first: what it opens may be another dialog.
    workspace.setState({ overlay: null });
    entry.run();
  };

  return (
    <Dialog open onOpenChange={() => workspace.setState({ overlay: null })}>
      <DialogContent
        aria-describedby={undefined}
        className="top-[max(1rem,12vh)] flex max-h-[min(34rem,calc(100dvh-2rem))] max-w-xl translate-y-0 flex-col gap-0 overflow-hidden p-0"
        onOpenAutoFocus={focusReturn.onOpenAutoFocus}
        onCloseAutoFocus={(event) => (focusCrop() || keepsFocus.current ? event.preventDefault() : focusReturn.onCloseAutoFocus(event))}
      >
        <DialogTitle className="sr-only">{paletteTexts.title}</DialogTitle>
        <Command shouldFilter={false} loop label={paletteTexts.title} className="flex min-h-0 flex-col">
          <div className="flex shrink-0 items-center gap-2.5 border-b border-border px-4">
            <Search aria-hidden className="size-4 shrink-0 text-muted" />
            <Command.Input
              value={query}
              onValueChange={setQuery}
              placeholder={paletteTexts.placeholder}
              className="h-12 min-w-0 grow bg-transparent text-base outline-none placeholder:text-subtle"
            />
          </div>
          <Command.List label={paletteTexts.list} className="min-h-0 overflow-y-auto overscroll-contain p-2">
            <Command.Empty className="px-2.5 py-6 text-center text-sm text-muted">{paletteTexts.noMatch(query)}</Command.Empty>
            {groups.map(({ group, entries }) => (
              <Command.Group key={group} heading={headingOf(group)} className="mb-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted">
                {entries.map((entry) => (
                  <Command.Item key={entry.id} value={entry.id} disabled={entry.isDisabled === true} onSelect={() => choose(entry)} className={itemClasses}>
                    <EntryLine entry={entry} />
                  </Command.Item>
                ))}
              </Command.Group>
            ))}
          </Command.List>
          <p className="shrink-0 border-t border-border px-4 py-2 text-xs text-muted">{paletteTexts.hint}</p>
        </Command>
      </DialogContent>
    </Dialog>
  );
}

function EntryLine({ entry: { label, detail, shortcut } }: { readonly entry: PaletteEntry }) {
  return (
    <>
      <span className="min-w-0 grow truncate">{label}</span>
      {detail === undefined ? null : <span className="max-w-1/2 truncate text-xs text-muted">{detail}</span>}
      {shortcut === undefined ? null : <Kbd className="shrink-0 whitespace-nowrap max-sm:hidden">{shortcut}</Kbd>}
    </>
  );
}

function headingOf(group: RankedGroup['group']): string {
  if (group === 'recent') return paletteTexts.recent;
  return group in paletteTexts.groups ? paletteTexts.groups[group as keyof typeof paletteTexts.groups] : keyboardTexts.groups[group as keyof typeof keyboardTexts.groups];
}
