import 'server-only';
import { giveGrants, grantsOf } from '@/lib/scenarios/create-scenario';
import { createDemoProject } from '@/lib/scenarios/demo-project';
import { labPlanOf } from '@/lib/scenarios/scenario-request';
import { scenarios } from '@/lib/scenarios/scenarios';
import { personaEmail, personas, type PersonaName } from '@/lib/server/accounts/personas';
import { createLabAccount } from '@/lib/server/lab/create-lab-account';
import { findPersona } from '@/lib/server/lab/find-lab-account';
import { giveSubscription } from '@/lib/server/lab/give-subscription';
import { labTexts } from '@/lib/texts/en/lab';

/** The Pro subscriber is in the middle of a period; "Reset" makes such an account anew. */
const proRequest = { grants: [], plan: { item: 'pro-monthly', beganDaysAgo: 12, card: 'succeeds', cancelled: false } } as const;

/** PRODUCT 7, 8: makes the personas of the sign-in page, and of one that was begun whatever is missing. Doing it again changes nothing. */
export async function seedPersonas(): Promise<void> {
  for (const { name } of personas) await seedPersona(name);
}

async function seedPersona(name: PersonaName): Promise<void> {
  const email = personaEmail(name);
  const existing = await findPersona(email);
  const userId = existing?.userId ?? (await makePersona(name, email));
  if (name === 'pro') await giveSubscription(userId, labPlanOf(proRequest.plan));
  else await giveGrants(userId, grantsOf(scenarios[name].grants));
  // Somebody who deleted it keeps it deleted.
  if (existing === null || !existing.hadProject) await createDemoProject(userId);
}

async function makePersona(name: PersonaName, email: string): Promise<string> {
  const isPro = name === 'pro';
  const { userId } = await createLabAccount({
    kind: 'persona', email, password: null,
    name: labTexts.personas[name],
    provider: isPro ? { behaviour: 'ok', delayMs: 0 } : scenarios[name].provider,
    madeFrom: isPro ? proRequest : { name },
  });
  return userId;
}
