import 'server-only';
import { csvHead, csvRow } from '@/lib/activity/csv';
import type { ActivityFilters } from '@/lib/activity/filters';
import { readCursor, type ActivityCursor } from '@/lib/server/activity/cursor';
import { listActivity } from '@/lib/server/activity/list-activity';

/** So many rows are in memory at a time, however many there are. */
const batchRows = 1_000;

/**
 * The rows that pass the filters as CSV in UTF-8, newest first, read as they are taken. Each batch begins behind the last row of the one before, so rows that are
 * written meanwhile do not disturb it. It ends when the reader leaves.
 */
export function exportActivity(userId: string, filters: ActivityFilters): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: ActivityCursor | null = null;
  let isBegun = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { rows, next } = await listActivity(userId, filters, after, batchRows);
        const text = rows.map(csvRow).join('');
        controller.enqueue(encoder.encode(isBegun ? text : csvHead + text));
        isBegun = true;
        after = next === null ? null : readCursor(next);
        if (after === null) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
