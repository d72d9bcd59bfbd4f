import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';

const nobody = '00000000-0000-4000-8000-000000000000';

test.describe('another person’s ids answer like ids that do not exist', () => {
  test('on every route', async ({ page, request, scenario, allowErrors }) => {
    allowErrors(/404/);
    const owner = await makeScenario(request, 'plenty');
    const { projectId: myProject } = await scenario('plenty', () => '/projects');
    const assets = await test.step('the owner has media', async () => {
      const context = await page.context().browser()?.newContext();
      const theirs = await context?.newPage();
      if (context === undefined || theirs === undefined) throw new Error('a browser makes contexts');
      await owner.enter(theirs, '/projects');
      const answer = await context.request.get(new URL(`/api/projects/${owner.projectId}/assets`, theirs.url()).href);
      const { assets: theirAssets } = (await answer.json()) as { assets: { id: string }[] };
      await context.close();
      return theirAssets;
    });
    expect(assets.length).toBeGreaterThan(0);
    const mine = page.request;
    const routes = (projectId: string, assetId: string) => [
      ['GET', `/api/projects/${projectId}/document`],
      ['PUT', `/api/projects/${projectId}/document`],
      ['GET', `/api/projects/${projectId}/assets`],
      ['GET', `/api/projects/${projectId}/file`],
      ['GET', `/api/projects/${projectId}/versions`],
      ['GET', `/api/projects/${projectId}/generations`],
      ['GET', `/api/projects/${projectId}/generations/${nobody}`],
      ['GET', `/api/projects/${projectId}/versions/${nobody}`],
      ['POST', `/api/projects/${projectId}/copy`],
      ['POST', `/api/projects/${projectId}/import`],
      ['GET', `/api/media/${assetId}`],
      ['GET', `/api/media/${assetId}?variant=thumbnail`],
      ['POST', `/api/media/${assetId}/thumbnail`],
      ['POST', `/api/uploads?projectId=${projectId}&name=a.png`],
    ] as const;
    const theirs = routes(owner.projectId, assets[0]?.id ?? '');
    const { document } = (await (await mine.get(`/api/projects/${myProject}/document`)).json()) as { document: object };
    const bodies = { PUT: { baseRevision: 1, document }, POST: { document, media: [] } } as const;
    for (const [index, [method, path]] of routes(nobody, nobody).entries()) {
      const send = (to: string) => mine.fetch(to, { method, ...(method === 'GET' ? {} : { data: to.includes('/projects/') ? bodies[method] : Buffer.from('x') }) });
      const [unknown, foreign] = [await send(path), await send(theirs[index]?.[1] ?? '')];
      expect(foreign.status(), `${method} ${path}`).toBe(404);
      expect(foreign.status()).toBe(unknown.status());
      expect(await foreign.text()).toBe(await unknown.text());
    }
  });

  test('on pages: the status is 404', async ({ page, request, scenario, allowErrors }) => {
    allowErrors(/404/);
    const owner = await makeScenario(request, 'plenty');
    await scenario('plenty', () => '/projects');
    for (const id of [owner.projectId, nobody, 'not-an-id']) {
      const answer = await page.goto(`/editor/${id}`);
      expect(answer?.status(), id).toBe(404);
    }
  });

  test('without a session: pages lead to the sign-in, routes answer 401', async ({ page, request }) => {
    for (const path of ['/projects', '/activity', '/credits', '/store', '/settings', `/editor/${nobody}`]) {
      await page.goto(path);
      await expect(page, path).toHaveURL(/\/sign-in/);
    }
    for (const path of ['/api/updates', '/api/balance', '/api/activity', `/api/media/${nobody}`, `/api/projects/${nobody}/document`]) {
      expect((await request.get(path)).status(), path).toBe(401);
    }
  });

  test('a page of somebody else cannot write', async ({ page, scenario }) => {
    const { projectId } = await scenario('plenty', () => '/projects');
    const answer = await page.request.put(`/api/projects/${projectId}/document`, { headers: { origin: 'https://example.org' }, data: {} });
    expect(answer.status()).toBe(403);
  });
});
