import 'server-only';
import type { CreditType } from '@/lib/credits/model';
import type { WindowName } from '@/lib/scenarios/grant-windows';
import type { LabBehaviour, ProviderBehaviour } from '@/lib/server/lab/provider-behaviour';
import { labTexts } from '@/lib/texts/en/lab';

/** PRODUCT 7: the named states, in the order in which the lab shows them. */
export const scenarioNames = [
  'plenty', 'exact', 'one-short', 'empty', 'mixed-pools', 'purchased-only', 'activity-only', 'expired-subscription',
  'provider-fails', 'provider-slow', 'provider-refuses', 'provider-partial',
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
}

const subscription = (amount: number): ScenarioGrant => ({ type: 'subscription', amount, window: 'one-month' });
const purchased = (amount: number): ScenarioGrant => ({ type: 'purchased', amount, window: 'two-years' });
const activity = (amount: number): ScenarioGrant => ({ type: 'activity', amount, window: 'thirty-days' });

function scenario(name: ScenarioName, grants: readonly ScenarioGrant[], behaviour: ProviderBehaviour = 'ok'): Scenario {
  return { ...labTexts.scenarios[name], grants, provider: { behaviour, delayMs: 0 } };
}

export const scenarios: Readonly<Record<ScenarioName, Scenario>> = {
  plenty: scenario('plenty', [subscription(500), purchased(200), activity(50)]),
  exact: scenario('exact', [subscription(10)]),
  'one-short': scenario('one-short', [subscription(9)]),
  empty: scenario('empty', []),
  'mixed-pools': scenario('mixed-pools', [subscription(6), purchased(4), activity(20)]),
  'purchased-only': scenario('purchased-only', [purchased(100)]),
  'activity-only': scenario('activity-only', [activity(40)]),
  'expired-subscription': scenario('expired-subscription', [{ type: 'subscription', amount: 300, window: 'lapsed-yesterday' }]),
  'provider-fails': scenario('provider-fails', [subscription(100)], 'fail'),
  'provider-slow': scenario('provider-slow', [subscription(100)], 'slow'),
  'provider-refuses': scenario('provider-refuses', [subscription(100)], 'refuse'),
  'provider-partial': scenario('provider-partial', [subscription(100)], 'partial'),
};
