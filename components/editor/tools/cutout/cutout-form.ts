import { applyCutout } from '@/components/editor/tools/cutout/apply-cutout';
import type { CutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { cutoutDraftSchema, cutoutInputOf, firstCutoutDraft } from '@/components/editor/tools/cutout/cutout-draft';
import { CutoutSettings } from '@/components/editor/tools/cutout/cutout-settings';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';
import { priceOfCutout } from '@/lib/tools/remove-background';

/** Smart Cutout. The clip stays as it is until the cut-out is there (TO8). */
export const cutoutForm: ToolFormKind<'remove-background', CutoutDraft> = {
  tool: 'remove-background',
  draftSchema: cutoutDraftSchema,
  firstDraft: () => firstCutoutDraft,
  inputOf: cutoutInputOf,
  priceOf: () => priceOfCutout,
  draftAfter: (draft) => draft,
  begin: (assets, { name }, services) => {
    services.announcer.say(toolFormsTexts.cutout.started(name));
    // A quick engine has ended before its answer came.
    for (const asset of assets) if (asset.status === 'ready') applyCutout(asset, services);
  },
  asksAtOnce: true,
  confirm: 'apply',
  Settings: CutoutSettings,
};
