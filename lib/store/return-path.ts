const longestPath = 300;

/** Parsed against this; a path that leads elsewhere, whatever a browser reads into it, does not stay there. */
const base = 'https://here.invalid';

/**
 * The place that a person came from, as it may be linked to: a path of this site's pages such as "/editor/ID?panel=media".
 * @returns null for everything else: other sites, scripts, data routes, control characters, and what browsers read as another site
 * ("//elsewhere", "/\elsewhere").
 */
export function returnPath(sent: string): string | null {
  if (sent.length > longestPath || !sent.startsWith('/') || /[\\\s\p{Cc}]/u.test(sent)) return null;
  if (!URL.canParse(sent, base)) return null;
  const { origin, pathname, search, hash } = new URL(sent, base);
  if (origin !== base || pathname.startsWith('//') || pathname === '/api' || pathname.startsWith('/api/')) return null;
  return pathname + search + hash;
}

/** Whether a path leads back into a project, on any surface. */
export function isProjectPath(path: string): boolean {
  return /^\/(editor|desktop|mobile)\/[^/]/.test(path);
}
