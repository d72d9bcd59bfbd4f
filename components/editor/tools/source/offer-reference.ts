import { offerTo } from '@/components/editor/provider/workspace';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { ChosenReference } from '@/components/editor/tools/source/reference-draft';
import type { ToolId } from '@/lib/tools/tool-ids';

type Services = Pick<EditorServices, 'workspace' | 'references'>;

/** TO54: whether any tool of this deployment can follow a picture. */
export function takesReference({ references }: Pick<EditorServices, 'references'>): boolean {
  return references.images || references.videos;
}

/** TO54: opens the settings with a picture as their reference: those of AI Video where they are open, else those of AI Generate Image. What was typed there stays. */
export function offerReference(chosen: Omit<ChosenReference, 'strength'>, { workspace, references }: Services): void {
  const isVideo = references.videos && (workspace.getState().tool === 'generate-video' || !references.images);
  const tool: ToolId = isVideo ? 'generate-video' : 'generate-image';
  const reference: ChosenReference = { ...chosen, strength: 'medium' };
  offerTo(tool, { reference }, workspace);
}
