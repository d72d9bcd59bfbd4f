/** Numbers, times and plurals as people of one language write them, by the platform's Intl. A second language changes `language`. */
const language = 'en';

const wholeNumber = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const pluralRules = new Intl.PluralRules(language);
const relativeTime = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const list = new Intl.ListFormat(language, { type: 'conjunction' });

/** 12000 → "12,000". */
export function formatWhole(value: number): string {
  return wholeNumber.format(value);
}

/** The number with the form of the word that goes with it: (1, "credit", "credits") → "1 credit". */
export function formatCount(count: number, one: string, other: string): string {
  return `${formatWhole(count)} ${pluralRules.select(count) === 'one' ? one : other}`;
}

/** ["a", "b", "c"] → "a, b, and c". */
export function formatList(parts: readonly string[]): string {
  return list.format(parts);
}

const unitsMs = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long before `now` (both ms) something happened: "3 hours ago"; null where it is less than a minute. */
export function formatAgo(at: number, now: number): string | null {
  const elapsedMs = Math.max(0, now - at);
  for (const [unit, unitMs] of unitsMs) {
    if (elapsedMs >= unitMs) return relativeTime.format(-Math.floor(elapsedMs / unitMs), unit);
  }
  return null;
}

/** A length of time as a clock shows it: 65000 ms → "1:05", one hour → "1:00:00". Rounded down to the second. */
export function formatLength(lengthMs: number): string {
  const seconds = Math.floor(lengthMs / 1000);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
}

const oneDigit = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** 1234567 → "1.2 MB"; a kilobyte is 1,000 bytes, as disks and browsers count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${wholeNumber.format(Math.max(1, Math.round(bytes / 1000)))} kB`;
  return bytes < 1_000_000_000 ? `${oneDigit.format(bytes / 1_000_000)} MB` : `${oneDigit.format(bytes / 1_000_000_000)} GB`;
}

const timeOfDay = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

/** An instant (ms since the epoch) in the reader's own zone: "Nov 28, 2026, 4:12 PM". */
export function formatInstant(at: number): string {
  return timeOfDay.format(at);
}

/** What a page is called where browsers show it, in the tab, the history and the bookmarks: "Projects" → "Projects · Tallycut". */
export function titleOf(page: string): string {
  return `${page} · Tallycut`;
}
