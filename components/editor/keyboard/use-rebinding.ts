'use client';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useIsApple } from '@/components/editor/actions/platform';
import { shortcutText } from '@/components/editor/actions/shortcut-text';
import type { Proposal } from '@/components/editor/keyboard/rebinding';
import { proposeKeys } from '@/components/editor/keyboard/rebinding';
import { useServices } from '@/components/editor/provider/editor-services';
import { addShortcut, noBindings, removeShortcut, resetAction } from '@/lib/editor/actions/bindings';
import type { ActionName } from '@/lib/editor/actions/registry';
import { editorActions } from '@/lib/editor/actions/registry';
import { actionsTexts } from '@/lib/texts/en/actions';
import { keyboardTexts } from '@/lib/texts/en/keyboard';

const texts = keyboardTexts.change;

export type KeysQuestion = Extract<Proposal, { kind: 'question' }>;

/** What the dialog is doing: nothing, waiting for keys of an action, or asking about those that were pressed. */
export interface Recording {
  readonly name: ActionName;
  readonly question: KeysQuestion | null;
}

export interface Rebinding {
  readonly recording: Recording | null;
  /** The last thing that was done or refused, in a sentence. */
  readonly said: string;
  readonly begin: (name: ActionName) => void;
  readonly press: (event: KeyboardEvent) => void;
  /** Answers the question with yes. */
  readonly accept: () => void;
  readonly cancel: () => void;
  /** The focus has gone elsewhere: no keys are waited for any longer, but a question stands. */
  readonly leave: () => void;
  readonly remove: (name: ActionName, shortcut: string) => void;
  readonly reset: (name: ActionName) => void;
  readonly resetAll: () => void;
}

/** Changing the keys of actions, one at a time. */
export function useRebinding(): Rebinding {
  const { keys } = useServices();
  const { bindings } = useStore(keys.store);
  const isApple = useIsApple();
  const [recording, setRecording] = useState<Recording | null>(null);
  const [said, setSaid] = useState('');
  const written = (shortcut: string) => shortcutText(shortcut, isApple);

  const finish = (next: typeof bindings, sentence: string) => {
    keys.change(next);
    setRecording(null);
    setSaid(sentence);
  };

  const consider = (name: ActionName, proposal: Proposal) => {
    switch (proposal.kind) {
      case 'waiting':
        return;
      case 'free':
        return finish(proposal.bindings, texts.given(written(proposal.shortcut), actionsTexts[name]));
      case 'already':
        return setSaid(texts.already(written(proposal.shortcut)));
      case 'refused':
        return setSaid(texts.reserved[proposal.reservation](written(proposal.shortcut)));
      case 'question':
        setSaid('');
        return setRecording({ name, question: proposal });
    }
  };

  return {
    recording,
    said,
    begin: (name) => {
      setSaid('');
      setRecording({ name, question: null });
    },
    press: (event) => {
      if (recording === null || recording.question !== null || event.key === 'Tab') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key !== 'Escape') consider(recording.name, proposeKeys(event.nativeEvent, recording.name, bindings, { isApple }));
    },
    accept: () => {
      if (!recording?.question) return;
      const { name, question } = recording;
      finish(addShortcut(editorActions, bindings, name, question.shortcut), texts.given(written(question.shortcut), actionsTexts[name]));
    },
    cancel: () => {
      setRecording(null);
      setSaid('');
    },
    leave: () => setRecording((now) => (now?.question ? now : null)),
    remove: (name, shortcut) => finish(removeShortcut(editorActions, bindings, name, shortcut), texts.removed(written(shortcut), actionsTexts[name])),
    reset: (name) => finish(resetAction(editorActions, bindings, name), texts.wasReset(actionsTexts[name])),
    resetAll: () => finish(noBindings, texts.resetAllDone),
  };
}
