import type { SpeechSpan } from '@/lib/voice/estimate-words';
import type { MonoSound } from '@/lib/voice/sound/wav';

/** Softer than -50 dB beside the loudest sample is silence. */
const silentShare = 0.003;
/** What stays of the silence at the edges, in seconds: speech begins softly. */
const marginSeconds = 0.015;
const fadeSeconds = 0.006;

function loudest(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}

/** VO9: a sound without the silence around it, and how much was taken from its start. A silent one has nothing left. */
export function trimSilence({ samples, sampleRate }: MonoSound): { readonly samples: Float32Array; readonly cutSamples: number } {
  const least = loudest(samples) * silentShare;
  let from = 0;
  while (from < samples.length && Math.abs(samples[from] ?? 0) <= least) from += 1;
  if (from === samples.length) return { samples: new Float32Array(), cutSamples: 0 };
  let to = samples.length;
  while (to > from && Math.abs(samples[to - 1] ?? 0) <= least) to -= 1;
  const margin = Math.round(marginSeconds * sampleRate);
  const cutSamples = Math.max(0, from - margin);
  return { samples: samples.slice(cutSamples, Math.min(samples.length, to + margin)), cutSamples };
}

/** VO9: a sound comes from nothing and goes to nothing within a few milliseconds, so that no edge clicks. In place. */
export function fadeEdges({ samples, sampleRate }: MonoSound): void {
  const fade = Math.min(Math.floor(samples.length / 2), Math.round(fadeSeconds * sampleRate));
  for (let index = 0; index < fade; index += 1) {
    const share = index / fade;
    samples[index] = (samples[index] ?? 0) * share;
    samples[samples.length - 1 - index] = (samples[samples.length - 1 - index] ?? 0) * share;
  }
}

/** Rests that are shorter than this belong to speech, in milliseconds. */
const restMs = 120;
const frameMs = 10;

/** VO8: where somebody speaks in a sound. */
export function speechSpans({ samples, sampleRate }: MonoSound): readonly SpeechSpan[] {
  const frame = Math.max(1, Math.round((sampleRate * frameMs) / 1_000));
  const least = loudest(samples) * 0.03;
  const soundMs = Math.round((samples.length / sampleRate) * 1_000);
  const spans: { startMs: number; endMs: number }[] = [];
  for (let from = 0; from < samples.length; from += frame) {
    if (loudest(samples.subarray(from, from + frame)) <= least) continue;
    const startMs = Math.round((from / sampleRate) * 1_000);
    const endMs = Math.min(soundMs, startMs + frameMs);
    const last = spans.at(-1);
    if (last !== undefined && startMs - last.endMs < restMs) last.endMs = endMs;
    else spans.push({ startMs, endMs });
  }
  return spans;
}
