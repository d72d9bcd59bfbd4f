'use client';
import { createContext, useContext, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useAccountUser } from '@/components/account/account-provider';
import { deviceStorage } from '@/components/editor/provider/device-storage';
import type { Arrangement, KeptArrangement } from '@/components/editor/shell/desktop/arrangement';
import { createKeptArrangement } from '@/components/editor/shell/desktop/arrangement';
import { assert } from '@/lib/base/assert';

const ArrangementContext = createContext<KeptArrangement | null>(null);

export const ArrangementProvider = ArrangementContext.Provider;

/** The person's arrangement, read before the first paint. */
export function useKeptArrangement(): KeptArrangement {
  const { id } = useAccountUser();
  const [kept] = useState(() => createKeptArrangement({ accountId: id, storage: deviceStorage() }));
  useLayoutEffect(() => kept.start(), [kept]);
  return kept;
}

/** How the panels stand, and how to change it. */
export function useArrangement(): [Arrangement, KeptArrangement['change']] {
  const kept = useContext(ArrangementContext);
  assert(kept !== null, 'a panel of the Desktop surface stands in its window');
  return [useStore(kept.store), kept.change];
}
