import { defaultText, defaultTransform } from '@/lib/editor/document/empty';
import type { TextContent } from '@/lib/editor/document/drawn';
import type { Transform } from '@/lib/editor/document/look';

/** How captions look until somebody chooses otherwise: white on a dark ground, one twentieth of the picture high. */
export const captionText: TextContent = {
  ...defaultText,
  size: 0.05,
  weight: 700,
  lineHeight: 1.25,
  width: 0.8,
  background: { color: '#000000', opacity: 0.65, paddingEm: 0.3, radiusEm: 0.15 },
};

/** Near the lower edge, inside of what every screen shows. */
export const captionTransform: Transform = { ...defaultTransform, y: 0.38 };
