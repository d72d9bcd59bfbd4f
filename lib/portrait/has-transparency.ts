import type { Pixels } from '@/lib/base/pixels';

/** Whether anything behind the picture can be seen through it. */
export function hasTransparency({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 255) return true;
  return false;
}
