interface Alarm {
  readonly at: number;
  readonly everyMs: number | null;
  readonly run: () => void;
}

/** Time that stands still until a test lets it pass. Its timers have the shape of the browser's. */
export class FakeTime {
  private nowMs = 1_000_000;
  private handleCount = 0;
  private readonly alarms = new Map<number, Alarm>();

  readonly now = (): number => this.nowMs;
  readonly setTimeout = (run: () => void, delayMs: number): number => this.add({ at: this.nowMs + delayMs, everyMs: null, run });
  readonly setInterval = (run: () => void, delayMs: number): number => this.add({ at: this.nowMs + delayMs, everyMs: delayMs, run });
  readonly clearTimeout = (handle: number): void => void this.alarms.delete(handle);
  readonly clearInterval = this.clearTimeout;

  /** Lets time pass, alarm by alarm, and lets everything that waits for promises go on in between. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.nowMs + milliseconds;
    await settled();
    for (let next = this.next(end); next !== null; next = this.next(end)) {
      const [handle, alarm] = next;
      this.nowMs = alarm.at;
      if (alarm.everyMs === null) this.alarms.delete(handle);
      else this.alarms.set(handle, { ...alarm, at: alarm.at + alarm.everyMs });
      alarm.run();
      await settled();
    }
    this.nowMs = end;
  }

  get alarmCount(): number {
    return this.alarms.size;
  }

  private add(alarm: Alarm): number {
    this.handleCount += 1;
    this.alarms.set(this.handleCount, alarm);
    return this.handleCount;
  }

  private next(end: number): [number, Alarm] | null {
    const due = [...this.alarms].filter(([, alarm]) => alarm.at <= end).sort(([, a], [, b]) => a.at - b.at);
    return due[0] ?? null;
  }
}

/** Until everything that can go on without time passing has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}
