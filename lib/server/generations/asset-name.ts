import { toolsTexts } from '@/lib/texts/en/tools';
import type { OutputPart } from '@/lib/tools/catalogue';

const longest = 60;

/** The first of the person's words, as the asset's name; of the parts of a storyboard also what they are. */
export function assetName({ name, storyboard }: Pick<OutputPart, 'name' | 'storyboard'>): string {
  const words = name.replace(/\s+/g, ' ').trim();
  const short = words.length <= longest ? words : `${words.slice(0, longest - 1).trimEnd()}…`;
  return toolsTexts.parts[storyboard?.role ?? 'picture'](short);
}
