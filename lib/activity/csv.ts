import type { ActivityRowView } from '@/lib/activity/row';
import type { CreditType } from '@/lib/credits/model';

/** One column of the exported log: its heading, and what it says of a row. */
interface CsvColumn {
  readonly name: string;
  readonly value: (row: ActivityRowView) => string | number | null;
}

const instant = (at: number): string => new Date(at).toISOString();
const amountOf = (row: ActivityRowView, wanted: CreditType): number => row.amounts.find(({ type }) => type === wanted)?.amount ?? 0;

/** Instants are ISO 8601 in UTC; amounts are whole credits. Headings stay as they are: other programs read them. */
const csvColumns: readonly CsvColumn[] = [
  { name: 'time', value: ({ at }) => instant(at) },
  { name: 'last_change', value: ({ updatedAt }) => instant(updatedAt) },
  { name: 'status', value: ({ status }) => status },
  { name: 'event', value: ({ sentence }) => sentence },
  { name: 'tool', value: ({ tool }) => tool },
  { name: 'project', value: ({ projectName }) => projectName },
  { name: 'surface', value: ({ surface }) => surface },
  { name: 'subscription_credits', value: (row) => amountOf(row, 'subscription') },
  { name: 'purchased_credits', value: (row) => amountOf(row, 'purchased') },
  { name: 'activity_credits', value: (row) => amountOf(row, 'activity') },
  { name: 'balance_after', value: ({ balanceAfter }) => balanceAfter },
  { name: 'request_id', value: ({ requestId }) => requestId },
  { name: 'entry_id', value: ({ id }) => id },
];

/** The byte order mark tells spreadsheets that the rest is UTF-8. */
export const csvHead = `\uFEFF${csvLine(csvColumns.map(({ name }) => name))}`;

export function csvRow(row: ActivityRowView): string {
  return csvLine(csvColumns.map(({ value }) => value(row)));
}

/** A record as RFC 4180 writes it, with its line break. */
function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

/**
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe: projects have the names that people give them, and a file that is opened
 * must not run what somebody typed.
 */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
