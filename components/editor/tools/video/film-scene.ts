import { filmPlan } from '@/components/editor/tools/video/film-plan';
import { FilmStage } from '@/components/editor/tools/video/film-stage';
import type { ExportFailure } from '@/lib/editor/export/failure';
import { MemoryFile } from '@/lib/editor/export/memory-file';
import { planLengthTicks } from '@/lib/editor/export/plan';
import { writeVideo } from '@/lib/editor/export/write-movie';
import { ticksPerSecond } from '@/lib/editor/document/time';
import { unpackScene } from '@/lib/motion/pack-scene';
import type { ExpectedMedium } from '@/lib/tools/catalogue';

interface FilmHooks {
  /** 0 to 1; awaited, so that word from outside can come in. */
  onProgress(done: number): Promise<void>;
  isStopped(): boolean;
}

export interface Film {
  readonly file: Uint8Array<ArrayBuffer>;
  /** JPEG. */
  readonly poster: Blob;
}

/** TO9, MO5: makes the video of a scene with the writer of exports. Null where it was stopped, or where these bytes are no scene. @throws what decoder and encoder throw. */
export async function filmScene(packed: Uint8Array<ArrayBuffer>, expected: ExpectedMedium, hooks: FilmHooks): Promise<Film | null> {
  const parts = unpackScene(packed);
  if (parts === null) return null;
  const plan = filmPlan(expected);
  const lengthTicks = planLengthTicks(plan);
  const stage = await FilmStage.open(parts, { ...plan, lengthSeconds: lengthTicks / ticksPerSecond });
  try {
    await stage.show(lengthTicks / 3);
    const poster = await stage.poster();
    const file = new MemoryFile();
    const stopped: ExportFailure = { code: 'cancelled' };
    const written = await writeVideo(plan, {
      stage, file,
      mixer: { mix: () => Promise.reject(new Error('the video is silent')) },
      stopReason: () => (hooks.isStopped() ? stopped : null),
      onProgress: (doneTicks) => hooks.onProgress(doneTicks / lengthTicks),
    });
    return written.ok ? { file: file.contents(), poster } : null;
  } finally {
    stage.close();
  }
}
