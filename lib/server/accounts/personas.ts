import 'server-only';

/** The accounts that the sign-in page offers in local mode: each is a scenario's state under a name of its own (PRODUCT 7). */
export const personas = [
  { name: 'plenty', title: 'Nora, with plenty', description: '500 subscription, 200 purchased and 50 activity credits.' },
  { name: 'mixed-pools', title: 'Milo, with mixed pools', description: '6 subscription, 4 purchased and 20 activity credits.' },
  { name: 'one-short', title: 'Olu, one short', description: '9 credits: one fewer than a picture costs.' },
  { name: 'expired-subscription', title: 'Edda, lapsed yesterday', description: '300 subscription credits that lapsed yesterday.' },
  { name: 'pro', title: 'Priya, on Pro', description: 'A Pro subscriber in the middle of a period.' },
] as const;

export type PersonaName = (typeof personas)[number]['name'];

/** The address of a persona's account. No mail server takes it: the domain is reserved for this machine. */
export function personaEmail(name: PersonaName): string {
  return `${name}@personas.tallycut.local`;
}
