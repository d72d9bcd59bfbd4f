'use client';
import { useEffect } from 'react';
import { useAccountUser, useBalance } from '@/components/account/account-provider';
import { claimDevice, openDevice } from '@/components/offline/device';

/** SO1, SO2: the page of projects, as the server made it: the device is this person's, and forgets the projects that are no more. */
export function KeepList({ projectIds }: { readonly projectIds: readonly string[] }) {
  const user = useAccountUser();
  const balance = useBalance();
  useEffect(() => {
    const keep = async () => {
      const device = openDevice();
      if (device === null) return;
      await claimDevice(device, user.id);
      await device.keepPerson({ ...user, balance });
      await device.retain(user.id, projectIds);
    };
    keep().catch(() => undefined);
  }, [user, balance, projectIds]);
  return null;
}
