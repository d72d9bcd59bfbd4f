import { ticksPerSecond } from '@/lib/editor/document/time';

const tenthTicks = ticksPerSecond / 10;

/** 12.34 s → "0:12.3", an hour → "1:00:00.0". Rounded to the nearest tenth of a second. */
export function clockTime(ticks: number): string {
  const tenths = Math.round(ticks / tenthTicks);
  const seconds = Math.floor(tenths / 10);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${twoDigits(seconds % 60)}.${tenths % 10}`;
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** 72.5 s → "1:12.5", "72.5" → the same; null where it is no time. For fields that people type a time into. */
export function parseClockTime(text: string): number | null {
  const parts = text.trim().replace(',', '.').split(':');
  if (parts.length > 3 || parts.some((part) => !/^\d+(\.\d*)?$|^\.\d+$/.test(part))) return null;
  if (parts.slice(0, -1).some((part) => part.includes('.'))) return null;
  const seconds = parts.reduce((total, part) => total * 60 + Number(part), 0);
  return Math.round(seconds * ticksPerSecond);
}
