/**
 * SO2: the cookie that names the account whose things a device keeps, for pages that open without a connection. Only the server writes it, to whom is signed in;
 * every answer that begins or ends a session takes it away, so that what is kept is never shown to whoever comes next. Scripts read it.
 */
export const deviceCookieName = 'tallycut.device';

const yearSeconds = 31_536_000;

/** What an answer sends along that gives the device to an account. */
export function deviceCookieOf(accountId: string, isSecure: boolean): string {
  return `${deviceCookieName}=${encodeURIComponent(accountId)}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

/** What an answer sends along that changes the session. */
export const forgottenDeviceCookie = `${deviceCookieName}=; Path=/; Max-Age=0; SameSite=Lax`;

/** The account that the cookies of a page name; null where they name none. */
export function deviceAccountIn(cookies: string): string | null {
  const prefix = `${deviceCookieName}=`;
  const value = cookies.split('; ').find((each) => each.startsWith(prefix))?.slice(prefix.length) ?? '';
  return value === '' ? null : decodeURIComponent(value);
}
