import { CircleAlert } from 'lucide-react';

/** Where a form says why it was not accepted as a whole; read out when it appears. */
export function FormProblem({ problem }: { readonly problem: string | null }) {
  return (
    <div role="alert" className="empty:absolute">
      {problem === null ? null : (
        <p className="flex items-start gap-2 rounded-md bg-danger-soft px-3 py-2 text-sm text-danger-text">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
    </div>
  );
}
