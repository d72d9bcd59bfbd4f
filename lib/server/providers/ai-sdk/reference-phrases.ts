import 'server-only';
import type { ReferenceStrength } from '@/lib/tools/reference';

/** How closely the given picture is to be followed, in words: not every server takes a number for it. */
const phrases: Readonly<Record<ReferenceStrength, string>> = {
  low: 'Take a hint of its colors and light from the given picture; everything else is new.',
  medium: 'Follow the colors, the light and the composition of the given picture; what it shows is described above.',
  high: 'Follow the given picture closely in colors, light and composition; change only what the words above ask for.',
};

/** The same for servers that take it: 0 is the given picture itself, 1 is nothing of it. */
export const changeShares: Readonly<Record<ReferenceStrength, number>> = { low: 0.85, medium: 0.65, high: 0.45 };

/** The words of a request, then what the given picture is for. */
export function promptWithReference(words: string, strength: ReferenceStrength): string {
  return `${words}\n\n${phrases[strength]}`;
}
