import { describe, expect, it } from 'vitest';
import { localPath } from '@/components/auth/local-path';

describe('the way back after signing in', () => {
  it.each(['/projects', '/editor/abc?panel=media#clip', '/store?returnTo=%2Feditor%2Fabc'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
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
    expect(localPath(path)).toBe('/projects');
  });
});
