import type { ExportFailure } from '@/lib/editor/export/failure';
import type { MediaGap } from '@/lib/editor/export/media-gaps';
import type { ExportJob } from '@/lib/editor/export/run-export';

/** What the page tells the worker. One worker does one export. */
export type ToWorker =
  /** Look whether all media of the job are there. */
  | { readonly type: 'look'; readonly job: ExportJob }
  /** Make the file, under this name in the folder of exports. */
  | { readonly type: 'run'; readonly job: ExportJob; readonly fileName: string }
  | { readonly type: 'cancel' };

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: 'gaps'; readonly gaps: readonly MediaGap[] }
  | { readonly type: 'progress'; readonly doneTicks: number; readonly bytes: number }
  | { readonly type: 'done'; readonly bytes: number }
  | { readonly type: 'failed'; readonly failure: ExportFailure };

/** Of the origin's private file system, where exports are written. */
export const exportFolder = 'exports';
