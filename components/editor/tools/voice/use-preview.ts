'use client';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { failuresTexts } from '@/lib/texts/en/failures';
import { toolFormsTexts } from '@/lib/texts/en/tool-forms';

type PreviewState = 'idle' | 'preparing' | 'playing';

const problemSchema = z.object({
  error: z.union([
    z.object({ code: z.literal('no_preview'), message: z.string() }),
    z.object({ code: z.literal('invalid_input'), fields: z.array(z.object({ path: z.string(), message: z.string() })) }),
    z.object({ code: z.literal('rate_limited'), retryAfterSeconds: z.number() }),
    z.object({ code: z.literal('signed_out') }),
  ]),
});

async function sentenceOf(answer: Response): Promise<string> {
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  if (!problem.success) return failuresTexts.offline;
  const { error } = problem.data;
  return error.code === 'no_preview' ? error.message : failuresTexts.common(error);
}

/** TO27: plays the first words of what is typed. What is being prepared or played is stopped by `stop`, by other settings and by leaving. */
export function usePreview(input: unknown) {
  const audioRef = useRef<HTMLAudioElement>(null);
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<PreviewState>('idle');
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = JSON.stringify(input);

  const stop = () => {
    running.current?.abort();
    running.current = null;
    audioRef.current?.pause();
    setState('idle');
  };

  // What is heard is what is set: other settings end it.
  useEffect(() => stop, [wanted]);

  const play = async () => {
    stop();
    setProblem(null);
    const control = new AbortController();
    running.current = control;
    const isWanted = () => running.current === control;
    setState('preparing');
    try {
      const answer = await fetch('/api/voices/preview', { method: 'POST', headers: { 'content-type': 'application/json' }, body: wanted, signal: control.signal });
      if (!answer.ok) throw new Error(await sentenceOf(answer));
      const url = URL.createObjectURL(await answer.blob());
      control.signal.addEventListener('abort', () => URL.revokeObjectURL(url));
      if (audioRef.current === null || !isWanted()) return control.abort();
      audioRef.current.src = url;
      await audioRef.current.play();
      if (isWanted()) setState('playing');
    } catch (error) {
      if (!isWanted()) return;
      stop();
      setProblem(error instanceof DOMException ? toolFormsTexts.voice.noSound : error instanceof TypeError ? failuresTexts.offline : String(error instanceof Error ? error.message : error));
    }
  };

  return { audioRef, state, problem, play, stop };
}
