import { layFinishedStoryboard, layStoryboardAgain } from '@/components/editor/tools/storyboard/lay-storyboard';
import type { StoryboardDraft } from '@/components/editor/tools/storyboard/storyboard-draft';
import { draftOfAgain, draftOfStoryboard, firstStoryboardDraft, mainText, sceneCountOf, storyboardDraftAfter, storyboardDraftSchema, storyboardInputOf, storyboardWithNewSeed } from '@/components/editor/tools/storyboard/storyboard-draft';
import { StoryboardSettings } from '@/components/editor/tools/storyboard/storyboard-settings';
import { keepStoryboardWish } from '@/components/editor/tools/storyboard/storyboard-wishes';
import { writeScenes } from '@/components/editor/tools/storyboard/write-scenes';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { storyboardTexts as texts } from '@/lib/texts/en/storyboard';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfStoryboard } from '@/lib/tools/storyboard';
import { scriptInputSchema } from '@/lib/tools/write-script';
import { localVoices } from '@/lib/voice/voices';

/** AI Script-to-Video. What it becomes on the timeline is known when its scenes are there (TO41). */
export const storyboardForm: ToolFormKind<'script-to-video', StoryboardDraft> = {
  tool: 'script-to-video',
  draftSchema: storyboardDraftSchema,
  firstDraft: firstStoryboardDraft,
  inputOf: storyboardInputOf,
  priceOf: (draft) => priceOfStoryboard({ scenes: { length: sceneCountOf(draft) }, again: draft.again }),
  draftAfter: storyboardDraftAfter,
  draftOfOffer: (offer, current) => (Array.isArray(offer) ? draftOfAgain(offer, current) : (storyboardDraftSchema.safeParse(offer).data ?? null)),
  draftOf: draftOfStoryboard,
  inWords: ({ scenes, ratio, style, voice, music, seed }) => [
    { label: texts.scenes, value: String(scenes.length) },
    { label: texts.style, value: toolFormsTexts.image.styles[style] },
    { label: texts.ratio, value: ratio },
    { label: toolFormsTexts.voice.voice, value: localVoices.find(({ id }) => id === voice)?.name ?? voice },
    { label: texts.music, value: texts.moods[music] },
    { label: toolFormsTexts.image.seed, value: String(seed) },
  ],
  withNewSeed: storyboardWithNewSeed,
  begin: (assets, { again, scenes }, services, { captions }) => {
    const generationId = assets[0]?.generation?.id;
    if (generationId !== undefined) keepStoryboardWish(generationId, { atTicks: services.editor.playhead.getState().ticks, captions });
    services.announcer.say((again === null ? texts.started : texts.startedAgain)(scenes.length));
  },
  results: { arrange: layFinishedStoryboard, putAgain: async ([first], services) => (first === undefined ? undefined : layStoryboardAgain(first, services)) },
  // TO36: the price says how many scenes there will be; they are written with the confirming where they are not there yet.
  preparation: {
    isDue: (draft) => draft.mode === 'topic' && draft.scenes.length === 0 && scriptInputSchema.shape.topic.safeParse(mainText(draft)).success,
    run: (draft) => writeScenes(draft, draft.seed),
  },
  confirm: 'generate',
  Settings: StoryboardSettings,
};
