import { z } from 'zod';
import { limits } from '@/lib/base/limits';

/** E-mail addresses are compared in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(limits.emailCharacters, 'This address is too long.')
  .pipe(z.email('Enter an e-mail address such as name@example.com.'));

export const passwordSchema = z
  .string()
  .min(limits.passwordMinCharacters, `Use at least ${limits.passwordMinCharacters} characters.`)
  .max(limits.passwordMaxCharacters, `Use at most ${limits.passwordMaxCharacters} characters.`);

export const personNameSchema = z.string().trim().min(1, 'Enter a name.').max(limits.nameCharacters, `Use at most ${limits.nameCharacters} characters.`);
