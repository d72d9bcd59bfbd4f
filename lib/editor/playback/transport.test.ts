import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { SoundEngine } from '@/lib/editor/playback/transport';
import { createTransport, transportDelays } from '@/lib/editor/playback/transport';
import type { Anchor } from '@/lib/editor/playback/voice';
import { seconds } from '@/lib/editor/testing/documents';
import { FakeTime, settled } from '@/lib/editor/testing/fake-time';
import { TestEditor } from '@/lib/editor/testing/test-editor';

const frameMs = 1000 / 60;

/** A ten-second film, sound hardware whose clock runs with the fake time, and a screen with 60 frames a second. */
function stage(options: { state?: AudioContextState; outputLatency?: number; prime?: () => Promise<void> } = {}) {
  const time = new FakeTime();
  const person = new TestEditor().insert('video', 'film', { from: 0, to: 10 });
  const context: { state: AudioContextState; readonly outputLatency: number; startedAtMs: number | null } = {
    state: options.state ?? 'suspended',
    outputLatency: options.outputLatency ?? 0,
    startedAtMs: null,
  };
  const sounds: { start: Anchor[]; updates: ProjectDocument[]; stops: number } = { start: [], updates: [], stops: 0 };
  const engine: SoundEngine = {
    context: {
      get currentTime() {
        return context.startedAtMs === null ? 0 : (time.now() - context.startedAtMs) / 1000;
      },
      get state() {
        return context.state;
      },
      get outputLatency() {
        return context.outputLatency;
      },
      resume() {
        if (options.state === 'suspended') return new Promise(() => undefined);
        context.state = 'running';
        context.startedAtMs ??= time.now();
        return Promise.resolve();
      },
    },
    player: {
      start: (_document, anchor) => void sounds.start.push(anchor),
      update: (document) => void sounds.updates.push(document),
      stop: () => void (sounds.stops += 1),
      prime: options.prime ?? (() => Promise.resolve()),
    },
  };
  const transport = createTransport({
    editor: person.editor,
    openSoundEngine: () => engine,
    nowSeconds: () => time.now() / 1000,
    frames: { request: (run) => time.setTimeout(run, frameMs), cancel: time.clearTimeout },
    timers: time,
  });
  const { playhead } = person.editor;
  return {
    time,
    person,
    transport,
    context,
    sounds,
    at: () => Math.round(ticksToSeconds(playhead.getState().ticks) * 1000) / 1000,
    motion: () => playhead.getState().motion,
    /** Plays until the sound is heard. */
    begin: async () => {
      transport.play();
      await settled();
      await time.pass(transportDelays.startSeconds * 1000);
    },
  };
}

