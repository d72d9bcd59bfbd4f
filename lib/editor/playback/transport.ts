import type { ProjectDocument } from '@/lib/editor/document/model';
import { documentEndTicks } from '@/lib/editor/document/read';
import { frameStartTicks } from '@/lib/editor/document/time';
import type { Editor, PlayheadState, PlayRate } from '@/lib/editor/editor-model';
import { visibleDocument } from '@/lib/editor/editor-model';
import { loopSpanOf } from '@/lib/editor/playback/loop';
import { isHeardAt } from '@/lib/editor/playback/section';
import { Playlist } from '@/lib/editor/playback/playlist';
import type { ShuttleDirection } from '@/lib/editor/playback/shuttle';
import { nextRate } from '@/lib/editor/playback/shuttle';
import type { SoundPlayer } from '@/lib/editor/playback/sound-player';

/** What plays the sound and keeps the time. */
export interface SoundEngine {
  readonly context: Pick<AudioContext, 'currentTime' | 'state' | 'resume' | 'outputLatency'>;
  readonly player: Pick<SoundPlayer, 'update' | 'stop' | 'prime'>;
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
  /** ER1: plays in a direction, or faster in it. */
  shuttle(direction: ShuttleDirection): void;
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
  /** ER4: a loop's next turn is told to the sound so long before it begins, so that its beginning is decoded in time. */
  aheadSeconds: 2,
} as const;

/** ET1 to ET6, ER1 to ER5: moves the playhead while playing. The clock is that of the sound that is heard, so picture and sound cannot drift apart. */
export function createTransport(options: TransportOptions): Transport {
  return new SoundClockTransport(options);
}

