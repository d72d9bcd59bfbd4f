/** A version as the server lists it (`/api/projects/:id/versions`). */
export interface VersionItem {
  readonly id: string;
  readonly revision: number;
  /** ms since the epoch. */
  readonly madeAt: number;
  readonly name: string | null;
  readonly restoredFromAt: number | null;
  readonly clipCount: number;
  readonly durationMs: number;
}

export interface VersionDay {
  /** Midnight of the day in the person's zone, in ms. */
  readonly day: number;
  readonly versions: readonly VersionItem[];
}

/** The versions by the day in the person's zone, in the order in which they come. @param startOfDay midnight before an instant, in ms. */
export function byDay(versions: readonly VersionItem[], startOfDay: (at: number) => number): readonly VersionDay[] {
  const days = new Map<number, VersionItem[]>();
  for (const version of versions) {
    const day = startOfDay(version.madeAt);
    const ofDay = days.get(day);
    if (ofDay === undefined) days.set(day, [version]);
    else ofDay.push(version);
  }
  return [...days].map(([day, ofDay]) => ({ day, versions: ofDay }));
}

/** How many days before today's a day is; days of 23 and 25 hours count as one. */
export function daysBefore(day: number, today: number): number {
  return Math.round((today - day) / 86_400_000);
}

/** Midnight before an instant in the zone of this browser. */
export function startOfLocalDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
