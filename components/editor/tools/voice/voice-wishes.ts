import * as z from 'zod/mini';
import { createKeptWishes } from '@/components/editor/tools/kept-wishes';

/** TO25: where a voiceover that was confirmed goes when it is there, and whether with captions. */
const wishes = createKeptWishes('tallycut.voiceover', z.object({ atTicks: z.number(), captions: z.boolean() }));

export const keepVoiceWish = wishes.keep;
export const takeVoiceWish = wishes.take;
