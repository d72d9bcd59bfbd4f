'use client';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutKeys } from '@/components/editor/actions/shortcut-text';
import { useServices } from '@/components/editor/provider/editor-services';
import { useWorkspace } from '@/components/editor/provider/use-editor';
import { Kbd } from '@/components/ui/kbd';
import { Sheet, SheetContent, SheetTitle } from '@/components/ui/sheet';
import type { ActionName } from '@/lib/editor/actions/action';
import { findAction } from '@/lib/editor/actions/registry';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.help;

/** Every action stands in one group; a test checks that none is forgotten. */
export const helpGroups: readonly (readonly [title: keyof typeof texts.groups, names: readonly ActionName[]])[] = [
  ['playback', ['play-pause', 'step-back', 'step-forward', 'jump-back', 'jump-forward', 'go-to-start', 'go-to-end']],
  ['editing', ['undo', 'redo', 'split', 'trim-start', 'trim-end', 'nudge-back', 'nudge-forward', 'move-up', 'move-down', 'delete', 'ripple-delete']],
  ['clipboard', ['copy', 'cut', 'paste', 'duplicate', 'select-all', 'deselect']],
  ['view', ['zoom-in', 'zoom-out', 'zoom-to-fit', 'toggle-snapping', 'help']],
];

/** The keys of the editor, from the actions themselves. */
export function HelpSheet() {
  const { workspace } = useServices();
  const isOpen = useWorkspace((state) => state.isHelpOpen);
  const isApple = useIsApple();
  const alt = isApple ? '⌥' : 'Alt';
  const mod = isApple ? '⌘' : 'Ctrl';
  const pointing: readonly (readonly [label: string, keys: readonly string[]])[] = [
    [texts.clipKeys.move, [alt, '←', '→']],
    [texts.clipKeys.track, [alt, '↑', '↓']],
    [texts.clipKeys.end, [alt, editorTexts.keys.shift, '←', '→']],
    [texts.clipKeys.start, [alt, mod, '←', '→']],
    [texts.clipKeys.adding, [mod, texts.click]],
    [texts.clipKeys.loose, [alt, texts.drag]],
    [texts.clipKeys.zoom, [mod, texts.wheel]],
    [texts.clipKeys.confirm, [mod, texts.enter]],
  ];
  return (
    <Sheet open={isOpen} onOpenChange={(open) => workspace.setState({ isHelpOpen: open })}>
      <SheetContent closeLabel={texts.close} aria-describedby={undefined} className="gap-6">
        <SheetTitle>{texts.title}</SheetTitle>
        {helpGroups.map(([title, names]) => (
          <HelpGroup key={title} title={texts.groups[title]}>
            {names.map((name) => (
              <HelpRow key={name} label={editorTexts.actions[name]} alternatives={findAction(name).shortcuts.map((shortcut) => shortcutKeys(shortcut, isApple))} />
            ))}
          </HelpGroup>
        ))}
        <HelpGroup title={texts.groups.clip}>
          {pointing.map(([label, keys]) => (
            <HelpRow key={label} label={label} alternatives={[keys]} />
          ))}
        </HelpGroup>
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
