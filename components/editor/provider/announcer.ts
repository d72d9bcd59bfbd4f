import { createStore } from 'zustand/vanilla';

/** What a screen reader is told of things that are only seen otherwise, such as a clip that was moved with a key. */
export interface Announcement {
  readonly text: string;
  /** Tells two equal sentences apart. */
  readonly count: number;
}

export function createAnnouncer() {
  const store = createStore<Announcement>(() => ({ text: '', count: 0 }));
  return {
    store,
    say: (text: string) => store.setState(({ count }) => ({ text, count: count + 1 })),
  };
}

export type Announcer = ReturnType<typeof createAnnouncer>;
