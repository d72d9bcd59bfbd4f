'use client';
import { Plus, RotateCcw, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import type { ActionRow } from '@/components/editor/keyboard/action-rows';
import type { KeysQuestion, Rebinding } from '@/components/editor/keyboard/use-rebinding';
import { Button } from '@/components/ui/button';
import { actionsTexts } from '@/lib/texts/en/actions';
import { keyboardTexts } from '@/lib/texts/en/keyboard';

const texts = keyboardTexts.change;

interface KeysRowProps {
  readonly row: ActionRow;
  readonly isChanged: boolean;
  readonly rebinding: Rebinding;
}

/** One action: its keys, each to be taken away, a place to press new ones, and what stands in their way. */
export function KeysRow({ row: { name, label, shortcuts }, isChanged, rebinding }: KeysRowProps) {
  const isApple = useIsApple();
  const recording = rebinding.recording?.name === name ? rebinding.recording : null;
  const addRef = useRef<HTMLButtonElement>(null);
  /** The focus goes back to the button when what took its place is gone. */
  const wasRecording = useRef(false);
  useEffect(() => {
    if (wasRecording.current && recording === null && document.activeElement === document.body) addRef.current?.focus();
    wasRecording.current = recording !== null;
  }, [recording]);

  return (
    <li aria-label={label} className="grid gap-2 border-b border-border py-1.5 last:border-0">
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1.5">
        <span className="min-w-40 grow text-sm">
          {label}
          {isChanged ? <span className="ml-2 text-xs text-accent-text">{texts.changed}</span> : null}
        </span>
        <span className="flex flex-wrap items-center gap-1.5">
          {shortcuts.map((shortcut) => (
            <KeyChip key={shortcut} text={shortcutText(shortcut, isApple)} label={texts.remove(shortcutText(shortcut, isApple), label)} onRemove={() => rebinding.remove(name, shortcut)} />
          ))}
          {recording !== null && recording.question === null ? (
            <Recorder label={texts.recording(label)} rebinding={rebinding} />
          ) : (
            <Button ref={addRef} variant="ghost" size="sm" aria-label={texts.add(label)} className="h-7 px-1.5 text-muted pointer-coarse:h-11" onClick={() => rebinding.begin(name)}>
              <Plus aria-hidden />
              {texts.addShort}
            </Button>
          )}
          {isChanged ? (
            <Button variant="ghost" size="icon-sm" aria-label={texts.reset(label)} title={texts.reset(label)} className="size-7 text-muted pointer-coarse:size-11" onClick={() => rebinding.reset(name)}>
              <RotateCcw aria-hidden />
            </Button>
          ) : null}
        </span>
      </div>
      {recording?.question ? <Question question={recording.question} rebinding={rebinding} /> : null}
    </li>
  );
}

function KeyChip({ text, label, onRemove }: { readonly text: string; readonly label: string; readonly onRemove: () => void }) {
  return (
    <span className="inline-flex h-7 items-center rounded-sm border border-b-2 border-border-strong/70 bg-surface pl-2 font-mono text-xs pointer-coarse:h-11">
      {text}
      <button type="button" aria-label={label} title={label} onClick={onRemove} className="ml-0.5 grid h-full w-6 place-items-center rounded-sm text-muted hover:text-foreground pointer-coarse:w-11">
        <X aria-hidden className="size-3" />
      </button>
    </span>
  );
}

/** Takes the next keys. What leaves it cancels. */
function Recorder({ label, rebinding }: { readonly label: string; readonly rebinding: Rebinding }) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <button
      ref={ref}
      type="button"
      aria-label={label}
      onKeyDown={rebinding.press}
      onKeyUp={(event) => event.preventDefault()}
      onBlur={rebinding.leave}
      className="h-7 rounded-sm border border-dashed border-accent px-2 text-xs text-accent-text pointer-coarse:h-11"
    >
      {texts.recordingShort}
    </button>
  );
}

function Question({ question: { shortcut, owner, isBrowsers }, rebinding }: { readonly question: KeysQuestion; readonly rebinding: Rebinding }) {
  const isApple = useIsApple();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const written = shortcutText(shortcut, isApple);
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-warning-soft px-3 py-2 text-sm">
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-warning-text" />
      <p className="min-w-40 grow">
        {owner === null ? null : texts.taken(written, actionsTexts[owner])} {isBrowsers ? texts.reserved['browser-uses'](written) : null}
      </p>
      <Button ref={ref} variant="secondary" size="sm" onClick={rebinding.accept}>
        {owner === null ? texts.useAnyway : texts.takeOver}
      </Button>
      <Button variant="ghost" size="sm" onClick={rebinding.cancel}>
        {texts.cancel}
      </Button>
    </div>
  );
}