interface Run {
  readonly engine: SoundEngine;
  readonly interval: number;
  frameHandle: number;
  /** ET3: the sound's clock, or where that stands still, the other one. */
  isSilent: boolean;
  playlist: Playlist;
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
        if (visibleDocument(state) !== visibleDocument(previous)) this.follow();
      }),
      playhead.subscribe((state, previous) => {
        if (this.run === null) return;
        if (state.seekCount !== previous.seekCount) this.startAt(this.run, state.ticks, state.rate);
        else if (state.isLooping !== previous.isLooping) this.follow();
      }),
    ];
  }

  play(): void {
    if (this.state.motion === 'paused') void this.begin(1);
  }

  shuttle(direction: ShuttleDirection): void {
    const { motion, rate } = this.state;
    const next = nextRate(motion === 'paused' ? null : rate, direction);
    if (motion === 'paused') void this.begin(next);
    else this.changeRate(next);
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
    this.show({ motion: 'paused', rate: 1 });
  }

  close(): void {
    this.pause();
    for (const stop of this.stopWatching) stop();
  }

  private async begin(rate: PlayRate): Promise<void> {
    const startTicks = this.startTicksFor(rate);
    if (startTicks === null) return;
    const decision = (this.decision += 1);
    const { editor, openSoundEngine, timers } = this.options;
    if (startTicks !== this.state.ticks) editor.seek(startTicks);
    this.show({ motion: 'starting', rate });
    const engine = (this.engine ??= openSoundEngine());
    const primed = isHeardAt(rate) ? engine.player.prime(this.document, startTicks) : undefined;
    const ready = Promise.all([engine.context.resume(), primed]);
    const limit = new Promise<void>((resolve) => (this.primeLimit = timers.setTimeout(resolve, transportDelays.primeMs)));
    // A file that cannot be read says so in its picture; it does not keep the rest from playing.
    await Promise.race([ready.catch(() => undefined), limit]);
    if (decision !== this.decision) return;
    timers.clearTimeout(this.primeLimit);
    const isSilent = engine.context.state !== 'running';
    const run: Run = {
      engine,
      interval: timers.setInterval(() => this.schedule(), transportDelays.scheduleMs),
      frameHandle: 0,
      isSilent,
      playlist: this.playlistFrom(this.state.ticks, this.state.rate, this.clockSeconds(engine, isSilent), 0),
    };
    this.run = run;
    this.follow();
    this.show({ motion: 'playing' });
    this.nextFrame();
  }

  /** Where playing begins; null where there is nothing to play in this direction. */
  private startTicksFor(rate: PlayRate): number | null {
    const { ticks, isLooping } = this.state;
    const endTicks = documentEndTicks(this.document);
    const loop = isLooping ? loopSpanOf(this.document) : null;
    if (loop !== null) {
      if (rate > 0) return ticks >= loop.inTicks && ticks < loop.outTicks ? ticks : loop.inTicks;
      return ticks > loop.inTicks && ticks <= loop.outTicks ? ticks : loop.outTicks;
    }
    if (rate > 0) return ticks >= endTicks ? 0 : ticks;
    return ticks === 0 ? null : Math.min(ticks, endTicks);
  }

  /** After a jump: what was heard stops, and what is heard begins anew. */
  private startAt(run: Run, ticks: number, rate: PlayRate): void {
    run.isSilent = run.engine.context.state !== 'running';
    run.playlist = this.playlistFrom(ticks, rate, this.clockSeconds(run.engine, run.isSilent), run.playlist.nextId);
    this.follow();
  }

  private playlistFrom(ticks: number, rate: PlayRate, nowSeconds: number, firstId: number): Playlist {
    return new Playlist({ ticks, rate, clockSeconds: nowSeconds + transportDelays.startSeconds, loop: this.loop }, firstId);
  }

  private changeRate(rate: PlayRate): void {
    if (this.state.rate === rate) return;
    this.run?.playlist.changeRate(rate, this.soonSeconds(this.run));
    this.show({ rate });
    this.follow();
  }

  /** Lets the sound have what is to be played now: called again and again, and whenever something has changed. */
  private follow(): void {
    const { run } = this;
    if (run === null) return;
    run.playlist.changeLoop(this.loop, this.soonSeconds(run));
    run.playlist.extend(this.heardSeconds(run), this.clockOf(run) + transportDelays.aheadSeconds);
    run.engine.player.update(this.document, run.isSilent ? [] : run.playlist.sections.filter((section) => isHeardAt(section.rate)));
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
    if (this.run.isSilent === (this.run.engine.context.state === 'running')) this.startAt(this.run, this.heardTicks(this.run), this.state.rate);
    else this.follow();
    this.movePlayhead();
  }

  /** ET2: to the frame that belongs to what is heard now; frames that nobody had time to draw are left out. */
  private movePlayhead(): void {
    const { run } = this;
    if (run === null) return;
    const ticks = this.heardTicks(run);
    const endTicks = documentEndTicks(this.document);
    const isBackwards = this.state.rate < 0;
    const isOver = this.loop === null && (isBackwards ? ticks <= 0 : ticks >= endTicks);
    // Backwards, what was just passed is seen: the frame before.
    const shownTicks = isBackwards ? Math.max(0, ticks - 1) : isOver ? endTicks : ticks;
    const target = frameStartTicks(shownTicks, this.document.canvas.frameRate);
    if (this.state.ticks !== target) this.show({ ticks: target });
    if (isOver) this.pause();
  }

  private heardTicks(run: Run): number {
    return run.playlist.ticksAt(this.heardSeconds(run));
  }

  /** What leaves the loudspeaker now, which is later than what the context computes; seconds of the run's clock. */
  private heardSeconds(run: Run): number {
    const { outputLatency } = run.engine.context;
    return this.clockOf(run) - (run.isSilent || !Number.isFinite(outputLatency) ? 0 : outputLatency);
  }

  /** The nearest time for which sound can still be scheduled. */
  private soonSeconds(run: Run): number {
    return this.clockOf(run) + transportDelays.startSeconds;
  }

  private clockOf(run: Run): number {
    return this.clockSeconds(run.engine, run.isSilent);
  }

  private clockSeconds(engine: SoundEngine, isSilent: boolean): number {
    return isSilent ? this.options.nowSeconds() : engine.context.currentTime;
  }

  private show(change: Partial<PlayheadState>): void {
    const { playhead } = this.options.editor;
    const before = playhead.getState();
    if ((Object.keys(change) as (keyof PlayheadState)[]).some((key) => before[key] !== change[key])) playhead.setState(change);
  }

  private get state(): PlayheadState {
    return this.options.editor.playhead.getState();
  }

  private get loop() {
    return this.state.isLooping ? loopSpanOf(this.document) : null;
  }

  private get document(): ProjectDocument {
    return visibleDocument(this.options.editor.store.getState());
  }
}
