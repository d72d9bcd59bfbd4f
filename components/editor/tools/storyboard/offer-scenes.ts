import type { EditorServices } from '@/components/editor/provider/editor-services';
import { withTool } from '@/components/editor/provider/workspace';

/** TO39: puts scenes into the form, to be looked at, changed and confirmed. Nothing is asked for before that. */
export function offerScenes(offers: readonly unknown[], workspace: EditorServices['workspace']): void {
  workspace.setState({ ...withTool('script-to-video'), offered: offers });
}
