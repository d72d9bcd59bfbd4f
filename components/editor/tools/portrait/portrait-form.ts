import { placeAssets } from '@/components/editor/provider/place-assets';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import type { PortraitDraft } from '@/components/editor/tools/portrait/portrait-draft';
import { firstPortraitDraft, portraitDraftSchema, portraitInputOf } from '@/components/editor/tools/portrait/portrait-draft';
import { PortraitSettings } from '@/components/editor/tools/portrait/portrait-settings';
import { layOverClip } from '@/components/editor/tools/source/lay-over-clip';
import { sourceInWords, sourceOfRequest } from '@/components/editor/tools/source/source-draft';
import { takeFrame } from '@/components/editor/tools/source/take-frame';
import type { ToolFormKind } from '@/components/editor/tools/tool-form-kind';
import { toast } from '@/components/ui/toast';
import { findClip } from '@/lib/editor/document/read';
import type { MediaAsset } from '@/lib/editor/media/asset-view';
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
    if (assets.filter(isMedium).every((asset) => place(asset, draft, services))) services.announcer.say(toolFormsTexts.portrait.started(name));
    else toast.warning(toolFormsTexts.problems.noRoom);
  },
  confirm: 'apply',
  Settings: PortraitSettings,
};

/** TO20: above the clip that shows its picture; of a picture that was chosen by hand, where the playhead is. */
function place(portrait: MediaAsset, { frame, clipId, assetId, isChosen }: PortraitDraft, services: EditorServices): boolean {
  const { editor, library } = services;
  if (frame !== null) return layOverClip(portrait, frame, services);
  const clip = isChosen || clipId === null ? null : findClip(editor.store.getState().document, clipId);
  if (clip !== null && assetId !== null) return layOverClip(portrait, { clipId: clip.id, assetId, atTicks: clip.startTicks }, services);
  const picture = assetId === null ? null : library.find(assetId);
  const size = picture?.widthPx && picture.heightPx ? { expectedSize: { widthPx: picture.widthPx, heightPx: picture.heightPx } } : {};
  const { selectedClipIds } = editor.store.getState();
  const placed = placeAssets(editor, [portrait], { atTicks: editor.playhead.getState().ticks, ...size });
  // The settings follow what is selected, and the next look is one of the same picture.
  editor.select(selectedClipIds);
  return placed.ok;
}
