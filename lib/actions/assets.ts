'use server';

import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { defineAction } from '@/lib/server/action';
import * as assets from '@/lib/server/assets/write-assets';

const id = z.object({ id: z.uuid() });

export const renameAsset = defineAction({
  name: 'renameAsset',
  input: id.extend({ name: z.string().trim().min(1, 'Enter a name.').max(limits.nameCharacters, `Use at most ${limits.nameCharacters} characters.`) }),
  run: ({ user, input }) => assets.renameAsset(user.id, input.id, input.name),
});

export const deleteAsset = defineAction({ name: 'deleteAsset', input: id, run: ({ user, input }) => assets.deleteAsset(user.id, input.id) });

export const restoreAsset = defineAction({ name: 'restoreAsset', input: id, run: ({ user, input }) => assets.restoreAsset(user.id, input.id) });
