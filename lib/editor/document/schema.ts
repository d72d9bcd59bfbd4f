import * as z from 'zod/mini';
import { describeViolation, findViolations } from '@/lib/editor/document/invariants';
import { documentShape } from '@/lib/editor/document/model';

/** The name that the server and the routes know the document by. */
export type { ProjectDocument } from '@/lib/editor/document/model';

/**
 * Proves shape and limits (ED1, ED2) and then every invariant (ED4 to ED8), so what it accepts is a document that commands may work on.
 * It reads documents of the current version only; what comes from storage passes `migrate.ts`.
 */
export const projectDocumentSchema = documentShape.check(
  z.superRefine((document, context) => {
    for (const violation of findViolations(document)) {
      context.addIssue({ code: 'custom', path: [...violation.path], message: describeViolation(violation) });
    }
  }),
);
