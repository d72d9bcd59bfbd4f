import { describe, expect, it } from 'vitest';
import { createRequestKeeper } from '@/components/editor/tools/request-keeper';

interface Settings {
  readonly prompt: string;
  readonly seed: number;
}

/** A tab: its storage outlives the keepers that are made on it, as it outlives reloads. */
function tab() {
  const values = new Map<string, string>();
  let ids = 0;
  const clock = { now: 50_000 };
  const storage = { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
  const load = () =>
    createRequestKeeper<Settings>({
      key: 'kept',
      storage,
      initialSettings: { prompt: '', seed: 1 },
      parseSettings: (value) => (typeof value === 'object' && value !== null && 'prompt' in value ? (value as Settings) : null),
      settingsAfter: (settings) => ({ ...settings, seed: settings.seed + 1 }),
      newId: () => `id-${(ids += 1)}`,
      now: () => clock.now,
    });
  return { values, clock, load };
}

describe('request keeper', () => {
  it('[I1] has an id before anything is sent, and keeps it with the settings over a reload', () => {
    const { load } = tab();
    const before = load().change({ prompt: 'a boat', seed: 4 });
    expect(load().read()).toEqual(before);
  });

  it('[I1] makes a new id when settings change, also back to what they were', () => {
    const keeper = tab().load();
    const ids = ['a', 'b', 'a'].map((prompt) => keeper.change({ prompt, seed: 1 }).requestId);
    expect(new Set(ids).size).toBe(3);
  });

  it('[I1] repeats the id of an accepted request for a second, then makes a new one', () => {
    const { clock, load } = tab();
    const keeper = load();
    const { requestId } = keeper.accept();
    clock.now += 999;
    expect(keeper.renewIfDue().requestId).toBe(requestId);
    clock.now += 1;
    expect(keeper.renewIfDue()).toEqual({ settings: { prompt: '', seed: 2 }, requestId: 'id-2', acceptedAt: null });
  });

  it('[I1] counts the second from the acceptance also over a reload', () => {
    const { clock, load } = tab();
    const { requestId } = load().accept();
    clock.now += 500;
    expect(load().renewIfDue().requestId).toBe(requestId);
    clock.now += 500;
    expect(load().renewIfDue().requestId).not.toBe(requestId);
  });

  it('[I1] does not renew what was refused', () => {
    const { clock, load } = tab();
    const keeper = load();
    const { requestId } = keeper.read();
    clock.now += 60_000;
    expect(keeper.renewIfDue().requestId).toBe(requestId);
  });

  it.each(['not json', '{}', '{"settings":{"prompt":"x"},"requestId":7,"acceptedAt":null}', '{"settings":3,"requestId":"a","acceptedAt":null}'])(
    'starts anew where %s is kept',
    (text) => {
      const { values, load } = tab();
      values.set('kept', text);
      expect(load().read().settings).toEqual({ prompt: '', seed: 1 });
    },
  );

  it('works where the browser lets nothing be kept', () => {
    const refuse = () => {
      throw new Error('quota');
    };
    const keeper = createRequestKeeper({
      key: 'kept', storage: { getItem: refuse, setItem: refuse }, initialSettings: 1, parseSettings: () => null, settingsAfter: (same) => same, newId: () => 'id', now: () => 0,
    });
    expect(keeper.change(2).settings).toBe(2);
  });
});
