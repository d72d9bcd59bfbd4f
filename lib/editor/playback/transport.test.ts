import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '@/lib/editor/document/model';
import { ticksToSeconds } from '@/lib/editor/document/time';
import type { SoundEngine } from '@/lib/editor/playback/transport';
import { createTransport, transportDelays } from '@/lib/editor/playback/transport';
import type { Section } from '@/lib/editor/playback/section';
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
  const sounds: { start: Section[]; updates: ProjectDocument[]; stops: number } = { start: [], updates: [], stops: 0 };
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
      update(document, sections) {
        sounds.updates.push(document);
        for (const section of sections) {
          const known = sounds.start.findIndex(({ id }) => id === section.id);
          if (known < 0) sounds.start.push(section);
          else sounds.start[known] = section;
        }
      },
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
    expect([sounds.start[0]?.fromTicks, motion()]).toEqual([seconds(3), 'playing']);
    const other = stage();
    other.person.goTo(10);
    await other.begin();
    expect(other.sounds.start[0]?.fromTicks).toBe(0);
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
    const changedAt = ticksToSeconds(sounds.start[0]?.fromTicks ?? 0);
    expect(changedAt).toBeGreaterThanOrEqual(1);
    expect(changedAt).toBeLessThan(1 + transportDelays.scheduleMs / 1000);
    expect(at()).toBeCloseTo(2 - transportDelays.startSeconds, 1);
  });

  it('[ET4] goes on from where the playhead is put', async () => {
    const { begin, time, person, sounds, at } = stage();
    await begin();
    await time.pass(500);
    person.goTo(7);
    expect(sounds.start.map(({ fromTicks }) => fromTicks)).toEqual([0, seconds(7)]);
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

describe('shuttling', () => {
  it('[ER1] is faster with every press, and goes on at the usual speed in the other direction', async () => {
    const { person, transport, time, at } = stage();
    person.goTo(4);
    const rates: number[] = [];
    const press = async (direction: 'forwards' | 'backwards') => {
      transport.shuttle(direction);
      await settled();
      rates.push(person.editor.playhead.getState().rate);
    };
    for (const direction of ['forwards', 'forwards', 'forwards', 'forwards', 'forwards', 'backwards', 'backwards', 'backwards', 'backwards', 'forwards'] as const) await press(direction);
    expect(rates).toEqual([1, 2, 4, 8, 8, -1, -2, -4, -4, 1]);
    transport.pause();
    expect([person.editor.playhead.getState().rate, person.editor.playhead.getState().motion]).toEqual([1, 'paused']);
    person.goTo(1);
    await press('backwards');
    await time.pass(transportDelays.startSeconds * 1000 + 500);
    expect(at()).toBeCloseTo(0.5, 1);
  });

  it.each([2, 4, 8] as const)('[ER2] moves the playhead %i times as fast', async (rate) => {
    const { begin, transport, time, at, person } = stage();
    await begin();
    while (person.editor.playhead.getState().rate !== rate) transport.shuttle('forwards');
    await time.pass(transportDelays.startSeconds * 1000 + 1000);
    expect(at()).toBeGreaterThan(rate - 0.1);
    expect(at()).toBeLessThan(rate + transportDelays.startSeconds + 0.1);
  });

  it('[ER2] is heard up to double speed, from the very tick and time at which the old rate ends, and is silent otherwise', async () => {
    const { begin, transport, time, sounds } = stage();
    await begin();
    await time.pass(1000);
    transport.shuttle('forwards');
    const [usual, double] = sounds.start;
    expect([usual?.rate, double?.rate, double?.fromTicks]).toEqual([1, 2, usual?.toTicks]);
    expect((double?.clockSeconds ?? 0) - (usual?.clockSeconds ?? 0)).toBeCloseTo(ticksToSeconds(usual?.toTicks ?? 0));
    await time.pass(500);
    transport.shuttle('forwards');
    transport.shuttle('backwards');
    await time.pass(500);
    expect(sounds.start).toHaveLength(2);
  });

  it('[ER3] comes backwards to the beginning, and pauses on it', async () => {
    const { person, transport, time, at, motion } = stage();
    person.goTo(0.5);
    transport.shuttle('backwards');
    await time.pass(2000);
    expect([at(), motion(), time.alarmCount]).toEqual([0, 'paused', 0]);
    transport.shuttle('backwards');
    expect(motion()).toBe('paused');
    person.goTo(10);
    transport.shuttle('backwards');
    await time.pass(transportDelays.startSeconds * 1000 + 1000);
    expect(at()).toBeCloseTo(9, 1);
  });
});

describe('looping', () => {
  const looping = (options?: Parameters<typeof stage>[0]) => {
    const scene = stage(options);
    scene.person.editor.playhead.setState({ isLooping: true });
    return scene;
  };

  it('[ER4] begins the project anew at its end, and tells the sound of it before', async () => {
    const { person, begin, time, at, motion, sounds } = looping();
    person.goTo(9);
    await begin();
    expect(sounds.start.map(({ fromTicks, toTicks }) => [fromTicks, toTicks])).toEqual([[seconds(9), seconds(10)], [0, seconds(10)]]);
    expect((sounds.start[1]?.clockSeconds ?? 0) - (sounds.start[0]?.clockSeconds ?? 0)).toBeCloseTo(1, 9);
    const seen = new Set<number>();
    person.editor.playhead.subscribe(({ ticks }) => seen.add(ticks));
    await time.pass(1500);
    expect([motion(), Math.round(at() * 10)]).toEqual(['playing', 5]);
    expect(Math.max(...seen)).toBe(seconds(10) - 8000);
  });

  it('[ER4] goes on looping backwards and faster', async () => {
    const { person, transport, begin, time, at, motion } = looping();
    person.goTo(1);
    transport.shuttle('backwards');
    await time.pass(transportDelays.startSeconds * 1000 + 1500);
    expect([motion(), Math.round(at() * 10)]).toEqual(['playing', 95]);
    transport.pause();
    person.goTo(9);
    await begin();
    for (let press = 0; press < 3; press += 1) transport.shuttle('forwards');
    await time.pass(transportDelays.startSeconds * 1000 + 5000);
    expect([motion(), at() > 0 && at() < 10]).toEqual(['playing', true]);
  });

  it('[ER4] stops at the end again when it is switched off, and loops when it is switched on while playing', async () => {
    const { person, begin, time, at, motion } = looping();
    person.goTo(9);
    await begin();
    person.editor.playhead.setState({ isLooping: false });
    await time.pass(1500);
    expect([motion(), at()]).toEqual(['paused', 10]);
    person.goTo(9);
    await begin();
    person.editor.playhead.setState({ isLooping: true });
    await time.pass(1500);
    expect([motion(), Math.round(at() * 10)]).toEqual(['playing', 5]);
  });

  it('[ER4] keeps time where the clock has jumped over whole turns, as after sleep', async () => {
    const { person, begin, time, at, context, motion } = looping();
    person.goTo(9);
    await begin();
    context.startedAtMs = (context.startedAtMs ?? 0) - 124_000;
    await time.pass(100);
    expect([motion(), Math.round(at() * 10)]).toEqual(['playing', 31]);
  });
});

describe('drift', () => {
  it('[ER6] is bounded by a frame, however slowly pictures are drawn and however the clock jumps', async () => {
    const { begin, time, person, context, at } = stage({ outputLatency: 0.04 });
    await begin();
    const startedAtMs = time.now();
    let jumpedMs = 0;
    const drifts: number[] = [];
    const { setTimeout: usual } = time;
    let count = 0;
    // Every frame of the screen takes from 1 to 11 times as long as it should.
    Object.assign(time, { setTimeout: (run: () => void, delayMs: number) => usual(run, delayMs === frameMs ? frameMs * (1 + ((count += 7) % 11)) : delayMs) });
    person.editor.playhead.subscribe(({ ticks, motion }) => {
      if (motion === 'playing') drifts.push(Math.abs(ticksToSeconds(ticks) - (time.now() + jumpedMs - startedAtMs) / 1000 + context.outputLatency));
    });
    for (const jumpMs of [0, 300, 0, 1200, 40, 0]) {
      context.startedAtMs = (context.startedAtMs ?? 0) - jumpMs;
      jumpedMs += jumpMs;
      await time.pass(1000);
    }
    expect(Math.max(...drifts)).toBeLessThanOrEqual(1 / 30 + 0.001);
    // Frames were left out for it.
    expect(drifts.length).toBeLessThan(120);
    expect(at()).toBeGreaterThan(7.3);
  });
});
