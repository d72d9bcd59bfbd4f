import { isSameRecord } from '@/lib/editor/document/diff';
import type { ProjectDocument } from '@/lib/editor/document/model';
import type { History, Step } from '@/lib/editor/history';

interface Entry {
  /** Where in the document, such as `clips/a` or `canvas`. */
  readonly place: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * EU2: whether every step leads to the next one, from the very first document over this one to the last. It costs as much as the steps are
 * long, however large the document is: each step is compared with the records that it names.
 */
export function historyFits({ steps, mark }: History, document: ProjectDocument): boolean {
  if (mark < 0 || mark > steps.length) return false;
  const walk = (part: readonly Step[], from: 'before' | 'after', to: 'before' | 'after'): boolean => {
    const changed = new Map<string, unknown>();
    return part.every((step) =>
      entriesOf(step.diff).every((entry) => {
        const now = changed.has(entry.place) ? changed.get(entry.place) : recordAt(document, entry.place);
        changed.set(entry.place, entry[to]);
        return isSameRecord(now ?? null, entry[from] ?? null);
      }),
    );
  };
  return walk(steps.slice(0, mark).reverse(), 'after', 'before') && walk(steps.slice(mark), 'before', 'after');
}

/** A diff names single values and records by id; both come out as places. */
function entriesOf(diff: object): readonly Entry[] {
  return Object.entries(diff).flatMap(([part, change]: [string, unknown]) => {
    if (isChange(change)) return [{ place: part, before: change.before, after: change.after }];
    if (typeof change !== 'object' || change === null) return [];
    return Object.entries(change).flatMap(([id, record]: [string, unknown]) => (isChange(record) ? [{ place: `${part}/${id}`, before: record.before, after: record.after }] : []));
  });
}

function isChange(value: unknown): value is { readonly before: unknown; readonly after: unknown } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'before') && Object.hasOwn(value, 'after');
}

function recordAt(document: ProjectDocument, place: string): unknown {
  const [part = '', id] = place.split('/');
  const value: unknown = Object.entries(document).find(([key]) => key === part)?.[1];
  if (id === undefined) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, id) ? Reflect.get(value, id) : null;
}
