/**
 * Days and times as people of one language write them. Always UTC: the rules of credits are told in UTC, a server and a browser then write the
 * same, and what lapses at midnight is shown on the day on which it can last be spent.
 */
const language = 'en-GB';
const timeZone = 'UTC';

const day = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
const weekday = new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' });
const time = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit' });
const exactDay = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const exactTime = new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** "22 Nov 2026" */
export function formatDay(at: number): string {
  return day.format(at);
}

/** "Sunday, 22 November 2026". Joined here: engines of different age put different marks between the parts. */
export function formatDayOfWeek(at: number): string {
  return `${weekday.format(at)}, ${exactDay.format(at)}`;
}

/** "14:05" */
export function formatTime(at: number): string {
  return time.format(at);
}

/** "22 Nov 2026, 14:05 UTC" */
export function formatDayTime(at: number): string {
  return `${formatDay(at)}, ${formatTime(at)} UTC`;
}

/** "22 November 2026, 14:05:09 UTC" */
export function formatExact(at: number): string {
  return `${exactDay.format(at)}, ${exactTime.format(at)} UTC`;
}

/** "2026-11-22": equal for all instants of one day. */
export function dayKey(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

const localTime = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const localDay = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });

/** "14:05" in the zone of this browser: for what a person did here, shown in the browser alone. */
export function formatLocalTime(at: number): string {
  return localTime.format(at);
}

/** "Sunday 22 November" in the zone of this browser. */
export function formatLocalDay(at: number): string {
  return localDay.format(at);
}
