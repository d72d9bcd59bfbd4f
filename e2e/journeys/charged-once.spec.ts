import { makeScenario } from '../fixtures/scenario';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';

const holds = (entries: readonly { kind: string }[]): number => entries.filter(({ kind }) => kind === 'hold').length;

test.describe('one confirm is one charge', () => {
  test('[I1] a double click', async ({ page, scenario }) => {
    const { ledger } = await scenario('activity-only');
    const editor = new EditorPage(page);
    await editor.configureImage('An astronaut portrait');
    await editor.generate.dblclick();
    await expect.poll(async () => (await ledger()).balance, { timeout: 30_000 }).toBe(30);
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect(holds((await ledger()).entries)).toBe(1);
  });

  test('[I1] an answer that is lost, and pressing again after a reload', async ({ page, scenario, allowErrors }) => {
    allowErrors(/Failed to load resource|Failed to fetch|net::ERR/);
    const { ledger } = await scenario('activity-only');
    const editor = new EditorPage(page);
    await editor.configureImage('A castle in the rain');
    let lost = false;
    await page.route(/\/editor\//, async (route) => {
      if (lost || !(route.request().postData() ?? '').includes('confirmedPrice')) return route.fallback();
      lost = true;
      // The server takes the request; its answer never reaches the page.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await editor.generate.click();
    await expect.poll(async () => holds((await ledger()).entries)).toBe(1);
    await page.reload();
    if (await editor.prompt.isHidden()) await page.getByRole('button', { name: 'AI Generate Image' }).click();
    await expect(editor.prompt).toHaveValue('A castle in the rain');
    await editor.generate.click();
    await expect(editor.clip('A castle in the rain')).toBeVisible();
    expect(holds((await ledger()).entries)).toBe(1);
  });

  test('a reload in the middle of a generation: it goes on and arrives', async ({ page, scenario }) => {
    const { ledger, setProvider } = await scenario('plenty');
    await setProvider({ behaviour: 'slow', delayMs: 3_000 });
    const editor = new EditorPage(page);
    await editor.configureImage('Two birds over the sea');
    await editor.generate.click();
    await expect(editor.clip('Two birds over the sea')).toBeVisible();
    await editor.expectSaved();
    await page.reload();
    await expect(editor.clip('Two birds over the sea')).toBeVisible();
    await expect.poll(async () => (await ledger()).held, { timeout: 30_000 }).toBe(0);
    expect((await ledger()).balance).toBe(740);
  });

  test('[H3] [H6] a server that is killed in the middle: it comes up, the generation ends once', async ({ ownApp, newVisitor, playwright, allowErrors }) => {
    test.setTimeout(180_000);
    allowErrors(/Failed to load resource|net::ERR|updates|event-stream/i);
    const request = await playwright.request.newContext({ baseURL: ownApp.origin });
    const account = await makeScenario(request, 'plenty');
    await account.setProvider({ behaviour: 'slow', delayMs: 4_000 });
    const page = await newVisitor();
    await account.enter(page, `/editor/${account.projectId}`);
    const editor = new EditorPage(page);
    await editor.configureImage('A train through the hills');
    await editor.generate.click();
    await expect(editor.clip('A train through the hills')).toBeVisible();
    await editor.expectSaved();
    await ownApp.kill();
    await ownApp.restart();
    await expect.poll(async () => (await account.ledger()).held, { timeout: 60_000 }).toBe(0);
    const { balance, entries } = await account.ledger();
    expect(balance).toBe(740);
    expect(entries.filter(({ kind }) => kind === 'capture')).toHaveLength(1);
    await page.reload();
    await expect(editor.clip('A train through the hills')).toBeVisible();
    await request.dispose();
  });
});
