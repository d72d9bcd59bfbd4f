import * as z from 'zod/mini';
import type { Canvas, ProjectDocument } from '@/lib/editor/document/model';
import type { FrameRate } from '@/lib/editor/document/time';
import { frameRates } from '@/lib/editor/document/time';

/** EO1: what can be made of a project. */
export const exportFormats = ['mp4', 'webm', 'm4a', 'wav', 'gif', 'png', 'jpeg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The shorter side of the picture, so that "1080" is 1920 × 1080 lying and 1080 × 1920 standing; 2160 is 4K. */
export const shortSidesPx = [480, 720, 1080, 1440, 2160] as const;
export const gifShortSidesPx = [240, 360, 480, 720] as const;

/** Frames of a GIF last whole hundredths of a second; these rates come out even. */
export const gifRates = [10, 20, 25] as const;

export const qualities = ['small', 'standard', 'high', 'best'] as const;
export type Quality = (typeof qualities)[number];

export type FrameRateName = keyof typeof frameRates;
export const frameRateNames = Object.keys(frameRates) as readonly FrameRateName[];

/** What a person chooses. What it comes to for one project is `planExport`'s to say; settings that do not matter to a format are kept for the others. */
export const exportSettingsSchema = z.readonly(z.strictObject({
  format: z.enum(exportFormats),
  shortSidePx: z.literal(shortSidesPx),
  frameRate: z.enum(frameRateNames as [FrameRateName, ...FrameRateName[]]),
  quality: z.enum(qualities),
  /** The whole project, or from its in point to its out point. */
  range: z.enum(['project', 'in-out']),
  gifShortSidePx: z.literal(gifShortSidesPx),
  gifFramesPerSecond: z.literal(gifRates),
}));

export type ExportSettings = z.infer<typeof exportSettingsSchema>;

/** What is offered first: the project's own size and rate, and its in/out range where it has one. */
export function defaultSettings(document: ProjectDocument): ExportSettings {
  return {
    format: 'mp4',
    shortSidePx: nearestShortSide(document.canvas),
    frameRate: rateNameOf(document.canvas.frameRate),
    quality: 'high',
    range: 'project',
    gifShortSidePx: 360,
    gifFramesPerSecond: 20,
  };
}

/** The name of a rate that a document has (ED3: it is one of the known ones). */
export function rateNameOf(rate: FrameRate): FrameRateName {
  const isSame = (name: FrameRateName) => frameRates[name].numerator === rate.numerator && frameRates[name].denominator === rate.denominator;
  return frameRateNames.find(isSame) ?? '30';
}

/** Of two equally near ones the smaller. */
function nearestShortSide({ widthPx, heightPx }: Canvas): ExportSettings['shortSidePx'] {
  const shortSide = Math.min(widthPx, heightPx);
  const byDistance = [...shortSidesPx].sort((a, b) => Math.abs(a - shortSide) - Math.abs(b - shortSide) || a - b);
  return byDistance[0] ?? 1080;
}
