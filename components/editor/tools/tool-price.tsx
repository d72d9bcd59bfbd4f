import { Tally5 } from 'lucide-react';
import { toolsTexts } from '@/lib/texts/en/tools';
import type { ToolId } from '@/lib/tools/tool-ids';
import { lowestPrices } from '@/lib/tools/tool-ids';

/** TO33: what a tool costs at least, for the eye as a tally; the sentence of that id has it in words, with what the tool works from. */
export function ToolPrice({ tool, sentenceId }: { readonly tool: ToolId; readonly sentenceId: string }) {
  return (
    <>
      <span aria-hidden className="flex items-center gap-1 text-xs leading-tight text-muted tabular">
        <Tally5 className="size-3" />
        {lowestPrices[tool]}
      </span>
      <span id={sentenceId} hidden>
        {`${toolsTexts.needs[tool]}. ${toolsTexts.from(lowestPrices[tool])}`}
      </span>
    </>
  );
}
