'use server';

import { z } from 'zod';
import { limits } from '@/lib/base/limits';
import { emailSchema, passwordSchema, personNameSchema } from '@/lib/server/accounts/account-schemas';
import * as settings from '@/lib/server/accounts/account-settings';
import { createAccount } from '@/lib/server/accounts/create-account';
import { defineAction, definePublicAction } from '@/lib/server/action';

export const signUp = definePublicAction({
  name: 'signUp',
  limit: 'signUpFromAddress',
  input: z.object({ name: personNameSchema, email: emailSchema, password: passwordSchema }),
  run: createAccount,
});

export const renameAccount = defineAction({
  name: 'renameAccount',
  input: z.object({ name: personNameSchema }),
  run: ({ user, input }) => settings.renameAccount(user.id, input.name),
});

export const changePassword = defineAction({
  name: 'changePassword',
  limit: 'signIn',
  input: z.object({ current: z.string().max(limits.passwordMaxCharacters), next: passwordSchema }),
  run: ({ user, input }) => settings.changePassword(user.id, input.current, input.next),
});

export const signOutEverywhere = defineAction({
  name: 'signOutEverywhere',
  input: z.object({}),
  run: ({ user }) => settings.signOutEverywhere(user.id),
});
