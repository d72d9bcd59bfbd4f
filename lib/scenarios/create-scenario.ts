import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { assert } from '@/lib/base/assert';
import { createDemoProject } from '@/lib/scenarios/demo-project';
import { grantWindows } from '@/lib/scenarios/grant-windows';
import { heavyLog } from '@/lib/scenarios/heavy-log';
import { labPlanOf, type ScenarioRequest } from '@/lib/scenarios/scenario-request';
import { scenarios, type Scenario, type ScenarioGrant } from '@/lib/scenarios/scenarios';
import { accountNow } from '@/lib/server/credits/account-now';
import { grantCredits, type GrantRequest } from '@/lib/server/credits/grant-credits';
import { writeHistory } from '@/lib/server/credits/write-history';
import { startGeneration } from '@/lib/server/generations/start-generation';
import { createLabAccount } from '@/lib/server/lab/create-lab-account';
import { enterUrl } from '@/lib/server/lab/enter';
import { giveSubscription } from '@/lib/server/lab/give-subscription';
import { labTexts } from '@/lib/texts/en/lab';
import { catalogue } from '@/lib/tools/catalogue';
import type { ImageInput } from '@/lib/tools/generate-image';

/** What `POST /api/qa/scenarios` answers. */
export interface CreatedScenario {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly projectId: string;
  readonly enterUrl: string;
}

type GrantPlan = Omit<GrantRequest, 'sourceRef'>;

interface Plan extends Pick<Scenario, 'provider' | 'plan' | 'hasOpenHold' | 'loggedRows' | 'clipCount'> {
  readonly label: string;
  readonly title: string;
  readonly grants: readonly GrantPlan[];
}

const lapsedPeriodMs = 30 * 24 * 3_600_000;

/** PRODUCT 7: makes a scenario on a fresh account: its grants, its provider's behaviour and a project with two clips. */
export async function createScenario(request: ScenarioRequest): Promise<CreatedScenario> {
  const { label, title, grants, provider, plan, hasOpenHold, loggedRows, clipCount } = 'name' in request ? planOfScenario(request.name) : planOfRequest(request);
  const email = `${label}-${randomBytes(6).toString('hex')}@scenarios.tallycut.local`;
  const password = randomBytes(15).toString('base64url');
  const { userId } = await createLabAccount({ kind: 'scenario', name: title, email, password, provider, madeFrom: request });
  await giveGrants(userId, grants);
  if (plan !== null) await giveSubscription(userId, plan);
  const projectId = await createDemoProject(userId, clipCount);
  if (hasOpenHold) await openHold(userId, projectId);
  if (loggedRows > 0) await writeHistory(userId, heavyLog({ userId, projectId, projectName: labTexts.project.name, now: await accountNow(userId), rows: loggedRows }));
  return { userId, email, password, projectId, enterUrl: enterUrl(userId) };
}

/** Two pictures that are asked for as from the editor. */
async function openHold(userId: string, projectId: string): Promise<void> {
  const input: ImageInput = { prompt: labTexts.heldPrompt, ratio: '1:1', style: 'poster', count: 2, size: '1K', seed: 1 };
  const started = await startGeneration({
    userId, projectId, surface: 'web', tool: 'generate-image', input, requestId: randomUUID(), confirmedPrice: catalogue['generate-image'].price(input),
  });
  assert(started.ok, 'a fresh account of this scenario can pay for two pictures');
}

/** The grants of a scenario, each from a source of its own (G2): given twice, they are granted once. */
export async function giveGrants(userId: string, grants: readonly GrantPlan[]): Promise<void> {
  for (const [index, grant] of grants.entries()) {
    const granted = await grantCredits(userId, { ...grant, sourceRef: `lab:${index + 1}` });
    assert(granted.ok, `grant ${index + 1} of a scenario has an amount and a window`);
  }
}

export function grantsOf(grants: readonly ScenarioGrant[]): GrantPlan[] {
  return grants.map(({ type, amount, window }) => ({ type, amount, validity: grantWindows[window] }));
}

function planOfScenario(name: keyof typeof scenarios): Plan {
  const { title, grants, provider, plan, hasOpenHold, loggedRows, clipCount } = scenarios[name];
  return { label: name, title, provider, plan, hasOpenHold, loggedRows, clipCount, grants: grantsOf(grants) };
}

function planOfRequest({ grants, provider, plan, clips }: Extract<ScenarioRequest, { grants: unknown }>): Plan {
  return {
    label: 'custom',
    title: labTexts.customAccount,
    provider: provider ?? { behaviour: 'ok', delayMs: 0 },
    plan: plan === undefined ? null : labPlanOf(plan),
    hasOpenHold: false,
    loggedRows: 0,
    clipCount: clips ?? null,
    grants: grants.map(({ type, amount, validFrom, validUntil = null }) => ({ type, amount, validity: (now) => windowOf(validFrom, validUntil, now) })),
  };
}

/** Without a beginning a grant begins now, or, where its end is in the past, a while before that. */
function windowOf(validFrom: number | undefined, validUntil: number | null, now: number): { validFrom: number; validUntil: number | null } {
  const beginsAt = validUntil !== null && validUntil <= now ? validUntil - lapsedPeriodMs : now;
  return { validFrom: validFrom ?? beginsAt, validUntil };
}
