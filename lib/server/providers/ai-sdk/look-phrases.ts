import 'server-only';
import type { PortraitLook } from '@/lib/tools/portrait-looks';

/** The looks in the words of image models. */
const phrases: Readonly<Record<PortraitLook, string>> = {
  oil: 'an oil painting with visible brush strokes and thick paint',
  watercolour: 'a watercolour painting with light washes on rough white paper',
  pencil: 'a graphite pencil drawing with fine hatching on white paper',
  charcoal: 'a drawing in charcoal and white chalk on brown paper',
  engraving: 'a steel engraving as on banknotes, with swelling parallel lines in dark ink on cream paper',
  cartoon: 'a cartoon with flat bright areas and clean black outlines',
  'pop-art': 'a pop art screen print with five flat inks, Ben-Day dots and bold outlines',
  halftone: 'a coarse four-colour halftone print with visible dots',
  neon: 'glowing neon tubes that trace its edges in the dark',
  mosaic: 'a mosaic of small coloured stones with dark grout',
};

/** What a model is asked to make of a picture. The person is to stay who it is. */
export function lookPhrase(look: PortraitLook): string {
  return `Redraw this picture as ${phrases[look]}. Keep its composition, and keep faces recognisable: the same features, expression and pose. Add no text and no frame.`;
}
