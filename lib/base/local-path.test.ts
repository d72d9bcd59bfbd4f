import { describe, expect, it } from 'vitest';
import { localPath } from '@/lib/base/local-path';

describe('a path from outside', () => {
  it.each(['/', '/projects', '/editor/0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11', '/mobile/1?panel=media#clip-2', '/activity?type=purchased'])('keeps %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    '', 'projects', 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/\n/elsewhere.example',
    ' /projects', 'javascript:alert(1)', '/..//elsewhere.example', '/.//elsewhere.example', '/api/auth/signout', '/api', '/projects/../api/media/1',
    `/${'a'.repeat(500)}`, '/\u0000', '///elsewhere.example',
  ])('refuses %j', (path) => {
    expect(localPath(path)).toBeNull();
  });

  it('answers with a path that a browser reads as it stands', () => {
    expect(localPath('/editor/../projects')).toBe('/projects');
  });
});
