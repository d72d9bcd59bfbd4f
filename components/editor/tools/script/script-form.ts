import { layOutScriptAsset } from '@/components/editor/tools/script/lay-out';
import type { ScriptDraft } from '@/components/editor/tools/script/script-draft';
import { firstScriptDraft, scriptDraftAfter, scriptDraftSchema } from '@/components/editor/tools/script/script-draft';
import { ScriptSettings } from '@/components/editor/tools/script/script-settings';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfScript } from '@/lib/tools/write-script';

const texts = toolFormsTexts.script;

/** AI Script. What it becomes on the timeline is known when it is written (TO4). */
export const scriptForm: ToolFormKind<'write-script', ScriptDraft> = {
  tool: 'write-script',
  draftSchema: scriptDraftSchema,
  firstDraft: firstScriptDraft,
  inputOf: (draft) => draft,
  priceOf: () => priceOfScript,
  draftAfter: scriptDraftAfter,
  draftOf: (input) => input,
  inWords: ({ tone, seconds, seed }) => [
    { label: texts.tone, value: texts.tones[tone] },
    { label: texts.length, value: texts.seconds(seconds) },
    { label: toolFormsTexts.image.seed, value: String(seed) },
  ],
  withNewSeed: scriptDraftAfter,
  begin: (_assets, _input, services) => {
    services.announcer.say(texts.started);
  },
  results: { arrange: layOutScriptAsset },
  confirm: 'generate',
  Settings: ScriptSettings,
};
