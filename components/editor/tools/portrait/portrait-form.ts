import type { PortraitDraft } from '@/components/editor/tools/portrait/portrait-draft';
import { firstPortraitDraft, portraitDraftSchema, portraitInputOf } from '@/components/editor/tools/portrait/portrait-draft';
import { PortraitSettings } from '@/components/editor/tools/portrait/portrait-settings';
import { placeResult } from '@/components/editor/tools/source/place-result';
import { sourceInWords, sourceOfRequest } from '@/components/editor/tools/source/source-draft';
import { takeFrame } from '@/components/editor/tools/source/take-frame';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toast } from '@/components/ui/toast';
import { isMedium } from '@/lib/editor/media/asset-view';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfPortrait } from '@/lib/tools/portrait';

/** AI Portrait. Its clip stands on the timeline at once, drawn as pending (TO20). */
export const portraitForm: ToolFormKind<'portrait', PortraitDraft> = {
  tool: 'portrait',
  draftSchema: portraitDraftSchema,
  firstDraft: () => firstPortraitDraft,
  inputOf: portraitInputOf,
  priceOf: () => priceOfPortrait,
  draftAfter: (draft) => draft,
  draftOf: ({ assetId, look }, services) => ({ ...sourceOfRequest(assetId, null, services), look, isChosen: true }),
  inWords: ({ assetId, look }, services) => [sourceInWords(assetId, services), { label: toolFormsTexts.portrait.look, value: toolFormsTexts.portrait.looks[look] }],
  preparation: {
    isDue: ({ assetId, frame }) => assetId === null && frame !== null,
    run: takeFrame,
  },
  begin: (assets, { name }, services, draft) => {
    if (assets.filter(isMedium).every((asset) => placeResult(asset, draft, services))) services.announcer.say(toolFormsTexts.portrait.started(name));
    else toast.warning(toolFormsTexts.problems.noRoom);
  },
  confirm: 'apply',
  Settings: PortraitSettings,
};
