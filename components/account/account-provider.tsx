'use client';
import { createContext, use, useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { browserPlatform } from '@/components/account/browser-platform';
import { createUpdatesHub } from '@/components/account/updates-hub';
import type { UpdatesHub } from '@/components/account/updates-hub';
import { assert } from '@/lib/base/assert';
import type { BalanceView, UpdateEvent } from '@/lib/updates/update-event';

/** The signed-in person, as pages show them. */
export interface AccountUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface AccountContextValue {
  readonly user: AccountUser;
  readonly hub: UpdatesHub;
  readonly isOffline: boolean;
}

const AccountContext = createContext<AccountContextValue | null>(null);
const BalanceContext = createContext<BalanceView | null>(null);

interface AccountProviderProps {
  readonly user: AccountUser;
  /** As the server knew it when it made the page; kept up to date from then on. */
  readonly balance: BalanceView;
  readonly children: ReactNode;
}

/** Knows the person and the balance, and joins the one stream of updates of this browser. */
export function AccountProvider({ user, balance: firstBalance, children }: AccountProviderProps) {
  const [hub] = useState(() => createUpdatesHub(user.id));
  const [isOffline, setIsOffline] = useState(false);
  const [balance, setBalance] = useState(firstBalance);
  // A fetched balance and an announced one can overtake each other; account time tells which is newer.
  const learn = (next: BalanceView) => setBalance((known) => (next.asOf >= known.asOf ? next : known));

  const hear = useEffectEvent((update: UpdateEvent) => {
    if (update.kind === 'balance') learn(update.balance);
    if (update.kind === 'hello') void fetchBalance().then((fetched) => fetched && learn(fetched));
  });

  useEffect(() => {
    const stopHearing = hub.subscribe((update) => hear(update));
    const stopWatching = hub.subscribeToConnection((isOpen) => setIsOffline(!isOpen));
    const leave = hub.start(browserPlatform());
    return () => {
      leave();
      stopWatching();
      stopHearing();
    };
  }, [hub]);

  return (
    <AccountContext value={{ user, hub, isOffline }}>
      <BalanceContext value={balance}>{children}</BalanceContext>
    </AccountContext>
  );
}

/** null where the server is not reached: the stream says hello again when it is, and that asks anew. */
async function fetchBalance(): Promise<BalanceView | null> {
  try {
    const response = await fetch('/api/balance', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as BalanceView) : null;
  } catch {
    return null;
  }
}

/** The balance now, in every tab the same. */
export function useBalance(): BalanceView {
  const balance = use(BalanceContext);
  assert(balance !== null, 'useBalance is called inside an AccountProvider');
  return balance;
}

/** The signed-in person. */
export function useAccountUser(): AccountUser {
  return useAccount().user;
}

/** Whether the server cannot be reached at the moment. */
export function useIsOffline(): boolean {
  return useAccount().isOffline;
}

/** Calls the latest `handler` with every update of the account. After `hello`, read again what you show. */
export function useUpdates(handler: (update: UpdateEvent) => void): void {
  const { hub } = useAccount();
  const hear = useEffectEvent(handler);
  useEffect(() => hub.subscribe((update) => hear(update)), [hub]);
}

function useAccount(): AccountContextValue {
  const account = use(AccountContext);
  assert(account !== null, 'an AccountProvider stands around this');
  return account;
}
