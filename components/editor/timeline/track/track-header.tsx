'use client';
import { Ellipsis, Eye, EyeOff, Lock, LockOpen, Volume2, VolumeX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { toast } from '@/components/ui/toast';
import { useServices } from '@/components/editor/provider/editor-services';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { startTrack } from '@/components/editor/timeline/gestures/start-track';
import { useTimelineFrame } from '@/components/editor/timeline/timeline-frame';
import { TrackMenu } from '@/components/editor/timeline/track/track-menu';
import { Button } from '@/components/ui/button';
import { InlineName } from '@/components/ui/inline-name';
import { cn } from '@/lib/base/cn';
import type { Command } from '@/lib/editor/commands/command';
import { documentLimits } from '@/lib/editor/document/limits';
import type { Track } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.timeline;

interface TrackHeaderProps {
  readonly track: Track;
}

/** Name and switches of a track. Where the screen is narrow, the menu has all of them. */
export function TrackHeader({ track }: TrackHeaderProps) {
  const services = useServices();
  const { editor } = services;
  const frame = useTimelineFrame();
  const [isRenaming, setIsRenaming] = useState(false);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const run = (command: Command) => {
    const outcome = editor.run(command);
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, editor.store.getState().document));
  };
  const rename = (name: string | null) => {
    setIsRenaming(false);
    if (name !== null) run({ type: 'rename', target: { kind: 'track', id: track.id }, name });
  };

  return (
    <div
      data-track-header
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setIsMenuOpen(true);
      }}
      onPointerDown={(event) => startTrack(event.nativeEvent, track.id, services, frame)}
      className="sticky left-0 z-50 mr-2 -mb-px flex w-[calc(var(--header)-0.5rem)] shrink-0 items-center gap-0.5 border-r border-b border-border bg-surface pr-1 pl-1 md:pl-3"
    >
      <div className="hidden min-w-0 grow text-xs font-medium md:block">
        {isRenaming ? (
          <InlineName name={track.name} label={texts.renameTrack(track.name)} maxLength={documentLimits.nameLength} onDone={rename} />
        ) : (
          <span title={track.name} onDoubleClick={() => setIsRenaming(true)} className="block truncate">
            {track.name}
          </span>
        )}
      </div>
      {track.kind === 'text' ? null : (
        <TrackSwitch
          isOn={track.muted}
          label={track.muted ? texts.unmute(track.name) : texts.mute(track.name)}
          icon={track.muted ? VolumeX : Volume2}
          onToggle={() => run({ type: 'update-track', trackId: track.id, muted: !track.muted })}
        />
      )}
      {track.kind === 'audio' ? null : (
        <TrackSwitch
          isOn={track.hidden}
          label={track.hidden ? texts.show(track.name) : texts.hide(track.name)}
          icon={track.hidden ? EyeOff : Eye}
          onToggle={() => run({ type: 'update-track', trackId: track.id, hidden: !track.hidden })}
        />
      )}
      <TrackSwitch
        isOn={track.locked}
        label={track.locked ? texts.unlock(track.name) : texts.lock(track.name)}
        icon={track.locked ? Lock : LockOpen}
        onToggle={() => run({ type: 'update-track', trackId: track.id, locked: !track.locked })}
      />
      <TrackMenu track={track} open={isMenuOpen} onOpenChange={setIsMenuOpen} onRename={() => setIsRenaming(true)} run={run}>
        <Button variant="ghost" size="icon-sm" aria-label={texts.trackMenu(track.name)} className="size-6 text-muted max-md:mx-auto max-md:size-9">
          <Ellipsis aria-hidden />
        </Button>
      </TrackMenu>
    </div>
  );
}

interface TrackSwitchProps {
  readonly isOn: boolean;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onToggle: () => void;
}

function TrackSwitch({ isOn, label, icon: Icon, onToggle }: TrackSwitchProps) {
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      title={label}
      onClick={onToggle}
      className={cn('size-6 max-md:hidden', isOn ? 'text-accent-text' : 'text-muted')}
    >
      <Icon aria-hidden className="size-3.5" />
    </Button>
  );
}
