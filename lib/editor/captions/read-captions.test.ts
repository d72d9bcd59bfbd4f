import { describe, expect, it } from 'vitest';
import type { Cue } from '@/lib/editor/captions/cue';
import { captionLimits } from '@/lib/editor/captions/cue';
import { readCaptionFile, readCaptions } from '@/lib/editor/captions/read-captions';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

const cue = (startMs: number, endMs: number, text: string): Cue => ({ startTicks: startMs * ticksPerMillisecond, endTicks: endMs * ticksPerMillisecond, text });
const read = (text: string) => {
  const reading = readCaptions(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
};
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('SubRip', () => {
  const wanted = [cue(1000, 2500, 'Hello'), cue(3000, 4000, 'Two\nlines')];

  it.each([
    ['as it should be', '1\n00:00:01,000 --> 00:00:02,500\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n'],
    ['with a byte order mark and lines of Windows', '\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\nlines\r\n'],
    ['with lines of an old Mac', '1\r00:00:01,000 --> 00:00:02,500\rHello\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo\rlines\r'],
    ['without numbers', '00:00:01,000 --> 00:00:02,500\nHello\n\n00:00:03,000 --> 00:00:04,000\nTwo\nlines'],
    ['with wrong numbers', '7\n00:00:01,000 --> 00:00:02,500\nHello\n\n7\n00:00:03,000 --> 00:00:04,000\nTwo\nlines'],
    ['with points, no hours and short fractions', '1\n00:01.0 --> 0:2.5\nHello\n\n2\n0:3 --> 0:04\nTwo\nlines'],
    ['without empty lines', '1\n00:00:01,000 --> 00:00:02,500\nHello\n2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines'],
    ['with too many empty lines', '\n\n1\n\n00:00:01,000 --> 00:00:02,500\n\nHello\n\n\n2\n\n00:00:03,000 --> 00:00:04,000\nTwo\n\nlines\n\n\n'],
    ['with places and spaces', '1\n 00:00:01,000  -->  00:00:02,500  X1:40 X2:600 Y1:20 Y2:50 \n  Hello  \n\n2\n00:00:03,000-->00:00:04,000\nTwo\n lines'],
    ['in another order', '2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n\n1\n00:00:01,000 --> 00:00:02,500\nHello\n'],
  ])('[EQ1] %s', (_name, text) => {
    expect(read(text)).toEqual({ format: 'srt', cues: wanted, problems: [] });
  });

  it('[EQ1] keeps numbers that are text', () => {
    expect(read('1\n00:00:01,000 --> 00:00:02,000\n10\n9\n\n2\n00:00:02,000 --> 00:00:03,000\n8\n').cues.map(({ text }) => text)).toEqual(['10\n9', '8']);
  });

  it('[EQ2] leaves markup out and keeps what only looks like it', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>If</i> a < b, <font color="#fff">then</font> b > a {really}\n';
    expect(read(text).cues[0]?.text).toBe('If a < b, then b > a {really}');
  });
});

