import { toolNamed, type ToolId } from '@/lib/tools/tool-ids';
import { activityTexts } from '@/lib/texts/en/activity';
import { toolsTexts } from '@/lib/texts/en/tools';

export const toolNames: Readonly<Record<ToolId, string>> = toolsTexts.names;

/** The name of the tool of a row. Rows outlive the tools that they tell of: what is not known any more keeps its id. */
export function toolName(tool: string): string {
  const known = toolNamed(tool);
  return known === null ? tool : toolNames[known];
}

export function surfaceName(surface: string): string {
  const names: Readonly<Record<string, string>> = activityTexts.surfaces;
  return names[surface] ?? surface;
}
