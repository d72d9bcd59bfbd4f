'use client';
import { useState } from 'react';
import { failureText } from '@/components/account/run-action';
import { enterScenario } from '@/components/qa/call-lab';
import { Button } from '@/components/ui/button';
import type { Surface } from '@/lib/base/surface';
import { editorPath, surfaces } from '@/lib/base/surface';
import { labTexts } from '@/lib/texts/en/lab';

interface OpenScenarioProps {
  readonly name: string;
  /** The id of the scenario's title, which tells this button from the others. */
  readonly titleId: string;
}

/** Makes the scenario and opens its project in the editor of a surface. */
export function OpenScenario({ name, titleId }: OpenScenarioProps) {
  const [opening, setOpening] = useState<Surface | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function open(surface: Surface): Promise<void> {
    setOpening(surface);
    setProblem(null);
    const entered = await enterScenario({ name }, (projectId) => editorPath(surface, projectId));
    if (entered.ok) return;
    setOpening(null);
    setProblem(failureText(entered.error));
  }

  return (
    <div className="grid justify-items-start gap-2">
      <div className="flex flex-wrap gap-2">
        {surfaces.map((surface) => (
          <Button key={surface} variant="secondary" size="sm" className="pointer-coarse:h-11" onClick={() => void open(surface)} busy={opening === surface} disabled={opening !== null && opening !== surface} aria-describedby={titleId}>
            {labTexts.open[surface]}
          </Button>
        ))}
      </div>
      <p role="status" className="text-xs text-danger-text empty:hidden">
        {problem}
      </p>
    </div>
  );
}
