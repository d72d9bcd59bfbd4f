'use client';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { failureText, runAction, type Unreachable } from '@/components/account/run-action';
import { toast } from '@/components/ui/toast';
import type { ActionResult, CommonError } from '@/lib/base/action-error';
import { storeTexts } from '@/lib/texts/en/store';

const { problems, change } = storeTexts.plan;

/** Why something about a plan was not done. */
export type PlanProblem = { readonly code: keyof typeof problems | 'declined' } | CommonError | Unreachable;

/** The sentence for it. */
export function planProblemText(problem: PlanProblem): string {
  switch (problem.code) {
    case 'declined':
      return change.declined;
    case 'plan_ended':
    case 'payment_due':
    case 'plan_cancelled':
    case 'nothing_due':
      return problems[problem.code];
    default:
      return failureText(problem);
  }
}

/** Does one thing to a plan, says what came of it, and shows the page as it is then. */
export function usePlanAction(): readonly [isBusy: boolean, run: <T>(call: () => Promise<ActionResult<T, PlanProblem>>, done: (value: T) => string) => void] {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  function run<T>(call: () => Promise<ActionResult<T, PlanProblem>>, done: (value: T) => string): void {
    start(async () => {
      const result = await runAction(call);
      if (result.ok) toast.success(done(result.value));
      else toast.error(planProblemText(result.error));
      router.refresh();
    });
  }
  return [isBusy, run];
}
