'use client';
import { ArrowDown, ArrowUp, Eye, EyeOff, Lock, LockOpen, PenLine, Trash2, Volume2, VolumeX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEditorState } from '@/components/editor/provider/use-editor';
import { trackHeights, useTrackHeight } from '@/components/editor/timeline/track/track-heights';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuLabel, DropdownMenuRadioGroup, DropdownMenuRadioItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { useAfterMenu } from '@/components/ui/use-after-menu';
import type { Command } from '@/lib/editor/commands/command';
import type { Track } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.timeline.menu;

interface TrackMenuProps {
  readonly track: Track;
  readonly run: (command: Command) => void;
  readonly onRename: () => void;
  readonly open: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function TrackMenu({ track, run, onRename, open, onOpenChange, children }: TrackMenuProps) {
  const { runAfterMenu, onCloseAutoFocus } = useAfterMenu();
  const trackCount = useEditorState((state) => Object.keys(state.document.tracks).length);
  const [height, setHeight] = useTrackHeight(track.id);
  const { id: trackId, muted, hidden, locked, order } = track;
  return (
    <DropdownMenu open={open} onOpenChange={onOpenChange}>
      <DropdownMenuTrigger asChild>{children}</DropdownMenuTrigger>
      <DropdownMenuContent align="start" onCloseAutoFocus={onCloseAutoFocus}>
        <DropdownMenuItem className="max-md:hidden" onSelect={() => runAfterMenu(onRename)}>
          <PenLine aria-hidden />
          {texts.rename}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => run({ type: 'update-track', trackId, muted: !muted })}>
          {muted ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
          {muted ? texts.unmute : texts.mute}
        </DropdownMenuItem>
        {track.kind === 'audio' ? null : (
          <DropdownMenuItem onSelect={() => run({ type: 'update-track', trackId, hidden: !hidden })}>
            {hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
            {hidden ? texts.show : texts.hide}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={() => run({ type: 'update-track', trackId, locked: !locked })}>
          {locked ? <LockOpen aria-hidden /> : <Lock aria-hidden />}
          {locked ? texts.unlock : texts.lock}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>{editorTexts.timeline.heights.label}</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={height} onValueChange={(next) => setHeight(trackHeights.find((each) => each === next) ?? 'normal')}>
          {trackHeights.map((each) => (
            <DropdownMenuRadioItem key={each} value={each}>
              {editorTexts.timeline.heights[each]}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuItem disabled={order === trackCount - 1} onSelect={() => run({ type: 'move-track', trackId, order: order + 1 })}>
          <ArrowUp aria-hidden />
          {texts.moveUp}
        </DropdownMenuItem>
        <DropdownMenuItem disabled={order === 0} onSelect={() => run({ type: 'move-track', trackId, order: order - 1 })}>
          <ArrowDown aria-hidden />
          {texts.moveDown}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem danger disabled={trackCount === 1 || locked} onSelect={() => run({ type: 'remove-track', trackId })}>
          <Trash2 aria-hidden />
          {texts.remove}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
