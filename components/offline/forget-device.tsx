'use client';
import { useEffect } from 'react';

/** SO2: on the pages where somebody signs in, so that what the device has of the one before is gone by then. */
export function ForgetDevice() {
  useEffect(() => {
    import('@/components/offline/device').then(({ forgetDevice }) => forgetDevice()).catch(() => undefined);
  }, []);
  return null;
}
