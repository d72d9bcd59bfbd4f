import { describe, expect, it } from 'vitest';
import { isProjectPath, returnPath } from '@/lib/store/return-path';

describe('the way back', () => {
  it.each(['/', '/projects', '/editor/0b7c2d1e-6c1f-4f0a-9a53-4d7e0a4b6c11', '/mobile/1?panel=media#clip-2', '/activity?type=purchased'])('keeps %s', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    '', 'projects', 'https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/\n/elsewhere.example',
    ' /projects', 'javascript:alert(1)', '/..//elsewhere.example', '/.//elsewhere.example', '/api/auth/signout', '/api', '/projects/../api/media/1',
    `/${'a'.repeat(300)}`, '/\u0000', '///elsewhere.example',
  ])('refuses %j', (path) => {
    expect(returnPath(path)).toBeNull();
  });

  it('answers with a path that a browser reads as it stands', () => {
    expect(returnPath('/editor/../projects')).toBe('/projects');
  });

  it('knows the pages of a project on every surface', () => {
    expect(['/editor/1', '/desktop/1', '/mobile/1?x=2'].every(isProjectPath)).toBe(true);
    expect(['/', '/editor', '/editor/', '/projects', '/credits', '/x/editor/1'].some(isProjectPath)).toBe(false);
  });
});
