'use client';
import { Maximize, Minimize, Pause, Play, Repeat, StepBack, StepForward, Volume2, VolumeX } from 'lucide-react';
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ActionButton } from '@/components/editor/actions/action-button';
import { timecode } from '@/components/editor/preview/timecode';
import { useWakeLock } from '@/components/editor/preview/use-wake-lock';
import { useServices } from '@/components/editor/provider/editor-services';
import { useEditorState, usePlayhead } from '@/components/editor/provider/use-editor';
import { Button } from '@/components/ui/button';
import { Slider } from '@/components/ui/slider';
import { documentEndTicks } from '@/lib/editor/document/read';
import { editorTexts } from '@/lib/texts/en/editor';

const texts = editorTexts.preview;

interface PreviewControlsProps {
  /** What full screen shows. */
  readonly regionRef: RefObject<HTMLElement | null>;
}

export function PreviewControls({ regionRef }: PreviewControlsProps) {
  const isPaused = usePlayhead(({ motion }) => motion === 'paused');
  const isLooping = usePlayhead((state) => state.isLooping);
  useWakeLock(!isPaused);
  return (
    <div role="toolbar" aria-label={texts.controls} className="@container/controls grid h-11 shrink-0 grid-cols-[1fr_auto_1fr] items-center gap-2 border-t border-border bg-surface px-3">
      <Times />
      <div className="flex items-center gap-0.5">
        <ActionButton name="step-back" icon={StepBack} />
        <ActionButton name="play-pause" icon={isPaused ? Play : Pause} className="size-9 rounded-full bg-primary text-primary-foreground hover:bg-primary-hover active:bg-primary-hover [&_svg]:fill-current" />
        <ActionButton name="step-forward" icon={StepForward} />
        <ActionButton name="toggle-loop" icon={Repeat} isPressed={isLooping} className="aria-pressed:text-primary" />
        <Rate />
      </div>
      <div className="flex items-center justify-end gap-1">
        <Volume />
        <FullScreen regionRef={regionRef} />
      </div>
    </div>
  );
}

/** Quiet at the usual speed. */
function Rate() {
  const rate = usePlayhead((state) => state.rate);
  return rate === 1 ? null : (
    <span role="status" className="rounded-sm bg-raised px-1.5 font-mono text-xs text-muted tabular">
      {texts.rate(rate)}
    </span>
  );
}

/** Written beside React: it changes with every frame. */
export function Times() {
  const { editor } = useServices();
  const positionRef = useRef<HTMLSpanElement>(null);
  const endTicks = useEditorState(({ document }) => documentEndTicks(document));
  const frameRate = useEditorState(({ document }) => document.canvas.frameRate);
  useEffect(() => {
    const show = () => {
      if (positionRef.current !== null) positionRef.current.textContent = timecode(editor.playhead.getState().ticks, frameRate);
    };
    show();
    return editor.playhead.subscribe(show);
  }, [editor, frameRate]);
  return (
    <p className="flex gap-1.5 overflow-hidden font-mono text-xs whitespace-nowrap tabular">
      <span ref={positionRef} title={texts.timecode}>
        {timecode(0, frameRate)}
      </span>
      <span title={texts.length} className="hidden text-subtle @xl/controls:inline">
        / {timecode(endTicks, frameRate)}
      </span>
    </p>
  );
}

function Volume() {
  const { player } = useServices();
  const { volume, isMuted } = useStore(player.store);
  const label = isMuted ? texts.unmuteAll : texts.muteAll;
  return (
    <>
      <Button variant="ghost" size="icon-sm" aria-label={label} title={label} onClick={() => player.setMuted(!isMuted)}>
        {isMuted || volume === 0 ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
      </Button>
      <Slider
        aria-label={texts.volume}
        valueText={editorTexts.inspector.percent(Math.round(volume * 100))}
        min={0}
        max={100}
        value={isMuted ? 0 : Math.round(volume * 100)}
        onChange={(next) => player.setVolume(next / 100)}
        className="hidden w-20 @lg/controls:block"
      />
    </>
  );
}

export function FullScreen({ regionRef }: PreviewControlsProps) {
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const follow = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = () => void (isFull ? document.exitFullscreen() : regionRef.current?.requestFullscreen?.());
  const label = isFull ? texts.leaveFullScreen : texts.fullScreen;
  return (
    <Button variant="ghost" size="icon-sm" aria-label={label} title={label} onClick={toggle}>
      {isFull ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
    </Button>
  );
}
