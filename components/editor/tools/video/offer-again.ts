import type { EditorServices } from '@/components/editor/provider/editor-services';
import { deviceStorage } from '@/components/editor/provider/device-storage';
import { createKeptSet } from '@/components/editor/provider/kept-set';
import { offerTo } from '@/components/editor/provider/workspace';
import { videoDraftSchema, videoDraftOf } from '@/components/editor/tools/video/video-draft';
import { toast } from '@/components/ui/toast';
import type { AssetView } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { videoInputSchema } from '@/lib/tools/generate-video';

const texts = toolFormsTexts.video;

/** TO14: offers to try the last undelivered video again, until the person has answered. The answer is kept by this device. */
export function offerAgain({ projectId, library, workspace }: Pick<EditorServices, 'projectId' | 'library' | 'workspace'>): void {
  const answered = createKeptSet(`tallycut.offered.${projectId}`, deviceStorage());
  const undelivered = Object.values(library.store.getState().assets).filter(({ status, generation }) => status === 'failed' && generation?.failure === 'undelivered');
  const last = undelivered.reduce<AssetView | null>((newest, asset) => (newest === null || asset.createdAt > newest.createdAt ? asset : newest), null);
  const generation = last?.generation;
  if (generation === null || generation === undefined || answered.has(generation.id)) return;
  const input = videoInputSchema.safeParse(generation.again);
  if (!input.success) return;
  toast(texts.again.title, {
    // In the place of what was said of its failure, if that is still there.
    id: `failed-${generation.id}`,
    description: texts.again.more(generation.prompt),
    duration: Infinity,
    onDismiss: () => answered.add(generation.id),
    action: {
      label: texts.again.action,
      onClick: () => {
        answered.add(generation.id);
        offerTo('generate-video', videoDraftSchema.parse(videoDraftOf(input.data, { library })), workspace);
      },
    },
  });
}
