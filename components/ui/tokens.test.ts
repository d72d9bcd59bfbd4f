import { readFileSync } from 'node:fs';
import chroma from 'chroma-js';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const themes = ['light', 'dark', 'studio'] as const;
const grounds = ['background', 'surface', 'raised', 'sunken'] as const;
const textColours = [
  'foreground',
  'muted',
  'subtle',
  'accent-text',
  'danger-text',
  'warning-text',
  'success-text',
  'credit-subscription',
  'credit-purchased',
  'credit-activity',
] as const;

type Tokens = ReadonlyMap<string, string>;

/** The custom properties of one theme as they stand in the stylesheet. */
function tokensOf(theme: (typeof themes)[number]): Tokens {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

function channels(tokens: Tokens, name: string): [number, number, number, number] {
  const value = tokens.get(name) ?? '';
  const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+)%)?\)$/.exec(value);
  if (numbers === null) throw new Error(`--${name} is not written as oklch(L C H): "${value}"`);
  const [, lightness, chromaValue, hue, alpha] = numbers;
  return [Number(lightness), Number(chromaValue), Number(hue), alpha === undefined ? 1 : Number(alpha) / 100];
}

function contrast(tokens: Tokens, front: string, ground: string): number {
  const colour = (name: string) => chroma.oklch(...channels(tokens, name));
  return chroma.contrast(colour(front), colour(ground));
}

describe.each(themes)('the %s theme', (theme) => {
  const tokens = tokensOf(theme);

  it('defines the same tokens as the light one', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf('light').keys()].sort());
  });

  it('stays inside sRGB, so that what is computed is what is seen', () => {
    for (const name of tokens.keys()) {
      if (name.startsWith('shadow')) continue;
      const [lightness, chromaValue, hue] = channels(tokens, name);
      const unclipped = chroma.oklch(lightness, chromaValue, hue).rgb(false);
      for (const channel of unclipped) {
        expect(channel, name).toBeGreaterThan(-0.5);
        expect(channel, name).toBeLessThan(255.5);
      }
    }
  });

  it('gives text at least 4.5:1 on every ground (WCAG 1.4.3)', () => {
    for (const ground of grounds) {
      for (const text of textColours) expect(contrast(tokens, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives text at least 4.5:1 on filled controls, tints and clips', () => {
    const pairs = [
      ['primary-foreground', 'primary'],
      ['primary-foreground', 'primary-hover'],
      ['accent-foreground', 'accent'],
      ['accent-foreground', 'accent-hover'],
      ['danger-foreground', 'danger'],
      ['danger-foreground', 'danger-hover'],
      ['clip-foreground', 'clip-image'],
      ['clip-foreground', 'clip-video'],
      ['clip-foreground', 'clip-audio'],
      ['clip-foreground', 'clip-text'],
      ...['accent', 'danger', 'warning', 'success'].flatMap((tone) => [
        [`${tone}-text`, `${tone}-soft`],
        ['foreground', `${tone}-soft`],
        ['muted', `${tone}-soft`],
      ]),
    ] as const;
    for (const [text = '', ground = ''] of pairs) {
      expect(contrast(tokens, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives edges of controls, the focus ring and the accent at least 3:1 (WCAG 1.4.11)', () => {
    for (const ground of grounds) {
      expect(contrast(tokens, 'border-strong', ground), `border-strong on ${ground}`).toBeGreaterThanOrEqual(3);
      expect(contrast(tokens, 'ring', ground), `ring on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    for (const ground of ['background', 'surface', 'raised']) {
      expect(contrast(tokens, 'accent', ground), `accent on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

it('the studio has no hue of its own on grounds and text', () => {
  const tokens = tokensOf('studio');
  for (const name of [...grounds, 'foreground', 'muted', 'subtle', 'border', 'border-strong']) {
    expect(channels(tokens, name)[1], name).toBe(0);
  }
});
