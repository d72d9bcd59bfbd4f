import { describe, expect, it } from 'vitest';
import type { Prng } from '@/lib/base/prng';
import { createPrng, intBetween, pick } from '@/lib/base/prng';
import type { CaptionFormat, Cue } from '@/lib/editor/captions/cue';
import { captionLimits } from '@/lib/editor/captions/cue';
import { readCaptionFile, readCaptions } from '@/lib/editor/captions/read-captions';
import { separateCues } from '@/lib/editor/captions/separate-cues';
import { writeCaptions } from '@/lib/editor/captions/write-captions';
import { documentLimits } from '@/lib/editor/document/limits';
import { ticksPerMillisecond } from '@/lib/editor/document/time';

const seeds = Array.from({ length: 60 }, (_, index) => `captions-${index}`);
const words = ['Hello', 'world', '42', '1', 'a < b', '&amp;', '&', '->', 'NOTE', 'STYLE', 'WEBVTT', '¿Qué?', '日本語', '😀', '–', '{x}', '10:30', '"so"', '<', '>'];

function randomText(random: Prng): string {
  const lines = Array.from({ length: intBetween(random, 1, 3) }, () => Array.from({ length: intBetween(random, 1, 4) }, () => pick(random, words)).join(' '));
  return lines.join('\n');
}

/** By start, in whole milliseconds, no two that begin together, some of them overlapping. */
function randomCues(random: Prng): Cue[] {
  let startMs = 0;
  return Array.from({ length: intBetween(random, 1, 30) }, () => {
    startMs += intBetween(random, 1, 9_000);
    const endMs = startMs + intBetween(random, 5, 7_000);
    return { startTicks: startMs * ticksPerMillisecond, endTicks: endMs * ticksPerMillisecond, text: randomText(random) };
  });
}

/** The same captions as other programs might have written them. */
function inOtherHand(random: Prng, file: string, format: CaptionFormat): string {
  let text = file;
  if (random() < 0.5) text = text.replaceAll(/^\d+\n(?=\d\d:)/gm, '');
  if (random() < 0.5) text = text.replaceAll(/^(\d\d:.*)[,.](\d{3} --> .*)[,.](\d{3})$/gm, format === 'vtt' ? '$1.$2.$3 line:90% align:middle' : '$1.$2.$3  X1:0');
  if (random() < 0.5) text = text.replaceAll(/(?<= --> )00:|^00:(?=\d\d:\d\d[.,])/gm, '');
  if (random() < 0.5) text = text.replaceAll(/Hello/g, '<i>Hello</i>');
  if (random() < 0.3 && format === 'vtt') text = text.replace('\n\n', '\nX-HEAD: 1\n\nNOTE\nof somebody\n\n');
  if (random() < 0.5) text = text.replaceAll('\n', pick(random, ['\r\n', '\r']));
  return random() < 0.5 ? `\ufeff${text}` : text;
}

describe.each(['srt', 'vtt'] as const)('captions at random as %s', (format) => {
  it.each(seeds)('[EQ1] [EQ4] come back as they were written, also in another hand (seed %s)', (seed) => {
    const random = createPrng(`${format}-${seed}`);
    const cues = randomCues(random);
    const file = writeCaptions(cues, format);
    expect(readCaptions(file)).toEqual({ ok: true, value: { format, cues, problems: [] } });
    expect(readCaptions(inOtherHand(random, file, format))).toEqual({ ok: true, value: { format, cues, problems: [] } });
  });

  it.each(seeds)('[EQ3] are read within their limits or refused, whatever has happened to the file (seed %s)', (seed) => {
    const random = createPrng(`broken-${format}-${seed}`);
    const bytes = new TextEncoder().encode(writeCaptions(randomCues(random), format));
    for (let damage = intBetween(random, 1, 60); damage > 0; damage -= 1) bytes[intBetween(random, 0, bytes.length - 1)] = intBetween(random, 0, 255);
    const reading = readCaptionFile(bytes.subarray(intBetween(random, 0, 20)));
    const [cues, problems] = reading.ok ? [reading.value.cues, reading.value.problems] : [[], reading.error.code === 'no_captions' ? reading.error.problems : []];
    for (const { startTicks, endTicks, text } of cues) {
      expect(startTicks).toBeGreaterThanOrEqual(0);
      expect(endTicks - startTicks).toBeGreaterThanOrEqual(captionLimits.minTicks);
      expect(endTicks).toBeLessThanOrEqual(documentLimits.endTicks);
      expect(text).toMatch(/\S/);
    }
    for (const { line } of problems) expect(line).toBeGreaterThan(0);
  });
});

describe('captions that overlap', () => {
  it.each(seeds)('[EQ5] are read at every instant, one at a time on their track (seed %s)', (seed) => {
    const random = createPrng(`overlap-${seed}`);
    const cues = randomCues(random);
    const pieces = separateCues(cues);
    for (const [index, piece] of pieces.entries()) {
      expect(piece.endTicks - piece.startTicks).toBeGreaterThanOrEqual(captionLimits.minTicks);
      expect(piece.startTicks).toBeGreaterThanOrEqual(pieces[index - 1]?.endTicks ?? 0);
    }
    for (const cue of cues) {
      const middleTicks = (cue.startTicks + cue.endTicks) / 2;
      expect(pieces.find(({ startTicks, endTicks }) => startTicks <= middleTicks && middleTicks < endTicks)).toBeDefined();
    }
  });
});

it('[EQ3] a hostile file of the largest size is read in time that a person does not notice', () => {
  const hostile = ['<c '.repeat(1_000_000), '1\n\n'.repeat(1_000_000), '0:0 -->'.repeat(500_000), `WEBVTT\n\n${'0:00.000 --> '.repeat(300_000)}`, `${' '.repeat(2_000_000)}\n0:01 --> 0:02\n${'{\\'.repeat(500_000)}`];
  for (const text of hostile) expect(() => readCaptionFile(new TextEncoder().encode(text))).not.toThrow();
});
