'use client';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { failureText } from '@/components/account/run-action';
import { enterScenario } from '@/components/qa/call-lab';
import { Button } from '@/components/ui/button';
import { labTexts } from '@/lib/texts/en/lab';

interface OpenScenarioProps {
  readonly name: string;
  /** The id of the scenario's title, which tells this button from the others. */
  readonly titleId: string;
}

/** Makes the scenario and opens its project in the editor. */
export function OpenScenario({ name, titleId }: OpenScenarioProps) {
  const [isOpening, setIsOpening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function open(): Promise<void> {
    setIsOpening(true);
    setProblem(null);
    const entered = await enterScenario({ name }, (projectId) => `/editor/${projectId}`);
    if (entered.ok) return;
    setIsOpening(false);
    setProblem(failureText(entered.error));
  }

  return (
    <div className="grid justify-items-start gap-2">
      <Button variant="secondary" onClick={() => void open()} busy={isOpening} aria-describedby={titleId}>
        {labTexts.open.web}
        {isOpening ? null : <ArrowRight aria-hidden />}
      </Button>
      <p role="status" className="text-xs text-danger-text empty:hidden">
        {problem}
      </p>
    </div>
  );
}
