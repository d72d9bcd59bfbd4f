import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fontFamilies, type FontFamily } from '@/lib/editor/document/drawn';
import { projectRoot } from '@/scripts/process/places.mjs';

/** The package that each family comes from, and the sheet in it that names the files. All are free to embed (OFL or Apache). */
const packages: Readonly<Record<FontFamily, readonly [name: string, sheet: string]>> = {
  inter: ['@fontsource-variable/inter', 'wght.css'],
  playfair: ['@fontsource-variable/playfair-display', 'wght.css'],
  bebas: ['@fontsource/bebas-neue', '400.css'],
  caveat: ['@fontsource-variable/caveat', 'wght.css'],
  'roboto-slab': ['@fontsource-variable/roboto-slab', 'wght.css'],
  'jetbrains-mono': ['@fontsource-variable/jetbrains-mono', 'wght.css'],
  nunito: ['@fontsource-variable/nunito', 'wght.css'],
  oswald: ['@fontsource-variable/oswald', 'wght.css'],
  lobster: ['@fontsource/lobster', '400.css'],
  'space-grotesk': ['@fontsource-variable/space-grotesk', 'wght.css'],
};

/** Scripts that are written with these fonts; the files of the others are not copied. */
const subsets = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];

interface PackagedFace {
  readonly family: FontFamily;
  /** Where the file is in its package. */
  readonly path: string;
  readonly file: string;
  /** As CSS writes them: "400", or "100 900" for a variable font. */
  readonly weight: string;
  readonly unicodeRange: string;
}

/** Every file of every family. */
export function packagedFaces(): readonly PackagedFace[] {
  return fontFamilies.flatMap((family) => facesOf(family, ...packages[family]));
}

function facesOf(family: FontFamily, name: string, sheet: string): readonly PackagedFace[] {
  const folder = join(projectRoot, 'node_modules', name);
  const blocks = readFileSync(join(folder, sheet), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return blocks.flatMap((block) => {
    const source = /url\(\.\/(files\/[\w-]+\.woff2)\)/.exec(block)?.[1];
    const range = /unicode-range:\s*([^;]+);/.exec(block)?.[1];
    if (source === undefined || range === undefined) throw new Error(`${name} names its files in another way than it did.`);
    const file = basename(source);
    if (!subsets.some((subset) => new RegExp(`-${subset}-(wght|400)-normal\\.`).test(file))) return [];
    return [{ family, path: join(folder, source), file, weight: /font-weight:\s*([^;]+);/.exec(block)?.[1] ?? '400', unicodeRange: range.replaceAll(/,\s*/g, ', ') }];
  });
}

/** The licences of all packages, one after the other, to stand beside the files. */
export function fontLicenses(): string {
  const texts = Object.values(packages).map(([name]) => `${name}\n${'='.repeat(name.length)}\n\n${readFileSync(join(projectRoot, 'node_modules', name, 'LICENSE'), 'utf8').trim()}\n`);
  return texts.join('\n\n');
}

/** The module that tells the editor of the files. */
export function fontFacesModule(faces: readonly PackagedFace[]): string {
  const rows = faces.map(({ family, file, weight, unicodeRange }) => `  { family: '${family}', file: '${file}', weight: '${weight}', unicodeRange: '${unicodeRange}' },`);
  return [
    "import type { FontFamily } from '@/lib/editor/document/drawn';",
    '',
    '/** One file of a family, for the letters of some scripts. */',
    'export interface FontFile {',
    '  readonly family: FontFamily;',
    '  /** In `public/fonts`. */',
    '  readonly file: string;',
    '  /** One, or the range of a variable font. */',
    '  readonly weight: string;',
    '  readonly unicodeRange: string;',
    '}',
    '',
    '/** Written by `npm run fonts` from the packages of the fonts. */',
    'export const fontFiles: readonly FontFile[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}
