import type { CaptionFormat } from '@/lib/editor/captions/cue';

/** What of markup is known, per format. Neither pattern looks past another `<`, so that no file makes it slow. */
const markup: Readonly<Record<CaptionFormat, RegExp>> = {
  srt: /<\/?(?:i|b|u|s|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}|\{\/?[ibu]\}/gi,
  vtt: /<\/?(?:c|i|b|u|v|lang|ruby|rt)(?:[.\s][^<>]*)?>|<(?:\d{1,4}:)?\d{1,2}:\d{1,2}\.\d{3}>/gi,
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '', quot: '"' };

/** What no caption shows: control signs, and the mark of a byte order in the middle of a text. */
const unseen = new RegExp('[\\u0000-\\u0008\\u000b-\\u001f\\u007f\\ufeff]', 'g');

/** EQ2: what a person reads of the lines of a file: markup goes, signs that only look like it stay; empty lines go. */
export function readCueText(lines: readonly string[], format: CaptionFormat): string {
  return tidyCueText(lines.map((line) => plainLine(line, format)).join('\n'));
}

/** A text as captions have it: no spaces around its lines, no empty ones, no control signs. Empty where nothing is left. */
export function tidyCueText(text: string): string {
  return text
    .replace(unseen, '')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** EQ4: a text as its format needs it, so that it comes back the same. SRT knows no way to write an arrow of times: it becomes `→`. */
export function writeCueText(text: string, format: CaptionFormat): string {
  const tidy = tidyCueText(text);
  return format === 'srt' ? tidy.replaceAll('-->', '→') : tidy.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function plainLine(line: string, format: CaptionFormat): string {
  const bare = line.replace(markup[format], '');
  return format === 'srt' ? bare : bare.replace(/&(\w{2,4});/g, (whole, name: string) => entities[name] ?? whole);
}
