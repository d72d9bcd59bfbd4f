import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import { randomId } from '@/lib/base/ids';
import type { ExportFailure } from '@/lib/editor/export/failure';
import { exportFileName } from '@/lib/editor/export/file-name';
import type { RunningExport } from '@/lib/editor/export/exporter';
import { lookForGaps, startExport } from '@/lib/editor/export/exporter';
import type { KeptExport } from '@/lib/editor/export/kept-exports';
import { exportLockName, KeptExports, storedName } from '@/lib/editor/export/kept-exports';
import type { MediaGap } from '@/lib/editor/export/media-gaps';
import { openExportWorker } from '@/lib/editor/export/open-worker';
import { planLengthTicks } from '@/lib/editor/export/plan';
import type { ExportJob } from '@/lib/editor/export/run-export';
import type { ExportSettings } from '@/lib/editor/export/settings';
import { TimeLeft } from '@/lib/editor/export/time-left';

export type ExportStep =
  | { readonly kind: 'settings' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly job: ExportJob; readonly gaps: readonly MediaGap[] }
  | { readonly kind: 'running'; readonly lengthTicks: number; readonly doneTicks: number; readonly bytes: number; readonly leftMs: number | null }
  | { readonly kind: 'failed'; readonly job: ExportJob; readonly failure: ExportFailure }
  | { readonly kind: 'done'; readonly kept: KeptExport };

export interface ExportState {
  /** What was chosen on this page, over what is offered first. */
  readonly settings: Partial<ExportSettings>;
  readonly step: ExportStep;
  /** Of this project, the latest first. */
  readonly kept: readonly KeptExport[];
}

/** The export of one project, as its dialog and its button see it. One runs at a time. */
export interface ExportControl {
  readonly store: StoreApi<ExportState>;
  choose(settings: Partial<ExportSettings>): void;
  /** Looks at the media first, and asks where some are not there. */
  begin(job: ExportJob): Promise<void>;
  /** Exports the clips whose media are not there as they are. */
  beginAnyway(job: ExportJob, clipIds: readonly string[]): void;
  cancel(): void;
  backToSettings(): void;
  /** Puts what an earlier page left behind in order. */
  sweep(): Promise<void>;
  file(kept: KeptExport): Promise<File | null>;
  noteDownload(kept: KeptExport): void;
  remove(kept: KeptExport): Promise<void>;
}

/** Whole percents, 100 only when all is made. */
export function percentOf({ doneTicks, lengthTicks }: Extract<ExportStep, { readonly kind: 'running' }>): number {
  return Math.floor(Math.min(1, doneTicks / lengthTicks) * 100);
}

interface ExportControlOptions {
  readonly projectId: string;
  projectName(): string;
  /** Asked for when something is first done: on a server there is no window. */
  readonly browser: () => Window & typeof globalThis;
}

/** Makes the control of a project's exports. Nothing happens before something is asked of it. */
export function createExportControl({ projectId, projectName, browser: openBrowser }: ExportControlOptions): ExportControl {
  const store = createStore<ExportState>(() => ({ settings: {}, step: { kind: 'settings' }, kept: [] }));
  const show = (step: ExportStep) => store.setState({ step });
  let known: { readonly browser: Window & typeof globalThis; readonly keptExports: KeptExports } | null = null;
  let running: RunningExport | null = null;

  const world = () => {
    const browser = openBrowser();
    known ??= { browser, keptExports: keptExportsOf(browser) };
    return known;
  };
  const refresh = () => store.setState({ kept: world().keptExports.list(projectId) });

  const run = (job: ExportJob): void => {
    const { browser, keptExports } = world();
    const kept = newNote(job, projectId, projectName());
    void guarded(browser, kept, async () => {
      keptExports.put(kept);
      running = start(job, kept, browser, show);
      const outcome = await running.done;
      running = null;
      const finished: KeptExport = { ...kept, state: 'finished', bytes: outcome.ok ? outcome.value.bytes : 0 };
      if (outcome.ok) keptExports.put(finished);
      else await keptExports.remove(kept);
      refresh();
      show(outcome.ok ? { kind: 'done', kept: finished } : stepAfter(job, outcome.error));
    });
  };

  return {
    store,
    choose: (settings) => store.setState((state) => ({ settings: { ...state.settings, ...settings } })),
    async begin(job) {
      show({ kind: 'looking' });
      const gaps = await lookForGaps(job, openExportWorker);
      if (store.getState().step.kind !== 'looking') return;
      if (gaps.length > 0) show({ kind: 'asking', job, gaps });
      else run(job);
    },
    beginAnyway: (job, clipIds) => run({ ...job, acceptedClipIds: [...job.acceptedClipIds, ...clipIds] }),
    cancel: () => running?.cancel(),
    backToSettings: () => show({ kind: 'settings' }),
    async sweep() {
      // Outside of a secure page there are no files of its own, and nothing can have been left behind.
      if (world().browser.isSecureContext) await world().keptExports.sweep();
      refresh();
    },
    file: (kept) => world().keptExports.file(kept),
    noteDownload(kept) {
      world().keptExports.put({ ...kept, state: 'downloaded' });
      refresh();
    },
    async remove(kept) {
      await world().keptExports.remove(kept);
      refresh();
      const { step } = store.getState();
      if (step.kind === 'done' && step.kept.id === kept.id) show({ kind: 'settings' });
    },
  };
}

/** A cancel leads back to the settings. */
function stepAfter(job: ExportJob, failure: ExportFailure): ExportStep {
  return failure.code === 'cancelled' ? { kind: 'settings' } : { kind: 'failed', job, failure };
}

/** EO10: while it runs the browser asks before the page is left, and a lock tells other pages that somebody is at work. */
function guarded(browser: Window & typeof globalThis, kept: KeptExport, work: () => Promise<void>): Promise<void> {
  browser.addEventListener('beforeunload', askBeforeLeaving);
  const end = () => browser.removeEventListener('beforeunload', askBeforeLeaving);
  return browser.navigator.locks.request(exportLockName(kept.id), work).finally(end);
}

function start(job: ExportJob, kept: KeptExport, browser: Window & typeof globalThis, show: (step: ExportStep) => void): RunningExport {
  const lengthTicks = Math.max(1, planLengthTicks(job.plan));
  const timeLeft = new TimeLeft(lengthTicks);
  show({ kind: 'running', lengthTicks, doneTicks: 0, bytes: 0, leftMs: null });
  return startExport(job, storedName(kept), {
    openWorker: openExportWorker,
    setTimeout: (then, delayMs) => browser.setTimeout(then, delayMs),
    onProgress: ({ doneTicks, bytes }) => show({ kind: 'running', lengthTicks, doneTicks, bytes, leftMs: timeLeft.note(doneTicks, browser.performance.now()) }),
  });
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function keptExportsOf({ localStorage, navigator }: Window): KeptExports {
  return new KeptExports({ notes: localStorage, openRoot: () => navigator.storage.getDirectory(), locks: navigator.locks });
}

function newNote({ plan }: ExportJob, projectId: string, projectName: string): KeptExport {
  const { format } = plan;
  const lengthTicks = planLengthTicks(plan);
  return { id: randomId(crypto), projectId, fileName: exportFileName(projectName, format), format, startedAt: Date.now(), state: 'running', bytes: 0, lengthTicks };
}
