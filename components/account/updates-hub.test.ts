import { describe, expect, it } from 'vitest';
import { createUpdatesHub } from '@/components/account/updates-hub';
import type { TabChannel, TabLocks, TabMessage, UpdateStream, UpdatesPlatform } from '@/components/account/updates-hub';
import type { UpdateEvent } from '@/lib/updates/update-event';

class FakeStream implements UpdateStream {
  onopen: UpdateStream['onopen'] = null;
  onmessage: UpdateStream['onmessage'] = null;
  onerror: UpdateStream['onerror'] = null;
  readyState = 0;
  close(): void {
    this.readyState = 2;
  }
  say(update: UpdateEvent): void {
    this.onmessage?.({ data: JSON.stringify(update) } as MessageEvent<string>);
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.({} as Event);
  }
  refuse(): void {
    this.readyState = 2;
    this.onerror?.({} as Event);
  }
}

/** One browser: channels that reach the other tabs, one lock per name, and streams that the test speaks through. */
class FakeBrowser {
  readonly streams: FakeStream[] = [];
  readonly delaysMs: number[] = [];
  private channels: TabChannel[] = [];
  private scheduled: (() => void)[] = [];
  private queue: Promise<unknown> | null = null;

  tab(hasLocks = true): UpdatesPlatform {
    return {
      openStream: () => {
        const stream = new FakeStream();
        this.streams.push(stream);
        return stream;
      },
      openChannel: () => this.channel(),
      locks: hasLocks ? this.locks : null,
      schedule: (run, delayMs) => {
        this.delaysMs.push(delayMs);
        this.scheduled.push(run);
        return () => (this.scheduled = this.scheduled.filter((other) => other !== run));
      },
    };
  }

  passTime(): void {
    for (const run of this.scheduled.splice(0)) run();
  }

  private channel(): TabChannel {
    const channel: TabChannel = {
      onmessage: null,
      postMessage: (message: TabMessage) => {
        for (const other of this.channels) if (other !== channel) other.onmessage?.({ data: message } as MessageEvent<TabMessage>);
      },
      close: () => (this.channels = this.channels.filter((other) => other !== channel)),
    };
    this.channels.push(channel);
    return channel;
  }

  private readonly locks: TabLocks = {
    request: async (_name, { ifAvailable, signal }, run) => {
      if (ifAvailable && this.queue !== null) return run(null);
      const before = this.queue;
      let release: () => void = () => undefined;
      const mine = new Promise<void>((resolve) => (release = resolve));
      this.queue = mine;
      await before;
      try {
        signal?.throwIfAborted();
        return await run({});
      } finally {
        release();
        if (this.queue === mine) this.queue = null;
      }
    },
  };
}

/** Lets everything that is ready to run do so. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function openTab(browser: FakeBrowser, hasLocks = true) {
  const hub = createUpdatesHub('account');
  const heard: UpdateEvent[] = [];
  const connections: boolean[] = [];
  hub.subscribe((update) => heard.push(update));
  hub.subscribeToConnection((isOpen) => connections.push(isOpen));
  const leave = hub.start(browser.tab(hasLocks));
  await settled();
  return { hub, heard, connections, leave };
}

const project: UpdateEvent = { kind: 'project', projectId: 'p', revision: 2 };

describe('the hub of updates', () => {
  it('keeps one stream for all tabs, and every tab hears it', async () => {
    const browser = new FakeBrowser();
    const first = await openTab(browser);
    const second = await openTab(browser);
    expect(browser.streams).toHaveLength(1);
    browser.streams[0]?.say(project);
    expect(first.heard).toEqual([project]);
    expect(second.heard).toEqual([{ kind: 'hello' }, project]);
  });

  it('greets who comes after the stream has begun, once', async () => {
    const browser = new FakeBrowser();
    const { hub } = await openTab(browser);
    const [early, late]: [UpdateEvent[], UpdateEvent[]] = [[], []];
    hub.subscribe((update) => early.push(update));
    browser.streams[0]?.say({ kind: 'hello' });
    hub.subscribe((update) => late.push(update));
    browser.streams[0]?.say(project);
    expect(early).toEqual([{ kind: 'hello' }, project]);
    expect(late).toEqual([{ kind: 'hello' }, project]);
  });

  it('passes the stream on when the tab that keeps it is closed', async () => {
    const browser = new FakeBrowser();
    const first = await openTab(browser);
    const second = await openTab(browser);
    first.leave();
    await settled();
    expect(browser.streams).toHaveLength(2);
    expect(browser.streams[0]?.readyState).toBe(2);
    browser.streams[1]?.say(project);
    expect(second.heard.at(-1)).toEqual(project);
    expect(first.heard).toEqual([]);
  });

  it('opens a stream per tab where there are no locks', async () => {
    const browser = new FakeBrowser();
    await openTab(browser, false);
    await openTab(browser, false);
    expect(browser.streams).toHaveLength(2);
  });

  it('tries again with growing pauses after a refusal, and tells all tabs that it is offline', async () => {
    const browser = new FakeBrowser();
    const first = await openTab(browser);
    const second = await openTab(browser);
    browser.streams[0]?.refuse();
    browser.passTime();
    browser.streams[1]?.refuse();
    browser.passTime();
    expect(browser.delaysMs).toEqual([2_000, 4_000]);
    expect(first.connections.at(-1)).toBe(false);
    expect(second.connections.at(-1)).toBe(false);
    browser.streams[2]?.open();
    expect(first.connections.at(-1)).toBe(true);
    expect(second.connections.at(-1)).toBe(true);
  });

  it('tells a tab that comes while it is offline', async () => {
    const browser = new FakeBrowser();
    await openTab(browser);
    browser.streams[0]?.refuse();
    const late = await openTab(browser);
    expect(late.connections).toEqual([false]);
  });

  it('stops trying when it is left', async () => {
    const browser = new FakeBrowser();
    const first = await openTab(browser);
    browser.streams[0]?.refuse();
    first.leave();
    browser.passTime();
    expect(browser.streams).toHaveLength(1);
  });
});
