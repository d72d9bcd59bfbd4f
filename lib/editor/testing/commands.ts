import { expect } from 'vitest';
import type { Command, CommandError } from '@/lib/editor/commands/command';
import { runCommand } from '@/lib/editor/commands/run-command';
import { applyDiff, invertDiff } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { projectDocumentSchema } from '@/lib/editor/document/schema';

/** Commands on `start`, or on another document that is given. */
export function commandsOn(start: ProjectDocument) {
  return {
    /** What a command makes of it: a document by its schema, which the inverse takes back to what it was. */
    after(command: Command, document: ProjectDocument = start): ProjectDocument {
      const diff = runCommand(document, command);
      if (!diff.ok) throw new Error(`refused: ${JSON.stringify(diff.error)}`);
      const next = applyDiff(document, diff.value);
      expect(projectDocumentSchema.safeParse(next).error).toBeUndefined();
      expect(applyDiff(next, invertDiff(diff.value))).toEqual(document);
      return next;
    },
    /** Why a command is refused; null where it is not. */
    refusal(command: Command, document: ProjectDocument = start): CommandError | null {
      const diff = runCommand(document, command);
      return diff.ok ? null : diff.error;
    },
  };
}
