import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LabPanel } from '@/components/qa/lab-panel';
import { LabView } from '@/components/qa/lab-view';
import type { ScenarioItem } from '@/components/qa/scenario-card';
import { creditsOf, scenarioNames, scenarios } from '@/lib/scenarios/scenarios';
import type { ScenarioName } from '@/lib/scenarios/scenarios';
import { currentUser } from '@/lib/server/auth/session';
import { env } from '@/lib/server/env';
import { labIsOn } from '@/lib/server/lab/lab-guard';
import { loadLabPanel } from '@/lib/server/lab/load-lab-panel';
import { labTexts } from '@/lib/texts/en/lab';

export const metadata: Metadata = { title: labTexts.documentTitle, robots: { index: false } };

export default async function LabPage() {
  if (!labIsOn()) notFound();
  const user = await currentUser();
  const panel = user === null ? null : await loadLabPanel(user.id);
  const isOfProvider = (name: ScenarioName): boolean => scenarios[name].provider.behaviour !== 'ok';
  return (
    <LabView
      credits={scenarioNames.filter((name) => !isOfProvider(name)).map(itemOf)}
      provider={scenarioNames.filter(isOfProvider).map(itemOf)}
      origin={new URL(env().NEXTAUTH_URL).origin}
    >
      {panel === null ? null : <LabPanel key={panel.userId} {...panel} />}
    </LabView>
  );
}

function itemOf(name: ScenarioName): ScenarioItem {
  const { title, description, tryThis } = scenarios[name];
  return { name, title, description, tryThis, grants: creditsOf(name) };
}
