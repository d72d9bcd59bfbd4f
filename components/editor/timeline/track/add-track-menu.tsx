'use client';
import { AudioLines, Film, Plus, Type } from 'lucide-react';
import { useServices } from '@/components/editor/provider/editor-services';
import { describeRefusal } from '@/components/editor/provider/refusal';
import { Button } from '@/components/ui/button';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu';
import { toast } from '@/components/ui/toast';
import type { TrackKind } from '@/lib/editor/document/model';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.timeline;

export function AddTrackMenu() {
  const { editor } = useServices();
  const add = (kind: TrackKind) => {
    const { document } = editor.store.getState();
    const number = Object.values(document.tracks).filter((track) => track.kind === kind).length + 1;
    const outcome = editor.run({ type: 'add-track', trackId: editor.newId(), kind, name: editor.trackName(kind, number), ...(kind === 'audio' ? { order: 0 } : {}) });
    if (!outcome.ok) toast.error(describeRefusal(outcome.error, document));
  };
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" aria-label={texts.addTrack} title={texts.addTrack} className="size-6 text-muted">
          <Plus aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        <DropdownMenuItem onSelect={() => add('video')}>
          <Film aria-hidden />
          {texts.addVideoTrack}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => add('text')}>
          <Type aria-hidden />
          {texts.addTextTrack}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => add('audio')}>
          <AudioLines aria-hidden />
          {texts.addSoundTrack}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
