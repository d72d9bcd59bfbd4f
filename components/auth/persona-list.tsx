'use client';
import { ArrowRight, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { attemptSignIn } from '@/components/auth/attempt-sign-in';
import { FormProblem } from '@/components/auth/form-problem';
import { Avatar } from '@/components/ui/avatar';
import { authTexts } from '@/lib/texts/en/auth';

interface Persona {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

interface PersonaListProps {
  readonly personas: readonly Persona[];
  readonly returnTo: string;
}

/** The sample accounts of a machine of one's own: one click each. */
export function PersonaList({ personas, returnTo }: PersonaListProps) {
  const [entering, setEntering] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function enter(name: string): Promise<void> {
    setEntering(name);
    setProblem(null);
    const refused = await attemptSignIn('persona', { name });
    if (refused === null) return window.location.assign(returnTo);
    setProblem(refused);
    setEntering(null);
  }

  return (
    <section aria-labelledby="personas-title" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="personas-title" className="text-lg font-semibold">
          {authTexts.personas.title}
        </h2>
        <p className="text-sm text-muted">{authTexts.personas.description}</p>
      </div>
      <FormProblem problem={problem} />
      <ul className="grid gap-px overflow-hidden rounded-xl border border-border bg-border shadow-sm">
        {personas.map(({ name, title, description }) => (
          <li key={name}>
            <button
              type="button"
              disabled={entering !== null}
              onClick={() => void enter(name)}
              className="group flex w-full items-center gap-3.5 bg-surface px-4 py-3 text-left transition-colors hover:bg-raised focus-visible:-outline-offset-2 disabled:cursor-progress"
            >
              <Avatar name={title} className="size-9" />
              <span className="grid min-w-0 flex-1">
                <span className="font-medium">{title}</span>
                <span className="text-sm text-muted">{description}</span>
              </span>
              {entering === name ? (
                <LoaderCircle aria-label={authTexts.personas.working(title)} className="size-4 shrink-0 animate-spinner text-muted" />
              ) : (
                <ArrowRight aria-hidden className="size-4 shrink-0 text-muted transition-transform group-hover:translate-x-0.5 group-hover:text-foreground" />
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
