import { localPath } from '@/lib/base/local-path';

/** Where to go after signing in: the page of this site that was wanted, or the list of projects. */
export function pathAfterSignIn(wanted: string | undefined): string {
  return (wanted === undefined ? null : localPath(wanted)) ?? '/projects';
}
