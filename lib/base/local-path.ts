const longestPath = 500;

/** Parsed against this; a path that leads elsewhere, whatever a browser reads into it, does not stay there. */
const base = 'https://here.invalid';

/**
 * A path that was sent from outside, as it may be linked to: one of this site's pages, such as "/editor/ID?panel=media".
 * @returns null for everything else: other sites, scripts, data routes, control characters, and what browsers read as another site
 * ("//elsewhere", "/\elsewhere").
 */
export function localPath(sent: string): string | null {
  if (sent.length > longestPath || !sent.startsWith('/') || /[\\\s\p{Cc}]/u.test(sent)) return null;
  if (!URL.canParse(sent, base)) return null;
  const { origin, pathname, search, hash } = new URL(sent, base);
  if (origin !== base || pathname.startsWith('//') || pathname === '/api' || pathname.startsWith('/api/')) return null;
  return pathname + search + hash;
}
