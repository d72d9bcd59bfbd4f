import { describe, expect, it } from 'vitest';
import { createIndexedDbDrafts } from '@/lib/editor/autosave/indexeddb-drafts';
import { makeClip, makeDocument } from '@/lib/editor/testing/documents';

let projectCount = 0;
const newProject = (): string => `project-${(projectCount += 1)}-${performance.timeOrigin}`;
const open = (projectId: string, sessionId: string) => createIndexedDbDrafts({ indexedDB, locks: navigator.locks, projectId, sessionId: `${projectId}-${sessionId}` });
const draft = (id: string, keptAt = 0) => ({ baseRevision: 3, document: makeDocument({ clips: [makeClip({ id })] }), sent: ['digest'], keptAt });

describe('drafts in the browser', () => {
  it('[EA8] survive the page that kept them', async () => {
    const project = newProject();
    const crashed = open(project, 'crashed');
    await crashed.keep(draft('first'));
    await crashed.keep(draft('second'));
    crashed.close();
    const next = open(project, 'next');
    await expect.poll(() => next.orphans()).toEqual([{ ...draft('second'), sessionId: `${project}-crashed` }]);
    await next.discard(`${project}-crashed`);
    expect(await next.orphans()).toEqual([]);
    next.close();
  });

  it('[EA8] belong to a page while it lives', async () => {
    const project = newProject();
    const [one, two] = [open(project, 'one'), open(project, 'two')];
    await one.keep(draft('mine'));
    expect([await one.orphans(), await two.orphans()]).toEqual([[], []]);
    await one.clear();
    one.close();
    two.close();
  });

  it('[EA9] are found by their project, the newest first', async () => {
    const [project, other] = [newProject(), newProject()];
    for (const [id, owner, keptAt] of [['old', project, 1], ['new', project, 2], ['foreign', other, 3]] as const) {
      const page = open(owner, id);
      await page.keep(draft(id, keptAt));
      page.close();
    }
    const next = open(project, 'next');
    await expect.poll(async () => (await next.orphans()).map((orphan) => Object.keys(orphan.document.clips))).toEqual([['new'], ['old']]);
    next.close();
  });

  it('[EA9] are left out where they are no documents', async () => {
    const project = newProject();
    const page = open(project, 'page');
    await page.keep({ ...draft('x'), document: { version: 99 } as never });
    page.close();
    const next = open(project, 'next');
    await page.keep(draft('y'));
    await page.keep({ ...draft('x'), document: { version: 99 } as never });
    expect(await next.orphans()).toEqual([]);
    next.close();
  });
});
