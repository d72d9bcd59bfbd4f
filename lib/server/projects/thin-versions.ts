import { limits } from '@/lib/base/limits';

/** What thinning needs to know of a version. */
export interface VersionFacts {
  readonly id: string;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly isNamed: boolean;
  /** Whether it is what the project began with. */
  readonly isFirst: boolean;
  /** Whether it brought an older version back. */
  readonly isRestored: boolean;
  /** Of its compressed document. */
  readonly bytes: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** PV2: up to which age one version per slot of which length stays. */
const tiers = [
  { untilAgeMs: 10 * minuteMs, slotMs: minuteMs },
  { untilAgeMs: dayMs, slotMs: 10 * minuteMs },
  { untilAgeMs: 7 * dayMs, slotMs: hourMs },
  { untilAgeMs: 30 * dayMs, slotMs: dayMs },
] as const;

/** PV2 to PV4: the ids of the versions of one project that have no reason to stay. @param now ms since the epoch */
export function versionsToForget(versions: readonly VersionFacts[], now: number): readonly string[] {
  const newestFirst = versions.toSorted((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
  const slots = new Set<string>();
  const staying = newestFirst.filter((version, index) => {
    const slot = slotOf(version.madeAt, now);
    const isLastOfSlot = slot !== null && !slots.has(slot);
    // Named ones do not take the place of the others: their slots are as full as before when the name is taken away.
    if (slot !== null && !version.isNamed) slots.add(slot);
    const isAroundRestoring = slot !== null && (version.isRestored || newestFirst[index - 1]?.isRestored === true);
    const isBeginning = slot !== null && version.isFirst;
    return index === 0 || version.isNamed || isLastOfSlot || isAroundRestoring || isBeginning;
  });
  const kept = new Set(withinBounds(staying).map(({ id }) => id));
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** Null beyond the last tier. */
function slotOf(madeAt: number, now: number): string | null {
  const tier = tiers.find(({ untilAgeMs }) => now - madeAt < untilAgeMs);
  return tier === undefined ? null : `${tier.slotMs}:${Math.floor(madeAt / tier.slotMs)}`;
}

/** PV3: from the newest on as many as there is room for beside the named ones. */
function withinBounds(newestFirst: readonly VersionFacts[]): readonly VersionFacts[] {
  const named = newestFirst.filter(({ isNamed }) => isNamed);
  let count = named.length;
  let bytes = named.reduce((sum, version) => sum + version.bytes, 0);
  let isFull = false;
  return newestFirst.filter((version, index) => {
    if (version.isNamed) return true;
    isFull ||= index > 0 && (count + 1 > limits.versionsPerProject || bytes + version.bytes > limits.versionBytesPerProject);
    if (isFull) return false;
    count += 1;
    bytes += version.bytes;
    return true;
  });
}
