/** The cookie of a person who wants the Web version on a phone, and its value then. */
export const stayCookie = { name: 'tallycut.version', web: 'web' } as const;

/** Where the choice is made: `/projects` with one of these as `version`. */
export const versionPaths = { web: '/projects?version=web', phone: '/projects?version=phone' } as const;

/** Whether a request comes from a phone: by what the browser says of itself, else by its user agent. Tablets are no phones. */
export function isPhone(headers: { readonly get: (name: string) => string | null }): boolean {
  const said = headers.get('sec-ch-ua-mobile');
  if (said !== null) return said === '?1';
  return /iPhone|iPod|Android.+Mobile|Windows Phone/.test(headers.get('user-agent') ?? '');
}

/** SM9: where a visit of `/projects` leads instead, and what is kept of it; null where it stays. */
export function phoneDetour(request: { readonly isPhone: boolean; readonly wanted: string | null; readonly kept: string | undefined }): { readonly path: string; readonly keeps: 'web' | 'nothing' | null } | null {
  const { wanted, kept } = request;
  if (wanted === 'web') return { path: '/projects', keeps: 'web' };
  if (wanted === 'phone') return { path: '/mobile', keeps: 'nothing' };
  return request.isPhone && kept !== stayCookie.web ? { path: '/mobile', keeps: null } : null;
}
