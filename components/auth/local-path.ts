/**
 * A path of this site to go to after signing in, or the list of projects. Anything that a browser could read as another site is not
 * followed: an address that sends people elsewhere under our name is what phishing is made of.
 */
export function localPath(wanted: string | undefined): string {
  const fallback = '/projects';
  if (wanted === undefined) return fallback;
  try {
    const base = 'https://local.invalid';
    const url = new URL(wanted, base);
    const isLocal = url.origin === base && wanted.startsWith('/') && !/^\/[/\\]/.test(wanted);
    const path = `${url.pathname}${url.search}${url.hash}`;
    return isLocal && !path.startsWith('//') ? path : fallback;
  } catch {
    return fallback;
  }
}