describe('playing', () => {
  it('[ET1] begins at the playhead, and at the beginning where that is at the end', async () => {
    const { person, begin, sounds, motion } = stage();
    person.goTo(3);
    await begin();
    expect([sounds.start[0]?.ticks, motion()]).toEqual([seconds(3), 'playing']);
    const other = stage();
    other.person.goTo(10);
    await other.begin();
    expect(other.sounds.start[0]?.ticks).toBe(0);
  });

  it('[ET1] is starting until the first sound is there, but no longer than its bound', async () => {
    const { transport, time, motion, at } = stage({ prime: () => new Promise(() => undefined) });
    transport.play();
    await settled();
    expect(motion()).toBe('starting');
    await time.pass(transportDelays.primeMs - 1);
    expect(motion()).toBe('starting');
    await time.pass(1);
    expect(motion()).toBe('playing');
    await time.pass(1060);
    expect(at()).toBeCloseTo(1, 1);
  });

  it('[ET1] goes on where a file cannot be read', async () => {
    const { begin, motion } = stage({ prime: () => Promise.reject(new Error('unreadable')) });
    await begin();
    expect(motion()).toBe('playing');
  });

  it('[ET2] moves the playhead with the sound that is heard, frame by frame of the project', async () => {
    const { begin, time, at, person } = stage({ outputLatency: 0.2 });
    const seen = new Set<number>();
    person.editor.playhead.subscribe(({ ticks }) => seen.add(ticks));
    await begin();
    await time.pass(1200);
    expect(at()).toBeCloseTo(1, 1);
    expect([...seen].every((ticks) => ticks % 8000 === 0)).toBe(true);
    expect(seen.size).toBeGreaterThanOrEqual(30);
  });

  it('[ET2] leaves out frames that nobody had time for, instead of falling behind', async () => {
    const { begin, time, at, person } = stage();
    await begin();
    let count = 0;
    person.editor.playhead.subscribe(() => (count += 1));
    const { setTimeout: usual } = time;
    Object.assign(time, { setTimeout: (run: () => void, delayMs: number) => usual(run, delayMs * 30) });
    await time.pass(4000);
    expect(at()).toBeCloseTo(4, 0);
    expect(count).toBeLessThan(60);
  });

  it('[ET2] schedules sound while no frames are drawn, as in a hidden tab', async () => {
    const { begin, time, sounds, at } = stage();
    await begin();
    const before = sounds.updates.length;
    const { setTimeout: usual } = time;
    Object.assign(time, { setTimeout: (run: () => void, delayMs: number) => usual(run, delayMs === frameMs ? 1e9 : delayMs) });
    await time.pass(3000);
    expect(sounds.updates.length - before).toBeGreaterThanOrEqual(29);
    expect(at()).toBeCloseTo(3, 0);
  });

  it('[ET3] goes on with another clock where sound cannot play', async () => {
    const { transport, time, at, sounds, motion } = stage({ state: 'suspended' });
    transport.play();
    await time.pass(transportDelays.primeMs + transportDelays.startSeconds * 1000 + 2000);
    expect(at()).toBeCloseTo(2, 1);
    expect([motion(), sounds.start]).toEqual(['playing', []]);
  });

  it('[ET3] changes to the sound’s clock when that comes to life, and goes on from where it is', async () => {
    const { transport, time, at, sounds, context } = stage({ state: 'suspended' });
    transport.play();
    await time.pass(transportDelays.primeMs + transportDelays.startSeconds * 1000 + 1000);
    context.state = 'running';
    context.startedAtMs = time.now();
    await time.pass(1000);
    const changedAt = ticksToSeconds(sounds.start[0]?.ticks ?? 0);
    expect(changedAt).toBeGreaterThanOrEqual(1);
    expect(changedAt).toBeLessThan(1 + transportDelays.scheduleMs / 1000);
    expect(at()).toBeCloseTo(2 - transportDelays.startSeconds, 1);
  });

  it('[ET4] goes on from where the playhead is put', async () => {
    const { begin, time, person, sounds, at } = stage();
    await begin();
    await time.pass(500);
    person.goTo(7);
    expect(sounds.start.map((anchor) => anchor.ticks)).toEqual([0, seconds(7)]);
    await time.pass(1060);
    expect(at()).toBeCloseTo(8, 1);
  });

  it('[ET4] lets changes of the document be heard', async () => {
    const { begin, person, sounds } = stage();
    await begin();
    const before = sounds.updates.length;
    person.editor.run({ type: 'update-track', trackId: 'video-1', muted: true });
    expect(sounds.updates.slice(before)).toEqual([person.document]);
    const gesture = person.editor.beginGesture();
    gesture.preview([{ type: 'set-clip-properties', clipIds: [person.clip('film').id], properties: { volume: 0.5 } }]);
    expect(sounds.updates.at(-1)).toBe(person.editor.store.getState().preview);
  });

  it('[ET5] pauses at the end, on it', async () => {
    const { begin, time, at, motion, person, sounds } = stage();
    person.goTo(9.5);
    await begin();
    await time.pass(2000);
    expect([at(), motion(), sounds.stops]).toEqual([10, 'paused', 1]);
    expect(time.alarmCount).toBe(0);
  });

  it('[ET6] pauses at once, also while it is starting', async () => {
    const { transport, begin, time, at, motion, sounds } = stage();
    transport.play();
    transport.pause();
    await time.pass(2000);
    expect([motion(), sounds.start, at()]).toEqual(['paused', [], 0]);
    await begin();
    await time.pass(1000);
    transport.pause();
    const stopped = at();
    await time.pass(1000);
    expect([at(), motion(), sounds.stops]).toEqual([stopped, 'paused', 1]);
  });

  it('[ET6] starts once, however often play is pressed', async () => {
    const { transport, begin, sounds } = stage();
    transport.play();
    transport.play();
    await begin();
    transport.play();
    await settled();
    expect(sounds.start).toHaveLength(1);
  });

  it('[ET6] leaves nothing running when it is closed', async () => {
    const { transport, begin, time, person, sounds } = stage();
    await begin();
    transport.close();
    expect(time.alarmCount).toBe(0);
    const before = sounds.updates.length;
    person.goTo(5).press('mod+z');
    expect([sounds.updates.length, sounds.start.length]).toEqual([before, 1]);
  });
});
