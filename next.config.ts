import type { NextConfig } from 'next';

/** Headers of every answer; pages get their content policy with a nonce in proxy.ts. */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), microphone=(self), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** What is neither page nor asset needs nothing of a page. */
const dataPolicy = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" };

const config: NextConfig = {
  distDir: process.env.TALLYCUT_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@napi-rs/canvas', '@node-rs/argon2', 'graphile-worker', 'mediabunny', 'pg', 'pino', 'stripe'],
  // Types are checked by `npm test`, tests included; whoever only starts the app does not wait for that.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  // Browsers ask for it by this name where a page comes in parts and its head is not there yet.
  redirects: () => Promise.resolve([{ source: '/favicon.ico', destination: '/icon.svg', permanent: false }]),
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers: securityHeaders },
      { source: '/api/:path*', headers: [dataPolicy] },
    ]),
};

export default config;
