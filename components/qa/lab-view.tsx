import type { ReactNode } from 'react';
import { ScenarioCard } from '@/components/qa/scenario-card';
import type { ScenarioItem } from '@/components/qa/scenario-card';
import { labTexts } from '@/lib/texts/en/lab';

interface LabViewProps {
  readonly credits: readonly ScenarioItem[];
  readonly provider: readonly ScenarioItem[];
  /** Where this app is reached, for the examples. */
  readonly origin: string;
  /** What can be done with the account that is signed in, where it is one of the lab's. */
  readonly children: ReactNode;
}

export function LabView({ credits, provider, origin, children }: LabViewProps) {
  const { groups, http } = labTexts;
  return (
    <div className="grid gap-12">
      <div className="grid gap-8">
        <header className="grid max-w-2xl gap-3">
          <h1 className="text-3xl font-semibold">{labTexts.title}</h1>
          <p className="text-muted">{labTexts.lead}</p>
        </header>
        {children}
      </div>
      <ScenarioGroup {...groups.credits} scenarios={credits} />
      <ScenarioGroup {...groups.provider} scenarios={provider} />
      <section aria-labelledby="from-a-test" className="grid gap-4">
        <div className="grid max-w-2xl gap-1">
          <h2 id="from-a-test" className="text-xl font-semibold">
            {http.title}
          </h2>
          <p className="text-sm text-muted">{http.description}</p>
        </div>
        <pre tabIndex={0} aria-labelledby="from-a-test" className="overflow-x-auto rounded-lg border border-border bg-sunken p-4 font-mono text-xs leading-6">
          {http.example.map((line) => line.replace('ORIGIN', origin)).join('\n')}
        </pre>
        <p className="text-sm text-muted">{http.enter}</p>
      </section>
    </div>
  );
}

interface ScenarioGroupProps {
  readonly title: string;
  readonly description: string;
  readonly scenarios: readonly ScenarioItem[];
}

function ScenarioGroup({ title, description, scenarios }: ScenarioGroupProps) {
  return (
    <section className="grid gap-5">
      <div aria-hidden className="ruler h-2.5" />
      <div className="grid gap-1">
        <h2 className="text-xl font-semibold">{title}</h2>
        <p className="text-sm text-muted">{description}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {scenarios.map((scenario) => (
          <ScenarioCard key={scenario.name} {...scenario} />
        ))}
      </div>
    </section>
  );
}
