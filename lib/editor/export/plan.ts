import type { Result } from '@/lib/base/result';
import { err, ok } from '@/lib/base/result';
import type { Size } from '@/lib/editor/compositor/fit';
import type { Canvas, ProjectDocument } from '@/lib/editor/document/model';
import { documentEndTicks } from '@/lib/editor/document/read';
import type { FrameRate } from '@/lib/editor/document/time';
import { frameRates, frameStartTicks, ticksPerFrame, ticksPerSecond } from '@/lib/editor/document/time';
import { soundBitsPerSecond, videoBitsPerSecond } from '@/lib/editor/export/bit-rates';
import type { ExportFormat, ExportSettings } from '@/lib/editor/export/settings';
import { describeSound } from '@/lib/editor/sound';

/** Of everything that is exported. One sample is a whole number of ticks. */
export const exportSampleRate = 48_000;
export const ticksPerSample = ticksPerSecond / exportSampleRate;

/** How the pictures of a range are made: frame n shows the project at `fromTicks + n × ticksPerFrame(frameRate)`. */
interface FramesPlan extends Size {
  readonly fromTicks: number;
  readonly frameCount: number;
  readonly frameRate: FrameRate;
}

/** How its sound is made. */
export interface SoundTrackPlan {
  readonly codec: 'aac' | 'opus' | 'pcm-s16';
  readonly bitsPerSecond: number;
  readonly fromTicks: number;
  /** At {@link exportSampleRate}. */
  readonly sampleCount: number;
}

export interface VideoPlan extends FramesPlan {
  readonly kind: 'video';
  readonly format: 'mp4' | 'webm';
  readonly codec: 'avc' | 'vp9';
  readonly bitsPerSecond: number;
  /** Null where the range has no sound at all. */
  readonly sound: SoundTrackPlan | null;
}

export interface SoundPlan {
  readonly kind: 'sound';
  readonly format: 'm4a' | 'wav';
  readonly sound: SoundTrackPlan;
}

export interface GifPlan extends FramesPlan {
  readonly kind: 'gif';
  readonly format: 'gif';
}

export interface StillPlan extends Size {
  readonly kind: 'still';
  readonly format: 'png' | 'jpeg';
  readonly atTicks: number;
}

/** What an export comes to, in whole numbers: all that the renderer needs beside document and media. */
export type ExportPlan = VideoPlan | SoundPlan | GifPlan | StillPlan;

export type PlanError =
  /** There is nothing in the range. */
  | { readonly code: 'nothing_to_export' }
  /** The in/out range was asked for, and the project has none. */
  | { readonly code: 'no_range' }
  /** Sound only was asked for, and nothing is heard in the range. */
  | { readonly code: 'no_sound' };

/** The document at whose playhead a still is taken. */
export interface ExportSubject {
  readonly document: ProjectDocument;
  readonly playheadTicks: number;
}

/** EO1 and EO2: what the settings come to for a project; nothing is rounded to what a browser can do. */
export function planExport(settings: ExportSettings, { document, playheadTicks }: ExportSubject): Result<ExportPlan, PlanError> {
  const { format, quality } = settings;
  if (format === 'png' || format === 'jpeg') return ok(planStill(settings, format, document.canvas, playheadTicks));
  const range = rangeOf(settings, document);
  if (range === null) return err({ code: settings.range === 'in-out' ? 'no_range' : 'nothing_to_export' });
  if (format === 'gif') {
    const frameRate = { numerator: settings.gifFramesPerSecond, denominator: 1 };
    return ok({ kind: 'gif', format, ...exportSize(document.canvas, settings.gifShortSidePx), ...planFrames(range, frameRate) });
  }
  const isHeard = describeSound(document, range.fromTicks, range.toTicks).length > 0;
  if (format === 'm4a' || format === 'wav') {
    if (!isHeard) return err({ code: 'no_sound' });
    return ok({ kind: 'sound', format, sound: planSound(format, quality, range.fromTicks, range.toTicks - range.fromTicks) });
  }
  const frames = planFrames(range, frameRates[settings.frameRate]);
  const codec = format === 'mp4' ? 'avc' : 'vp9';
  const size = exportSize(document.canvas, settings.shortSidePx);
  const bitsPerSecond = videoBitsPerSecond(codec, size, frames.frameRate, quality);
  // Pictures and sound end together: the last frame may reach beyond the range.
  const sound = isHeard ? planSound(format, quality, range.fromTicks, frames.frameCount * ticksPerFrame(frames.frameRate)) : null;
  return ok({ kind: 'video', format, codec, ...size, ...frames, bitsPerSecond, sound });
}

/** EO1: the canvas' proportions with this shorter side; both sides even, the longer one to the nearest. */
export function exportSize({ widthPx, heightPx }: Size, shortSidePx: number): Size {
  const longSidePx = 2 * Math.round((shortSidePx * Math.max(widthPx, heightPx)) / Math.min(widthPx, heightPx) / 2);
  return widthPx >= heightPx ? { widthPx: longSidePx, heightPx: shortSidePx } : { widthPx: shortSidePx, heightPx: longSidePx };
}

/** How long the file will be, in ticks; 0 for a still. */
export function planLengthTicks(plan: ExportPlan): number {
  if (plan.kind === 'still') return 0;
  return plan.kind === 'sound' ? plan.sound.sampleCount * ticksPerSample : plan.frameCount * planFrameTicks(plan);
}

/** Ticks of one frame; whole at every rate that is offered. */
export function planFrameTicks({ frameRate }: FramesPlan): number {
  return ticksPerFrame(frameRate);
}

function planStill(settings: ExportSettings, format: 'png' | 'jpeg', canvas: Canvas, playheadTicks: number): StillPlan {
  return { kind: 'still', format, ...exportSize(canvas, settings.shortSidePx), atTicks: frameStartTicks(playheadTicks, canvas.frameRate) };
}

interface Range {
  readonly fromTicks: number;
  readonly toTicks: number;
}

function rangeOf(settings: ExportSettings, document: ProjectDocument): Range | null {
  if (settings.range === 'in-out') return document.range === null ? null : { fromTicks: document.range.inTicks, toTicks: document.range.outTicks };
  const toTicks = documentEndTicks(document);
  return toTicks === 0 ? null : { fromTicks: 0, toTicks };
}

/** Even the last moment of a range is seen: it begins a frame. */
function planFrames({ fromTicks, toTicks }: Range, frameRate: FrameRate): Omit<FramesPlan, keyof Size> {
  return { fromTicks, frameCount: Math.ceil((toTicks - fromTicks) / ticksPerFrame(frameRate)), frameRate };
}

function planSound(format: Extract<ExportFormat, 'mp4' | 'webm' | 'm4a' | 'wav'>, quality: ExportSettings['quality'], fromTicks: number, lengthTicks: number): SoundTrackPlan {
  const sampleCount = Math.ceil(lengthTicks / ticksPerSample);
  if (format === 'wav') return { codec: 'pcm-s16', bitsPerSecond: exportSampleRate * 2 * 16, fromTicks, sampleCount };
  const codec = format === 'webm' ? 'opus' : 'aac';
  return { codec, bitsPerSecond: soundBitsPerSecond(codec, quality), fromTicks, sampleCount };
}
