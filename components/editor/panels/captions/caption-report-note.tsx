'use client';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { describeProblem } from '@/components/editor/panels/captions/describe-problem';
import { useServices } from '@/components/editor/provider/editor-services';
import type { CaptionReport } from '@/components/editor/provider/workspace';
import { Button } from '@/components/ui/button';
import { captionTexts } from '@/lib/texts/en/editor-captions';

/** More than these nobody reads; the file is at fault as a whole then. */
const maxShown = 20;

/** What became of a file of captions, with a sentence for each line that could not be taken. */
export function CaptionReportNote({ report }: { readonly report: CaptionReport }) {
  const { workspace } = useServices();
  const { problems } = report;
  const isTaken = report.kind === 'taken';
  const Icon = isTaken ? CircleCheck : CircleAlert;
  return (
    <div role={isTaken ? 'status' : 'alert'} className="flex shrink-0 items-start gap-2 border-b border-border px-3 py-2.5 text-xs">
      <Icon aria-hidden className={isTaken ? 'mt-0.5 size-3.5 shrink-0 text-success-text' : 'mt-0.5 size-3.5 shrink-0 text-danger-text'} />
      <div className="grid min-w-0 grow gap-1">
        <p>{isTaken ? captionTexts.imported(report.fileName, report.count) : report.sentence}</p>
        {problems.length === 0 ? null : (
          <>
            <p className="text-muted">{captionTexts.problemsTitle(problems.length)}</p>
            <ul role="list" className="grid max-h-32 gap-0.5 overflow-y-auto text-muted">
              {problems.slice(0, maxShown).map((problem) => (
                <li key={`${problem.line} ${problem.code}`}>{describeProblem(problem)}</li>
              ))}
              {problems.length > maxShown ? <li>{captionTexts.moreProblems(problems.length - maxShown)}</li> : null}
            </ul>
          </>
        )}
      </div>
      <Button variant="ghost" size="icon-sm" aria-label={captionTexts.dismiss} title={captionTexts.dismiss} onClick={() => workspace.setState({ captionReport: null })} className="-mt-1 -mr-1 size-6 text-muted">
        <X aria-hidden className="size-3.5" />
      </Button>
    </div>
  );
}
