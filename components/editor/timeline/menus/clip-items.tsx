'use client';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { ActionItems } from '@/components/editor/timeline/menus/action-items';
import { ClipAgainItems } from '@/components/editor/timeline/menus/clip-again-items';
import { ClipToolItems } from '@/components/editor/timeline/menus/clip-tool-items';
import { ReferenceItem } from '@/components/editor/timeline/menus/reference-item';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { ContextMenuItem, ContextMenuSeparator, ContextMenuSub, ContextMenuSubContent, ContextMenuSubTrigger } from '@/components/ui/context-menu';
import { toast } from '@/components/ui/toast';
import type { Command } from '@/lib/editor/commands/command';
import { clipBeforeCut, hasOwnTime } from '@/lib/editor/document/invariants';
import { transitionKinds } from '@/lib/editor/document/look';
import { findClip, findTrack } from '@/lib/editor/document/read';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { editorTexts } from '@/lib/texts/en/editor';
import { transitionNames } from '@/lib/texts/en/transitions';

const texts = editorTexts.timeline.clipMenu;
const speeds = [25, 50, 75, 100, 150, 200, 400] as const;

interface ClipItemsProps {
  readonly clipId: string;
  readonly runAfterMenu: (run: () => void) => void;
}

/** What can be done with the selected clips; one of them was pressed. */
export function ClipItems({ clipId, runAfterMenu }: ClipItemsProps) {
  const { editor, workspace } = useServices();
  const frame = useTimelineFrame();
  const document = useEditorState((state) => state.document);
  const selectedClipIds = useEditorState((state) => state.selectedClipIds);
  const clip = findClip(document, clipId);
  if (clip === null) return null;
  const isLocked = findTrack(document, clip.trackId)?.locked === true;
  const run = (command: Command) => {
    const outcome = editor.run(command);
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, document));
  };
  const timed = selectedClipIds.filter((id) => hasOwnTime(findClip(document, id)?.kind ?? 'image'));

  return (
    <>
      <ClipToolItems clip={clip} runAfterMenu={runAfterMenu} />
      <ClipAgainItems assetId={clip.assetId} runAfterMenu={runAfterMenu} />
      <ReferenceItem clip={clip} runAfterMenu={runAfterMenu} />
      <ActionItems names={['split', 'trim-start', 'trim-end', 'freeze-frame']} />
      <ContextMenuSeparator />
      <ActionItems names={['copy', 'cut', 'paste', 'duplicate']} />
      <ContextMenuSeparator />
      <ActionItems names={['group', 'ungroup']} />
      <ContextMenuSeparator />
      <ActionItems names={['crop', 'detach-sound']} />
      <ContextMenuSeparator />
      <ContextMenuSub>
        <ContextMenuSubTrigger disabled={isLocked || timed.length === 0}>{texts.speed}</ContextMenuSubTrigger>
        <ContextMenuSubContent>
          {speeds.map((speedPercent) => (
            <ContextMenuItem key={speedPercent} onSelect={() => run({ type: 'set-speed', clipIds: timed, speedPercent, ripple: true })}>
              {editorTexts.timeline.speed(speedPercent)}
            </ContextMenuItem>
          ))}
        </ContextMenuSubContent>
      </ContextMenuSub>
      <ContextMenuSub>
        <ContextMenuSubTrigger disabled={isLocked || clip.kind === 'audio' || clipBeforeCut(document, clip) === null}>{texts.transition}</ContextMenuSubTrigger>
        <ContextMenuSubContent>
          {transitionKinds.map((kind) => (
            <ContextMenuItem key={kind} onSelect={() => run({ type: 'set-transition', clipId, transition: { kind, durationTicks: clip.transition?.durationTicks ?? ticksPerSecond } })}>
              {transitionNames[kind]}
            </ContextMenuItem>
          ))}
        </ContextMenuSubContent>
      </ContextMenuSub>
      <ContextMenuSeparator />
      <ContextMenuItem disabled={isLocked} onSelect={() => runAfterMenu(() => frame.hints.setState({ renamingClipId: clipId }))}>
        {texts.rename}
      </ContextMenuItem>
      {clip.assetId === null ? null : <ContextMenuItem onSelect={() => runAfterMenu(() => revealAsset(clip.assetId ?? '', () => workspace.setState({ narrowTab: 'media' })))}>{texts.reveal}</ContextMenuItem>}
      <ContextMenuItem onSelect={() => workspace.setState({ dock: 'inspector', narrowTab: 'inspector' })}>{texts.properties}</ContextMenuItem>
      <ContextMenuSeparator />
      <ActionItems names={['delete', 'ripple-delete']} danger />
    </>
  );
}

/** Scrolls the media panel to the asset and puts the focus there, once the panel stands. */
function revealAsset(assetId: string, showPanel: () => void): void {
  showPanel();
  requestAnimationFrame(() => {
    const item = document.querySelector<HTMLElement>(`[data-asset-id="${CSS.escape(assetId)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    item?.querySelector<HTMLElement>('button')?.focus();
  });
}
