import { describe, expect, it } from 'vitest';
import { pathAfterSignIn } from '@/components/auth/path-after-sign-in';

describe('the way back after signing in', () => {
  it.each(['/projects', '/editor/abc?panel=media#clip', '/store?returnTo=%2Feditor%2Fabc'])('keeps %s', (path) => {
    expect(pathAfterSignIn(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'projects',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    'javascript:alert(1)',
    'http://[',
  ])('never follows %j', (path) => {
    expect(pathAfterSignIn(path)).toBe('/projects');
  });
});
