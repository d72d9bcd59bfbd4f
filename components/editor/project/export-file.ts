import { untilSaved } from '@/components/editor/project/until-saved';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { toast } from '@/components/ui/toast';
import { projectFileTexts } from '@/lib/texts/en/project-file';

/** PF1: lets the browser download the project file: it streams to disk and shows how far it is, also when this page is left. */
export async function exportFile({ projectId, save }: EditorServices): Promise<void> {
  if (!(await untilSaved(save))) {
    toast.error(projectFileTexts.unsaved);
    return;
  }
  const link = document.createElement('a');
  link.href = `/api/projects/${projectId}/file`;
  link.download = '';
  link.click();
  toast.info(projectFileTexts.exporting);
}
