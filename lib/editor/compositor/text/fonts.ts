import type { FontFile } from '@/lib/editor/compositor/text/font-files';
import { fontFiles } from '@/lib/editor/compositor/text/font-files';
import type { FontFamily, TextContent } from '@/lib/editor/document/drawn';

/** What tells which files a text needs: the font, and the letters. */
export type FontWish = Pick<TextContent, 'family' | 'weight' | 'italic' | 'text'>;

/** Texts are measured and drawn at this size and scaled: at small sizes browsers round the widths of letters. */
export const referencePx = 100;

/** What letters that a family does not have are drawn with. */
const fallbacks: Readonly<Record<FontFamily, string>> = {
  inter: 'sans-serif',
  playfair: 'serif',
  bebas: '"tallycut-oswald", sans-serif',
  caveat: 'cursive',
  'roboto-slab': 'serif',
  'jetbrains-mono': 'monospace',
  nunito: '"tallycut-inter", sans-serif',
  oswald: '"tallycut-inter", sans-serif',
  lobster: 'cursive',
  'space-grotesk': '"tallycut-inter", sans-serif',
};

/** The font of a text at `referencePx`, as a canvas takes it. */
export function fontOf({ family, weight, italic }: Pick<FontWish, 'family' | 'weight' | 'italic'>): string {
  return `${italic ? 'italic ' : ''}${weight} ${referencePx}px ${fontStack(family)}`;
}

/** A family with what stands in for it, as CSS takes it: for showing a text outside of a canvas in its font. */
export function fontStack(family: FontFamily): string {
  return `"tallycut-${family}", ${fallbacks[family]}`;
}

const registered = new WeakMap<FontFaceSet, Map<FontFile, FontFace>>();

/** Makes the families known to a window's or worker's fonts. Nothing is fetched before it is needed. */
function registerFonts(fonts: FontFaceSet): void {
  const faces = registered.get(fonts) ?? new Map<FontFile, FontFace>();
  registered.set(fonts, faces);
  for (const file of fontFiles) {
    const known = faces.get(file);
    if (known !== undefined && known.status !== 'error') continue;
    // One that could not be fetched is asked for anew.
    if (known !== undefined) fonts.delete(known);
    const face = new FontFace(`tallycut-${file.family}`, `url(${fontUrl(file)})`, { weight: file.weight, unicodeRange: file.unicodeRange });
    faces.set(file, face);
    fonts.add(face);
  }
}

/** EG10: whether all that these texts need is here, so that they can be drawn as they should. */
export function areFontsLoaded(fonts: FontFaceSet, wishes: readonly FontWish[]): boolean {
  if (wishes.length === 0) return true;
  registerFonts(fonts);
  return wishes.every((wish) => fonts.check(fontOf(wish), wish.text));
}

/**
 * EG10: fetches the files that these texts need, and no others. Works in a window (`document.fonts`) and in a worker (`self.fonts`).
 * @returns false where some cannot be had: these texts are drawn with what the system has
 */
export async function loadFonts(fonts: FontFaceSet, wishes: readonly FontWish[]): Promise<boolean> {
  if (wishes.length === 0) return true;
  registerFonts(fonts);
  const outcomes = await Promise.allSettled(wishes.map((wish) => fonts.load(fontOf(wish), wish.text)));
  return outcomes.every(({ status }) => status === 'fulfilled');
}

/** A worker that was made of a blob has no folder of its own to begin an address at. */
function fontUrl({ file }: FontFile): string {
  return new URL(`/fonts/${file}`, globalThis.location.origin).href;
}
