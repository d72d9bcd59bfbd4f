import type { UpdatesPlatform } from '@/components/account/updates-hub';

/** What the hub of updates needs, from this browser. */
export function browserPlatform(): UpdatesPlatform {
  return {
    openStream: () => new EventSource('/api/updates'),
    openChannel: (name) => new BroadcastChannel(name),
    // Insecure contexts (http on another machine's address) have no locks; each tab then keeps a stream of its own.
    locks: 'locks' in navigator ? navigator.locks : null,
    schedule(run, delayMs) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
