import { limits } from '@/lib/base/limits';
import { authTexts } from '@/lib/texts/en/auth';

export interface NewAccountForm {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type FieldProblems<Form> = { readonly [Field in keyof Form]?: string };

const { problems } = authTexts;

/** What is wrong before anything is sent, field by field. The server checks again; here it is for answering at once. */
export function newAccountProblems({ name, email, password }: NewAccountForm): FieldProblems<NewAccountForm> {
  return {
    ...problem('name', nameProblem(name.trim())),
    ...problem('email', emailProblem(email.trim())),
    ...problem('password', newPasswordProblem(password)),
  };
}

/** Signing in asks only that both are there: rules of new passwords would give hints about old ones. */
export function signInFormProblems({ email, password }: Omit<NewAccountForm, 'name'>): FieldProblems<Omit<NewAccountForm, 'name'>> {
  return {
    ...problem('email', emailProblem(email.trim())),
    ...problem('password', password === '' ? problems.passwordMissing : null),
  };
}

export function newPasswordProblem(password: string): string | null {
  if (password.length < limits.passwordMinCharacters) return problems.passwordTooShort;
  return password.length > limits.passwordMaxCharacters ? problems.passwordTooLong : null;
}

export function nameProblem(name: string): string | null {
  if (name === '') return problems.nameMissing;
  return name.length > limits.nameCharacters ? problems.nameTooLong : null;
}

function emailProblem(email: string): string | null {
  if (email === '') return problems.emailMissing;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= limits.emailCharacters ? null : problems.emailMalformed;
}

function problem(field: string, sentence: string | null): Record<string, string> {
  return sentence === null ? {} : { [field]: sentence };
}
