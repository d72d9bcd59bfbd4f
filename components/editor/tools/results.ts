import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { ToolResults } from '@/components/editor/tools/tool-form-kind';
import { withForm } from '@/components/editor/tools/tool-forms';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolIds, type ToolId, toolNamed } from '@/lib/tools/tool-ids';

/** Of this page. */
const arranged = new Set<string>();

/**
 * A result that this tab asked for has come. What a tool makes of it beside a medium of the project is known to its form, and happens once: where an ending overtakes
 * the answer to its request, both tell of it.
 */
export async function arrange(asset: AssetView, services: EditorServices): Promise<void> {
  if (arranged.has(asset.id)) return;
  arranged.add(asset.id);
  const tool = toolNamed(asset.generation?.tool);
  await (tool === null ? null : resultsBy(tool)?.arrange?.(asset, services));
}

/** TO10, TO14: what of the project waits for a browser. May be called as often as one likes. */
export function attend(services: EditorServices): void {
  for (const tool of toolIds) resultsBy(tool)?.attend?.(services);
}

function resultsBy(tool: ToolId): ToolResults | null {
  return withForm(tool, ({ results }) => results ?? null);
}
