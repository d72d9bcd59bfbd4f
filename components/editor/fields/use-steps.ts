'use client';
import { useRef } from 'react';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { useServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import type { Command } from '@/lib/editor/commands/command';
import type { Gesture } from '@/lib/editor/editor-model';

/** How a field of the inspector changes the document: any number of previews, then one step. */
export interface Steps {
  preview(commands: readonly Command[]): void;
  commit(commands: readonly Command[]): void;
  cancel(): void;
}

export function useSteps(): Steps {
  const { editor } = useServices();
  const open = useRef<Gesture | null>(null);
  return {
    preview(commands) {
      open.current ??= editor.beginGesture();
      open.current.preview(commands);
    },
    commit(commands) {
      open.current?.cancel();
      open.current = null;
      const outcome = editor.run(commands);
      if (!outcome.ok) toast.error(describeRefusal(outcome.error, editor.store.getState().document));
    },
    cancel() {
      open.current?.cancel();
      open.current = null;
    },
  };
}
