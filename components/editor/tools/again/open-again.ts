import { failureText } from '@/components/account/run-action';
import type { EditorServices } from '@/components/editor/provider/editor-services';
import { offerTo } from '@/components/editor/provider/workspace';
import { loadPastRequest } from '@/components/editor/tools/again/load-past-request';
import { withForm } from '@/components/editor/tools/tool-forms';
import { toast } from '@/components/ui/toast';
import type { AssetGeneration } from '@/lib/editor/media/asset-view';
import { findClip } from '@/lib/editor/document/read';
import { historyTexts } from '@/lib/texts/en/history';
import { catalogue, keptOf } from '@/lib/tools/catalogue';
import type { PastRequest } from '@/lib/tools/past-request';
import { type ToolId, toolNamed } from '@/lib/tools/tool-ids';

const texts = historyTexts.again;

/** How an earlier request is made again: as it was, with another seed, or as several at once. */
export type Again = 'same' | 'another-seed' | 'variations';

/** TO47, TO48: the ways that a tool has. */
export function waysOf(tool: ToolId): readonly Again[] {
  return withForm(tool, ({ withNewSeed, asVariations }) => ['same', ...(withNewSeed === undefined ? [] : (['another-seed'] as const)), ...(asVariations === undefined ? [] : (['variations'] as const))]);
}

/** TO45: opens the form of its tool with the settings of an earlier request. Nothing is asked for before it is confirmed as ever (Q1, I1). */
export function openAgain({ tool: name, settings, prompt }: Pick<PastRequest, 'tool' | 'settings' | 'prompt'>, how: Again, services: EditorServices): void {
  const tool = toolNamed(name);
  const draft = tool === null ? null : draftAgain(tool, { settings, prompt }, how, services);
  if (tool === null || draft === null) {
    toast.error(texts.unreadable);
    return;
  }
  followSource(tool, settings, services);
  offerTo(tool, draft, services.workspace);
}

/** The same for the request that made a result, whose settings are asked for first. @param prompt the words of that result. */
export async function openAgainOf({ id, prompt }: Pick<AssetGeneration, 'id' | 'prompt'>, how: Again, services: EditorServices): Promise<void> {
  const loaded = await loadPastRequest(services.projectId, id);
  if (loaded.ok) return openAgain({ ...loaded.value, prompt }, how, services);
  toast.error(loaded.error === 'gone' ? texts.gone : failureText({ code: 'unreachable' }));
}

/** Null where the tool's schema, which may have changed since, does not take the settings. */
export function draftAgain(tool: ToolId, { settings, prompt }: Pick<PastRequest, 'settings' | 'prompt'>, how: Again, services: Pick<EditorServices, 'library'>, random: () => number = Math.random): object | null {
  const input = catalogue[tool].schema.safeParse(settings);
  if (!input.success) return null;
  return withForm(tool, ({ draftOf, withNewSeed, asVariations }) => {
    const draft = draftOf(input.data, services);
    if (how === 'variations') return asVariations?.(draft, prompt, random) ?? draft;
    return how === 'another-seed' ? (withNewSeed?.(draft, random) ?? draft) : draft;
  });
}

/** The form of a tool that works on a clip's picture follows what is selected: so its own clip is, or nothing. */
function followSource(tool: ToolId, settings: unknown, { editor, library }: EditorServices): void {
  const { source } = keptOf(tool, settings);
  if (source === null || catalogue[tool].worksOn.length === 0) return;
  const clip = source.clipId === null ? null : findClip(editor.store.getState().document, source.clipId);
  editor.select(clip === null ? [] : [clip.id]);
  if (library.find(source.assetId) === null) toast.warning(texts.sourceGone);
}
