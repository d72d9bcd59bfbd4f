import 'server-only';
import type { StyleId } from '@/lib/tools/image-styles';

/** Our styles in the words that image models know. They go into the prompt; no person reads them. */
const stylePhrases: Readonly<Record<StyleId, string>> = {
  poster: 'bold flat screen-print poster, limited palette, strong shapes',
  watercolor: 'loose watercolor painting on textured paper, soft washes',
  neon: 'neon-lit night scene, glowing outlines, deep shadows',
  'paper-cut': 'layered paper-cut diorama, crisp edges, soft drop shadows',
  ink: 'black ink drawing with brush strokes and fine hatching on white paper',
  pixel: 'pixel art, low resolution, limited palette, no anti-aliasing',
  pastel: 'soft chalk pastel drawing, gentle colors, grainy paper',
  night: 'quiet night scene, moonlight, deep blues',
};

/** The prompt as a model is asked it: what the person wrote, then the chosen style. */
export function promptFor(prompt: string, style: StyleId): string {
  return `${prompt}\n\nStyle: ${stylePhrases[style]}.`;
}
