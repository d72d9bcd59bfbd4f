import { NextResponse, type NextRequest } from 'next/server';
import { isPhone, phoneDetour, stayCookie } from '@/lib/base/phone';

const yearSeconds = 31_536_000;

/**
 * Gives every page its content policy: scripts run only with the nonce of this answer. `wasm-unsafe-eval` and blob workers are for the
 * browser's encoders. Style tags are allowed because dialogs and toasts make some at run time.
 */
export function proxy(request: NextRequest): NextResponse {
  const detour = request.nextUrl.pathname === '/projects' ? detourOf(request) : null;
  if (detour !== null) return detour;
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const isDevelopment = process.env.NODE_ENV === 'development';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' blob:${isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (request.nextUrl.protocol === 'https:') response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

/** SM9: decided here, before anything of the page is sent. */
function detourOf(request: NextRequest): NextResponse | null {
  const url = request.nextUrl.clone();
  const detour = phoneDetour({ isPhone: isPhone(request.headers), wanted: url.searchParams.get('version'), kept: request.cookies.get(stayCookie.name)?.value });
  if (detour === null) return null;
  url.pathname = detour.path;
  url.searchParams.delete('version');
  const response = NextResponse.redirect(url);
  response.headers.set('cache-control', 'no-store');
  if (detour.keeps === 'web') response.cookies.set(stayCookie.name, stayCookie.web, { maxAge: yearSeconds, httpOnly: true, sameSite: 'lax', path: '/', secure: url.protocol === 'https:' });
  if (detour.keeps === 'nothing') response.cookies.delete(stayCookie.name);
  return response;
}

export const config = {
  // Not for data routes: a proxy reads request bodies into memory, and uploads are large.
  matcher: ['/((?!api/|_next/static|_next/image|icon.svg|favicon.ico|images/|fonts/|offline-worker.js).*)'],
};
