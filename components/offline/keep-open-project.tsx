'use client';
import { useEffect, useEffectEvent } from 'react';
import { useAccountUser, useBalance } from '@/components/account/account-provider';
import { useServices } from '@/components/editor/provider/editor-services';
import { keepProject } from '@/components/offline/keep-project';

/** SO4: keeps the project that is open here on this device. Nobody sees it. */
export function KeepOpenProject() {
  const services = useServices();
  const user = useAccountUser();
  const balance = useBalance();
  const balanceNow = useEffectEvent(() => balance);
  useEffect(() => keepProject({ services, user, balance: () => balanceNow() }), [services, user]);
  return null;
}
