'use client';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { Voice } from '@/lib/voice/model';

const answerSchema = z.object({ voices: z.array(z.object({ id: z.string(), name: z.string(), language: z.nullable(z.string()) })).check(z.minLength(1)) });

/** Asked for once by each page; a refusal is asked about again. */
let asked: Promise<readonly Voice[] | null> | null = null;

async function loadVoices(): Promise<readonly Voice[] | null> {
  try {
    const answer = await fetch('/api/voices');
    return answer.ok ? (answerSchema.safeParse(await answer.json()).data?.voices ?? null) : null;
  } catch {
    return null;
  }
}

/** TO28: the voices that this deployment offers, the usual one first. */
export function useVoices(): readonly Voice[] | 'loading' | 'failed' {
  const [voices, setVoices] = useState<readonly Voice[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isOpen = true;
    asked ??= loadVoices();
    void asked.then((loaded) => {
      if (loaded === null) asked = null;
      if (isOpen) setVoices(loaded ?? 'failed');
    });
    return () => {
      isOpen = false;
    };
  }, []);
  return voices;
}
