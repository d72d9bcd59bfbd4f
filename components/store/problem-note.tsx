import { CircleAlert } from 'lucide-react';

/** What went wrong, read out when it appears. The place of it is there from the beginning, so that screen readers watch it. */
export function ProblemNote({ problem }: { readonly problem: string | null }) {
  return (
    <div role="alert">
      {problem === null ? null : (
        <p className="flex gap-2 rounded-lg bg-danger-soft px-4 py-3 text-sm text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
    </div>
  );
}
