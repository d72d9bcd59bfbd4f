import { deviceAccountIn, forgottenDeviceCookie } from '@/lib/base/device';
import { createDeviceStore } from '@/lib/offline/device-store';
import type { DeviceStore } from '@/lib/offline/device-store';
import { mediaCacheName, mediaCachePrefix } from '@/lib/offline/places';

/** What this browser can keep; null where it cannot keep anything, as without a secure context. */
export function openDevice(): DeviceStore | null {
  return typeof indexedDB === 'undefined' || typeof caches === 'undefined' ? null : createDeviceStore(indexedDB);
}

/** SO2: whose things may be shown here without asking the server. */
export function deviceAccount(): string | null {
  return deviceAccountIn(document.cookie);
}

/**
 * SO2: from here on the device is this account's; what it has of others goes. The server says who is signed in: a page may be older than that.
 * @throws where the server is not reached, or somebody else is signed in by now.
 */
export async function claimDevice(device: DeviceStore, accountId: string): Promise<void> {
  const answer = await fetch('/api/device', { method: 'POST', cache: 'no-store' });
  const { accountId: signedIn } = (await answer.json()) as { readonly accountId?: string };
  if (signedIn !== accountId) throw new Error('this page is of another account');
  await device.forgetOthers(accountId);
  await deleteMediaCaches((name) => name !== mediaCacheName(accountId));
}

/** SO2: nothing of anybody is left, but unsaved work, which waits for its project (EA9). */
export async function forgetDevice(): Promise<void> {
  document.cookie = forgottenDeviceCookie;
  const device = openDevice();
  if (device === null) return;
  await device.forgetAll();
  await deleteMediaCaches(() => true);
}

async function deleteMediaCaches(isWanted: (name: string) => boolean): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(mediaCachePrefix) && isWanted(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}
