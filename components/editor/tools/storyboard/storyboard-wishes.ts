import * as z from 'zod/mini';
import { createKeptWishes } from '@/components/editor/tools/kept-wishes';

/** TO41: where a storyboard that was confirmed goes when it is there, and whether with captions. Of scenes that are tried again (TO42) the place counts only where the others are gone. */
const wishes = createKeptWishes('tallycut.storyboard', z.object({ atTicks: z.number(), captions: z.boolean() }));

export const keepStoryboardWish = wishes.keep;
export const takeStoryboardWish = wishes.take;
