import { placeAssets } from '@/components/editor/provider/place-assets';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { withNewSeed } from '@/components/editor/tools/seed';
import { canFilm } from '@/components/editor/tools/video/can-film';
import { offerAgain } from '@/components/editor/tools/video/offer-again';
import { sendPosterOf } from '@/components/editor/tools/video/send-poster';
import { attendDeliveries } from '@/components/editor/tools/video/studio';
import type { VideoDraft } from '@/components/editor/tools/video/video-draft';
import { firstVideoDraft, videoDraftOf, videoDraftSchema, videoInputOf } from '@/components/editor/tools/video/video-draft';
import { VideoSettings } from '@/components/editor/tools/video/video-settings';
import { referenceInWords, referenceObstacle, referencePreparation } from '@/components/editor/tools/source/reference-draft';
import { toast } from '@/components/ui/toast';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { expectedVideo, priceOfVideo } from '@/lib/tools/generate-video';

/** AI Video. Its clip stands on the timeline at once, as long as the video, drawn as pending (TO9). */
export const videoForm: ToolFormKind<'generate-video', VideoDraft> = {
  tool: 'generate-video',
  draftSchema: videoDraftSchema,
  firstDraft: firstVideoDraft,
  inputOf: videoInputOf,
  priceOf: priceOfVideo,
  draftAfter: (draft, random) => (draft.variesSeed ? withNewSeed(draft, random) : draft),
  draftOf: videoDraftOf,
  inWords: ({ ratio, seconds, seed, reference }, services) => [
    { label: toolFormsTexts.image.ratio, value: ratio },
    { label: toolFormsTexts.video.length, value: toolFormsTexts.video.seconds(seconds) },
    { label: toolFormsTexts.image.seed, value: String(seed) },
    ...referenceInWords(reference, services),
  ],
  withNewSeed,
  preparation: referencePreparation,
  obstacle: async (input, services) => (services.filmsHere && !(await canFilm(expectedVideo(input))) ? toolFormsTexts.video.cannotFilm : referenceObstacle(input.reference, services)),
  begin: (assets, input, { editor, announcer, filmsHere }) => {
    const placed = placeAssets(editor, assets.filter(isMedium), { atTicks: editor.playhead.getState().ticks, expectedSize: expectedVideo(input) });
    if (placed.ok) announcer.say(filmsHere ? toolFormsTexts.video.startedHere : toolFormsTexts.video.started);
    else toast.warning(toolFormsTexts.problems.noRoom);
  },
  results: {
    arrange: sendPosterOf,
    attend: (services) => {
      attendDeliveries(services);
      offerAgain(services);
    },
  },
  confirm: 'generate',
  Settings: VideoSettings,
};
