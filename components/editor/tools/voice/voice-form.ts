import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { layFinishedVoice } from '@/components/editor/tools/voice/lay-voice';
import type { VoiceDraft } from '@/components/editor/tools/voice/voice-draft';
import { firstVoiceDraft, voiceDraftSchema, voiceInputOf } from '@/components/editor/tools/voice/voice-draft';
import { VoiceSettings } from '@/components/editor/tools/voice/voice-settings';
import { keepVoiceWish } from '@/components/editor/tools/voice/voice-wishes';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfVoiceover } from '@/lib/tools/generate-voiceover';
import { localVoices } from '@/lib/voice/voices';

const texts = toolFormsTexts.voice;

/** Premium Voiceover. How long it is, is known when it is spoken: its clip comes then, where the playhead was when it was confirmed (TO25). */
export const voiceForm: ToolFormKind<'generate-voiceover', VoiceDraft> = {
  tool: 'generate-voiceover',
  draftSchema: voiceDraftSchema,
  firstDraft: firstVoiceDraft,
  inputOf: voiceInputOf,
  priceOf: priceOfVoiceover,
  draftAfter: (accepted) => accepted,
  draftOf: (input) => ({ ...input, captions: true }),
  inWords: ({ voice, speedPercent }) => [
    { label: texts.voice, value: localVoices.find(({ id }) => id === voice)?.name ?? voice },
    { label: texts.speed, value: texts.speedValue(speedPercent) },
  ],
  begin: (assets, _input, services, { captions }) => {
    for (const { generation } of assets) if (generation !== null) keepVoiceWish(generation.id, { atTicks: services.editor.playhead.getState().ticks, captions });
    services.announcer.say(texts.started);
  },
  results: { arrange: layFinishedVoice },
  confirm: 'generate',
  Settings: VoiceSettings,
};
