'use client';
import { Play, Square } from 'lucide-react';
import { usePreview } from '@/components/editor/tools/voice/use-preview';
import { Button } from '@/components/ui/button';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

const texts = toolFormsTexts.voice;

interface VoicePreviewProps {
  /** What the tool's own schema is asked about. */
  readonly input: unknown;
  /** Whether there is something that can be read aloud. */
  readonly isReady: boolean;
  readonly saysPrice: boolean;
}

/** TO27: the first words for nothing, with a way to stop them. */
export function VoicePreview({ input, isReady, saysPrice }: VoicePreviewProps) {
  const { audioRef, state, problem, play, stop } = usePreview(input);
  const isIdle = state === 'idle';
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2.5">
        <Button type="button" variant="secondary" size="sm" disabled={isIdle && !isReady} onClick={() => (isIdle ? void play() : stop())}>
          {isIdle ? <Play aria-hidden /> : <Square aria-hidden />}
          {isIdle ? texts.hear : texts.stop}
        </Button>
        <span className="text-xs text-muted" aria-live="polite">
          {state === 'preparing' ? texts.preparing : saysPrice ? texts.hearHint : null}
        </span>
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-xs text-danger-text">
          {problem}
        </p>
      )}
      {/* Heard, not seen: its button is above. */}
      <audio ref={audioRef} onEnded={stop} data-voice-preview hidden />
    </div>
  );
}
