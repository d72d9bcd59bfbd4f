import type { ProjectDocument } from '@/lib/editor/document/model';
import { documentEndTicks } from '@/lib/editor/document/read';
import { frameStartTicks, ticksPerSecond } from '@/lib/editor/document/time';
import type { Editor } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import type { SoundPlayer } from '@/lib/editor/playback/sound-player';

/** What plays the sound and keeps the time. */
export interface SoundEngine {
  readonly context: Pick<AudioContext, 'currentTime' | 'state' | 'resume' | 'outputLatency'>;
  readonly player: Pick<SoundPlayer, 'start' | 'update' | 'stop' | 'prime'>;
}

export interface TransportOptions {
  readonly editor: Editor;
  /** Made when play is first pressed: browsers let sound begin with a person's act only. */
  openSoundEngine(): SoundEngine;
  /** Seconds of a clock that never stands still, for machines where sound cannot play. */
  nowSeconds(): number;
  readonly frames: { request(run: () => void): number; cancel(handle: number): void };
  readonly timers: {
    setInterval(run: () => void, delayMs: number): number;
    clearInterval(handle: number): void;
    setTimeout(run: () => void, delayMs: number): number;
    clearTimeout(handle: number): void;
  };
}

export interface Transport {
  play(): void;
  pause(): void;
  /** Pauses for ever. */
  close(): void;
}

export const transportDelays = {
  /** Sound that is not decoded by then comes in late, in its place. */
  primeMs: 500,
  /** The first sample is heard so long after the decision to start, so that its scheduling is never late. */
  startSeconds: 0.06,
  /** How often sound is scheduled; works in a hidden tab, where frames stop. */
  scheduleMs: 100,
} as const;

/** ET1 to ET6: moves the playhead while playing. The clock is that of the sound that is heard, so picture and sound cannot drift apart. */
export function createTransport(options: TransportOptions): Transport {
  return new SoundClockTransport(options);
}

interface Run {
  readonly engine: SoundEngine;
  readonly interval: number;
  frameHandle: number;
  /** ET3: the sound's clock, or where that stands still, the other one. */
  isSilent: boolean;
  /** This tick … */
  startTicks: number;
  /** … is heard at this time of the run's clock. */
  startSeconds: number;
}

class SoundClockTransport implements Transport {
  private engine: SoundEngine | null = null;
  private run: Run | null = null;
  /** Grows with every play and pause, so that a start that is still waiting notices that it was overtaken. */
  private decision = 0;
  private primeLimit = 0;
  private readonly stopWatching: readonly (() => void)[];

  constructor(private readonly options: TransportOptions) {
    const { store, playhead } = options.editor;
    this.stopWatching = [
      store.subscribe((state, previous) => {
        if (visibleDocument(state) !== visibleDocument(previous)) this.run?.engine.player.update(visibleDocument(state));
      }),
      playhead.subscribe((state, previous) => {
        if (state.seekCount !== previous.seekCount && this.run !== null) this.startAt(this.run, state.ticks);
      }),
    ];
  }

  play(): void {
    if (this.options.editor.playhead.getState().motion === 'paused') void this.begin();
  }

  pause(): void {
    this.decision += 1;
    this.options.timers.clearTimeout(this.primeLimit);
    if (this.run !== null) {
      this.options.frames.cancel(this.run.frameHandle);
      this.options.timers.clearInterval(this.run.interval);
      this.run.engine.player.stop();
      this.run = null;
    }
    this.setMotion('paused');
  }

  close(): void {
    this.pause();
    for (const stop of this.stopWatching) stop();
  }

  private async begin(): Promise<void> {
    const decision = (this.decision += 1);
    const { editor, openSoundEngine, timers } = this.options;
    if (editor.playhead.getState().ticks >= documentEndTicks(this.document)) editor.seek(0);
    this.setMotion('starting');
    const engine = (this.engine ??= openSoundEngine());
    const ready = Promise.all([engine.context.resume(), engine.player.prime(this.document, editor.playhead.getState().ticks)]);
    const limit = new Promise<void>((resolve) => (this.primeLimit = timers.setTimeout(resolve, transportDelays.primeMs)));
    // A file that cannot be read says so in its picture; it does not keep the rest from playing.
    await Promise.race([ready.catch(() => undefined), limit]);
    if (decision !== this.decision) return;
    timers.clearTimeout(this.primeLimit);
    const run: Run = {
      engine,
      interval: timers.setInterval(() => this.schedule(), transportDelays.scheduleMs),
      frameHandle: 0,
      isSilent: false,
      startTicks: 0,
      startSeconds: 0,
    };
    this.run = run;
    this.startAt(run, editor.playhead.getState().ticks);
    this.setMotion('playing');
    this.nextFrame();
  }

  private startAt(run: Run, ticks: number): void {
    run.isSilent = run.engine.context.state !== 'running';
    run.startTicks = ticks;
    run.startSeconds = this.clockOf(run) + transportDelays.startSeconds;
    if (run.isSilent) run.engine.player.stop();
    else run.engine.player.start(this.document, { ticks, contextSeconds: run.startSeconds });
  }

  private nextFrame(): void {
    if (this.run === null) return;
    this.run.frameHandle = this.options.frames.request(() => {
      this.movePlayhead();
      this.nextFrame();
    });
  }

  private schedule(): void {
    if (this.run === null) return;
    // Sound that came to life, or was taken away (a headset, a phone call), changes the clock; the picture goes on from where it is.
    if (this.run.isSilent === (this.run.engine.context.state === 'running')) this.startAt(this.run, this.heardTicks(this.run));
    this.run.engine.player.update(this.document);
    this.movePlayhead();
  }

  /** ET2: to the frame that belongs to what is heard now; frames that nobody had time to draw are left out. */
  private movePlayhead(): void {
    if (this.run === null) return;
    const { playhead } = this.options.editor;
    const ticks = this.heardTicks(this.run);
    const endTicks = documentEndTicks(this.document);
    const target = frameStartTicks(Math.min(ticks, endTicks), this.document.canvas.frameRate);
    if (playhead.getState().ticks !== target) playhead.setState({ ticks: target });
    if (ticks >= endTicks) this.pause();
  }

  /** What leaves the loudspeaker now, which is later than what the context computes; not rounded to ticks. */
  private heardTicks(run: Run): number {
    const { outputLatency } = run.engine.context;
    const latencySeconds = run.isSilent || !Number.isFinite(outputLatency) ? 0 : outputLatency;
    return run.startTicks + Math.max(0, this.clockOf(run) - latencySeconds - run.startSeconds) * ticksPerSecond;
  }

  private clockOf(run: Run): number {
    return run.isSilent ? this.options.nowSeconds() : run.engine.context.currentTime;
  }

  private setMotion(motion: 'paused' | 'starting' | 'playing'): void {
    const { playhead } = this.options.editor;
    if (playhead.getState().motion !== motion) playhead.setState({ motion });
  }

  private get document(): ProjectDocument {
    return visibleDocument(this.options.editor.store.getState());
  }
}
