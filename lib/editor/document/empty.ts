import type { Canvas, ProjectDocument, Transform } from '@/lib/editor/document/model';
import { documentVersion } from '@/lib/editor/document/model';
import { frameRates } from '@/lib/editor/document/time';

const defaultCanvas: Canvas = { widthPx: 1920, heightPx: 1080, background: '#000000', frameRate: frameRates['30'] };

/** The picture whole, in the middle, upright and solid. */
export const defaultTransform: Transform = { x: 0, y: 0, scale: 1, rotationDegrees: 0, opacity: 1, fit: 'fit' };

/** A new project: 1920 × 1080 at 30 frames a second, one video track above one audio track, no clips. */
export function emptyDocument(): ProjectDocument {
  const flags = { muted: false, hidden: false, locked: false };
  return {
    version: documentVersion,
    canvas: defaultCanvas,
    tracks: {
      'audio-1': { id: 'audio-1', kind: 'audio', name: 'Sound 1', order: 0, ...flags },
      'video-1': { id: 'video-1', kind: 'video', name: 'Video 1', order: 1, ...flags },
    },
    clips: {},
  };
}
