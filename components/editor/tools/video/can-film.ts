import { askBrowser } from '@/lib/editor/export/ask-browser';
import { filmPlan } from '@/components/editor/tools/video/film-plan';
import type { ExpectedMedium } from '@/lib/tools/catalogue';

/** TO15: whether this browser can make such a video. */
export async function canFilm(expected: ExpectedMedium): Promise<boolean> {
  const { VideoEncoder, Worker, OffscreenCanvas } = window;
  if (Worker === undefined || OffscreenCanvas === undefined) return false;
  return (await askBrowser(filmPlan(expected), { VideoEncoder, Worker, OffscreenCanvas })).canEncodePictures;
}