describe('WebVTT', () => {
  it('[EQ1] passes over head, notes, styles, regions, names and settings', () => {
    const text = [
      'WEBVTT - made by hand', 'Kind: captions', '',
      'STYLE', '::cue { color: red }', '',
      'REGION', 'id:fred', '',
      'NOTE a remark', 'of two lines', '',
      'intro', '00:01.000 --> 00:02.500 line:0 position:20% align:start', 'Hello', '',
      'NOTE', '', '3', '01:00:03.000 --> 01:00:04.000', 'Two', 'lines',
    ].join('\n');
    expect(read(text)).toEqual({ format: 'vtt', cues: [cue(1000, 2500, 'Hello'), cue(3_603_000, 3_604_000, 'Two\nlines')], problems: [] });
  });

  it('[EQ1] ends a caption where the next times stand', () => {
    expect(read('WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo').cues.map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('[EQ1] takes a caption that begins like a note', () => {
    expect(read('WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\nNOTE this').cues).toEqual([cue(1000, 2000, 'NOTE this')]);
  });

  it('[EQ2] leaves markup out and writes signs out', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ann Lee>Hi</v> <c.yellow.bg_blue>you</c> <00:00:01.500>there &lt;i&gt; &amp;amp; 1 < 2 &unknown;\n';
    expect(read(text).cues[0]?.text).toBe('Hi you there <i> &amp; 1 < 2 &unknown;');
  });
});

describe('what is wrong with a file', () => {
  const problemsOf = (text: string) => read(text).problems;
  const good = '1\n00:00:01,000 --> 00:00:02,000\nGood\n\n';

  it.each([
    ['a time that is none', `${good}2\n00:00:75,000 --> 00:01:80,000\nBad\n`, { code: 'unreadable_time', line: 6 }],
    ['half a time', `${good}2\n00:00:03,000 --> soon\nBad\n`, { code: 'unreadable_time', line: 6 }],
    ['an end before the start', `${good}00:00:03,000 --> 00:00:02,000\nBad\n`, { code: 'ends_before_start', line: 5 }],
    ['an end at the start', `${good}00:00:03,000 --> 00:00:03,000\nBad\n`, { code: 'ends_before_start', line: 5 }],
    ['a flash', `${good}00:00:03,000 --> 00:00:03,004\nBad\n`, { code: 'too_short', line: 5 }],
    ['a time after the last that a timeline has', `${good}24:00:00,000 --> 24:00:00,500\nBad\n`, { code: 'out_of_timeline', line: 5 }],
    ['no text', `${good}2\n00:00:03,000 --> 00:00:04,000\n<i> </i>\n`, { code: 'no_text', line: 6 }],
    ['text without a time before it', `Translated by Ann\n\n${good}`, { code: 'no_time', line: 1 }],
    ['text without a time in WebVTT', `WEBVTT\n\nAlone\n\n00:01.000 --> 00:02.000\nGood`, { code: 'no_time', line: 3 }],
  ])('[EQ3] is said with its line, and the rest is read: %s', (_name, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(read(text).cues.map((each) => each.text)).toEqual(['Good']);
  });

  it('[EQ3] cuts a text that is too long, between characters', () => {
    const { cues, problems } = read(`1\n00:00:01,000 --> 00:00:02,000\n${'x'.repeat(captionLimits.textLength - 1)}😀 and more\n`);
    expect(cues[0]?.text).toBe('x'.repeat(captionLimits.textLength - 1));
    expect(problems).toEqual([{ code: 'text_cut', line: 3, maxCharacters: captionLimits.textLength }]);
  });

  it('[EQ3] takes so many captions and no more, and so many bytes', () => {
    const many = Array.from({ length: captionLimits.cues + 2 }, (_, second) => `0:00.${String(second % 1000).padStart(3, '0')} --> 1:00.000\nText\n\n`).join('');
    expect(read(many).cues).toHaveLength(captionLimits.cues);
    expect(problemsOf(many)).toEqual([{ code: 'too_many', line: captionLimits.cues * 3 + 1, maxCues: captionLimits.cues }]);
    expect(readCaptionFile(new Uint8Array(captionLimits.fileBytes + 1))).toEqual({ ok: false, error: { code: 'too_large', maxBytes: captionLimits.fileBytes } });
  });

  it('[EQ3] says of a file without captions what it has instead', () => {
    expect(readCaptions('')).toEqual({ ok: false, error: { code: 'no_captions', problems: [] } });
    expect(readCaptions('Dear Ann,\nhello')).toEqual({ ok: false, error: { code: 'no_captions', problems: [{ code: 'no_time', line: 1 }] } });
  });
});

describe('the letters of a file', () => {
  const text = '1\n00:00:01,000 --> 00:00:02,000\nÀ bientôt\n';
  const utf16 = (isBig: boolean) => Uint8Array.from([0xfeff, ...text.split('').map((letter) => letter.charCodeAt(0))].flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));

  it('[EQ1] may be UTF-8, UTF-16 of either order, or Windows-1252', () => {
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const bytes of [bytesOf(text), bytesOf(`\ufeff${text}`), utf16(false), utf16(true), latin]) {
      const reading = readCaptionFile(bytes);
      expect(reading.ok && reading.value.cues).toEqual([cue(1000, 2000, 'À bientôt')]);
    }
  });
});
