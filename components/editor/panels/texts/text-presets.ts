import type { DrawnClip } from '@/components/editor/provider/media-drag';
import { nameOfText } from '@/lib/editor/captions/caption-clips';
import { captionText, captionTransform } from '@/lib/editor/captions/caption-style';
import type { TextContent } from '@/lib/editor/document/drawn';
import { defaultText, defaultTransform } from '@/lib/editor/document/empty';
import type { Animation, Transform } from '@/lib/editor/document/look';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { panelTexts } from '@/lib/texts/en/editor-panels';

export type PresetId = keyof typeof panelTexts.presets;

const quick = (kind: Animation['kind'], seconds = 0.5): Animation => ({ kind, durationTicks: Math.round(seconds * ticksPerSecond) });

/** Ready-made texts. What is left out is as in a plain text. */
const looks: Readonly<Record<PresetId, { readonly text: Partial<TextContent>; readonly transform?: Partial<Transform>; readonly enter?: Animation; readonly exit?: Animation }>> = {
  heading: { text: { size: 0.14, weight: 700 } },
  title: { text: { family: 'playfair', size: 0.12, weight: 700 }, enter: quick('rise'), exit: quick('fade') },
  subtitle: { text: { size: 0.07, weight: 400 } },
  body: { text: { size: 0.06, weight: 400 } },
  'lower-third': {
    text: { family: 'space-grotesk', size: 0.05, align: 'left', width: 0.4, background: { color: '#101214', opacity: 0.85, paddingEm: 0.5, radiusEm: 0.1 } },
    transform: { x: -0.26, y: 0.34 },
    enter: quick('slide-right'),
    exit: quick('fade'),
  },
  quote: { text: { family: 'playfair', size: 0.08, weight: 400, italic: true, width: 0.7 }, enter: quick('fade', 0.8), exit: quick('fade') },
  caption: { text: captionText, transform: captionTransform },
  highlight: { text: { family: 'nunito', size: 0.09, color: '#14181d', background: { color: '#ffd23f', opacity: 1, paddingEm: 0.25, radiusEm: 0.2 } }, enter: quick('zoom', 0.3) },
  outline: { text: { family: 'oswald', size: 0.13, color: '#ffffff', outline: { color: '#000000', widthEm: 0.08 } } },
  neon: { text: { family: 'nunito', size: 0.12, color: '#fdf4ff', shadow: { color: '#e64dff', opacity: 1, blurEm: 0.35, xEm: 0, yEm: 0 } }, enter: quick('fade') },
  handwritten: { text: { family: 'caveat', size: 0.13, weight: 700 }, enter: quick('typewriter', 1.2) },
  poster: { text: { family: 'bebas', size: 0.24, weight: 400, letterSpacingEm: 0.02, lineHeight: 0.95, shadow: { color: '#000000', opacity: 0.5, blurEm: 0.12, xEm: 0, yEm: 0.04 } }, enter: quick('pop') },
  typewriter: { text: { family: 'jetbrains-mono', size: 0.06, weight: 400, align: 'left', width: 0.7 }, enter: quick('typewriter', 2) },
  pop: { text: { family: 'lobster', size: 0.14, weight: 400, color: '#ff7a45', outline: { color: '#ffffff', widthEm: 0.06 } }, enter: quick('pop') },
};

/** How long a text stands when it is new. */
const standingTicks = 5 * ticksPerSecond;

export interface TextPreset {
  readonly id: PresetId;
  readonly text: TextContent;
  readonly clip: DrawnClip;
}

/** The ready-made texts in the order in which they are shown. */
export const textPresets: readonly TextPreset[] = (Object.keys(looks) as PresetId[]).map((id) => {
  const { text: look, transform, ...motion } = looks[id];
  const text = { ...defaultText, ...look, text: panelTexts.presetWords[id] };
  return { id, text, clip: { kind: 'text', name: nameOfText(text.text, panelTexts.presets[id]), durationTicks: standingTicks, text, transform: { ...defaultTransform, ...transform }, ...motion } };
});
