import { describe, expect, it } from 'vitest';
import { limits } from '@/lib/base/limits';
import type { VersionFacts } from '@/lib/server/projects/thin-versions';
import { versionsToForget } from '@/lib/server/projects/thin-versions';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A whole day, so that slots are easy to see. */
const now = 20_000 * dayMs;

const version = (madeAt: number, facts: Partial<VersionFacts> = {}): VersionFacts => ({ id: `v${madeAt}`, madeAt, isNamed: false, isFirst: false, isRestored: false, bytes: 1_000, ...facts });

/** How old those that stay are, in the given unit, the youngest first. */
function ages(versions: readonly VersionFacts[], unitMs: number, at = now): readonly number[] {
  const gone = new Set(versionsToForget(versions, at));
  return versions.filter(({ id }) => !gone.has(id)).map(({ madeAt }) => (at - madeAt) / unitMs).sort((a, b) => a - b);
}

/** A version every `stepMs` for `forMs` up to now, the last one a step ago. */
const every = (stepMs: number, forMs: number) => Array.from({ length: forMs / stepMs }, (_, index) => version(now - (index + 1) * stepMs));

describe('thinning versions', () => {
  it('[PV2] leaves the last save of each of the last ten minutes', () => {
    expect(ages(every(5_000, 10 * minuteMs), 5_000)).toEqual([1, 13, 25, 37, 49, 61, 73, 85, 97, 109, 120]);
  });

  it('[PV2] leaves the last of each ten minutes of a day, each hour of a week and each day of a month', () => {
    const left = ages(every(minuteMs, 40 * dayMs), minuteMs);
    const inside = (from: number, to: number) => left.filter((age) => age * minuteMs >= from && age * minuteMs < to);
    expect(inside(0, 10 * minuteMs)).toHaveLength(9);
    expect(inside(10 * minuteMs, dayMs)).toHaveLength(144);
    expect(inside(dayMs, 7 * dayMs)).toHaveLength(145);
    expect(inside(7 * dayMs, 30 * dayMs)).toHaveLength(24);
    expect(inside(30 * dayMs, 41 * dayMs)).toHaveLength(0);
    expect(inside(dayMs, 7 * dayMs).slice(0, 3)).toEqual([1440, 1441, 1501]);
  });

  it('[PV2] comes to the same whether it is done with every save or once', () => {
    const all = every(7 * minuteMs, 2 * dayMs).reverse();
    const inTurn = all.reduce<readonly VersionFacts[]>((kept, next) => {
      const versions = [...kept, next];
      const gone = new Set(versionsToForget(versions, next.madeAt));
      return versions.filter(({ id }) => !gone.has(id));
    }, []);
    const gone = new Set(versionsToForget(inTurn, now));
    const once = new Set(versionsToForget(all, now));
    expect(inTurn.filter(({ id }) => !gone.has(id))).toEqual(all.filter(({ id }) => !once.has(id)));
  });

  it('[PV3] never forgets one with a name, which takes nobody\'s place', () => {
    const named = version(now - 30_000, { isNamed: true });
    expect(ages([named, version(now - 40_000), version(now - 90 * dayMs, { isNamed: true }), version(now - 1_000 * minuteMs)], 1_000)).toContain(40);
    expect(versionsToForget([named, version(now - 90 * dayMs, { isNamed: true, id: 'old' })], now)).toEqual([]);
  });

  it('[PV3] has bounds, beyond which the oldest without a name go', () => {
    const heavy = Array.from({ length: 10 }, (_, index) => version(now - index * 20 * minuteMs, { bytes: limits.versionBytesPerProject / 4 }));
    expect(ages(heavy, 20 * minuteMs)).toEqual([0, 1, 2, 3]);
    const oldNamed = version(now - 50 * dayMs, { isNamed: true, bytes: limits.versionBytesPerProject / 4 });
    expect(ages([...heavy, oldNamed], 20 * minuteMs)).toEqual([0, 1, 2, 3_600]);
    const many = Array.from({ length: limits.versionsPerProject + 5 }, (_, index) => version(now - index * minuteMs, { isRestored: true }));
    expect(ages(many, minuteMs)).toHaveLength(limits.versionsPerProject);
  });

  it('[PV4] keeps the newest, however old or large it is', () => {
    expect(versionsToForget([version(now - 90 * dayMs, { bytes: 2 * limits.versionBytesPerProject }), version(now - 91 * dayMs, { id: 'older' })], now)).toEqual(['older']);
  });

  it('[PV4] keeps what the project began with, though it was saved again in the same minute', () => {
    const moments = [version(now - 5_000), version(now - 6_000), version(now - 7_000, { isFirst: true })];
    expect(ages(moments, 1_000)).toEqual([5, 7]);
    expect(ages(moments, dayMs, now + 31 * dayMs)).toHaveLength(1);
  });

  it('[PV4] keeps what was before a version was brought back, and the bringing back', () => {
    const moments = [version(now - 5_000), version(now - 6_000, { isRestored: true }), version(now - 7_000), version(now - 8_000)];
    expect(ages(moments, 1_000)).toEqual([5, 6, 7]);
    expect(ages(moments, dayMs, now + 31 * dayMs)).toHaveLength(1);
  });
});
