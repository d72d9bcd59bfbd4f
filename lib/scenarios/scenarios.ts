import 'server-only';
import { limits } from '@/lib/base/limits';
import type { CreditType } from '@/lib/credits/model';
import { daysAfter } from '@/lib/credits/periods';
import { beganWithFirstPeriodOver, type WindowName } from '@/lib/scenarios/grant-windows';
import type { LabPlan } from '@/lib/server/lab/give-subscription';
import type { LabBehaviour, ProviderBehaviour } from '@/lib/server/lab/provider-behaviour';
import { itemOf } from '@/lib/store/catalogue';
import { labTexts } from '@/lib/texts/en/lab';

/** PRODUCT 7: the named states, in the order in which the lab shows them. */
export const scenarioNames = [
  'plenty', 'exact', 'one-short', 'empty', 'mixed-pools', 'purchased-only', 'activity-only', 'expired-subscription',
  'expiring-tonight', 'pro-cancelled', 'payment-declined', 'provider-fails', 'provider-slow', 'provider-refuses', 'provider-partial', 'hold-open',
  'long-timeline', 'heavy-log',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface ScenarioGrant {
  readonly type: CreditType;
  readonly amount: number;
  readonly window: WindowName;
}

export interface Scenario {
  readonly title: string;
  readonly description: string;
  readonly tryThis: string;
  readonly grants: readonly ScenarioGrant[];
  readonly provider: LabBehaviour;
  /** A plan as if it had been bought a while ago. */
  readonly plan: LabPlan | null;
  /** H1: a picture is on its way from the beginning. */
  readonly hasOpenHold: boolean;
  /** About so many rows of a year stand in its log already. */
  readonly loggedRows: number;
  /** So many clips stand on its timeline; null for the two that every other project begins with. */
  readonly clipCount: number | null;
}

const subscription = (amount: number): ScenarioGrant => ({ type: 'subscription', amount, window: 'one-month' });
const purchased = (amount: number): ScenarioGrant => ({ type: 'purchased', amount, window: 'two-years' });
const activity = (amount: number): ScenarioGrant => ({ type: 'activity', amount, window: 'thirty-days' });

function scenario(name: ScenarioName, grants: readonly ScenarioGrant[], rest: Partial<Pick<Scenario, 'provider' | 'plan' | 'hasOpenHold' | 'loggedRows' | 'clipCount'>> = {}): Scenario {
  return { ...labTexts.scenarios[name], grants, provider: { behaviour: 'ok', delayMs: 0 }, plan: null, hasOpenHold: false, loggedRows: 0, clipCount: null, ...rest };
}

const provider = (behaviour: ProviderBehaviour, delayMs = 0): { readonly provider: LabBehaviour } => ({ provider: { behaviour, delayMs } });

/** H6: longer than any hold is kept. */
const slowerThanHoldsMs = (limits.holdMinutes + 5) * 60_000;

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  plenty: scenario('plenty', [subscription(500), purchased(200), activity(50)]),
  exact: scenario('exact', [subscription(10)]),
  'one-short': scenario('one-short', [subscription(9)]),
  empty: scenario('empty', []),
  'mixed-pools': scenario('mixed-pools', [subscription(6), purchased(4), activity(20)]),
  'purchased-only': scenario('purchased-only', [purchased(100)]),
  'activity-only': scenario('activity-only', [activity(40)]),
  'expired-subscription': scenario('expired-subscription', [{ type: 'subscription', amount: 300, window: 'lapsed-yesterday' }]),
  'expiring-tonight': scenario('expiring-tonight', [{ type: 'subscription', amount: 120, window: 'until-midnight' }, purchased(40), activity(20)]),
  'pro-cancelled': scenario('pro-cancelled', [], {
    plan: { plan: 'pro-monthly', beganAt: (now) => daysAfter(now, -12), card: 'succeeds', isCancelled: true },
  }),
  'payment-declined': scenario('payment-declined', [purchased(5)], {
    plan: { plan: 'pro-monthly', beganAt: beganWithFirstPeriodOver, card: 'fails-later', isCancelled: false },
  }),
  'provider-fails': scenario('provider-fails', [subscription(100)], provider('fail')),
  'provider-slow': scenario('provider-slow', [subscription(100)], provider('slow')),
  'provider-refuses': scenario('provider-refuses', [subscription(100)], provider('refuse')),
  'provider-partial': scenario('provider-partial', [subscription(100)], provider('partial')),
  'hold-open': scenario('hold-open', [subscription(100)], { ...provider('slow', slowerThanHoldsMs), hasOpenHold: true }),
  'long-timeline': scenario('long-timeline', [subscription(500)], { clipCount: 1_000 }),
  'heavy-log': scenario('heavy-log', [], { loggedRows: 100_000 }),
};

/** The credits that a scenario is given, with those that have lapsed when it is entered. */
export function creditsOf(name: ScenarioName): { readonly type: CreditType; readonly amount: number; readonly isLapsed: boolean }[] {
  const { grants, plan } = scenarios[name];
  const given = grants.map(({ type, amount, window }) => ({ type, amount, isLapsed: window === 'lapsed-yesterday' }));
  if (plan === null) return given;
  return [{ type: 'subscription', amount: itemOf(plan.plan).credits, isLapsed: plan.card === 'fails-later' }, ...given];
}
