import { faces } from '@/lib/editor/compositor/shapes/faces';
import { signs } from '@/lib/editor/compositor/shapes/signs';
import type { Sticker } from '@/lib/editor/compositor/shapes/sticker';
import { things } from '@/lib/editor/compositor/shapes/things';
import type { StickerId } from '@/lib/editor/document/drawn';

/** EG14: every sticker, as our own drawing. */
export const stickers: Readonly<Record<StickerId, Sticker>> = { ...faces, ...signs, ...things };
