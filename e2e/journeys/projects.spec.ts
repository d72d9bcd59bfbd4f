import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';
import { ProjectsPage } from '../pages/projects-page';
import { signUp } from '../pages/sign-in-page';

/** What every scenario's project is called. */
const name = 'Above the lake';

const onProjects = () => '/projects';

test.describe('projects', () => {
  test('a fresh account has none and is led to its first one', async ({ page }) => {
    await signUp(page);
    const projects = new ProjectsPage(page);
    await expect(page.getByRole('heading', { name: 'Start with an empty timeline' })).toBeVisible();
    await expect(projects.cards).toHaveCount(0);
    await projects.newProject.click();
    await expect(page).toHaveURL(/\/editor\/[0-9a-f-]{36}$/);
    const editor = new EditorPage(page);
    await expect(editor.playhead).toBeVisible();
    await expect(editor.clips).toHaveCount(0);
    await expect(page.getByText('Drop media here, or create something with AI.')).toBeVisible();
    await page.getByRole('link', { name: 'All projects' }).click();
    await expect(projects.link('Untitled project')).toBeVisible();
    await expect(projects.cards).toHaveCount(1);
  });

  test('a card shows what is in the project and opens it', async ({ page, scenario }) => {
    const { projectId } = await scenario('plenty', onProjects);
    const projects = new ProjectsPage(page);
    await expect(projects.cards).toHaveCount(1);
    await expect(projects.cards).toContainText('2 clips');
    await expect(projects.cards.getByRole('img', { name: /^Length 0:1\d$/ })).toBeVisible();
    const thumbnail = projects.cards.locator('img');
    await expect.poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await projects.link(name).click();
    await expect(page).toHaveURL(new RegExp(`/editor/${projectId}$`));
    await expect(new EditorPage(page).clips).toHaveCount(2);
  });

  test('renamed in its place by keyboard: Enter keeps it, Escape and an empty name change nothing', async ({ page, scenario }) => {
    await scenario('plenty', onProjects);
    const projects = new ProjectsPage(page);
    await projects.link(name).focus();
    await page.keyboard.press('F2');
    await expect(projects.nameField(name)).toBeFocused();
    await page.keyboard.type('  A summer by the sea ');
    const kept = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/projects'));
    await page.keyboard.press('Enter');
    const renamed = projects.link('A summer by the sea');
    await expect(renamed).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type('Something else');
    await page.keyboard.press('Escape');
    await expect(renamed).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expect(renamed).toBeFocused();
    await kept;
    await page.reload();
    await expect(renamed).toBeVisible();
    await expect(projects.cards).toHaveCount(1);
  });

  test('renamed in the editor, it has the name in the list and in the title', async ({ page, scenario }) => {
    await scenario('plenty');
    await page.getByRole('button', { name: `Rename “${name}”` }).click();
    await page.getByRole('textbox', { name: 'Project name' }).fill('Over the hills');
    const renamed = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/editor/'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Over the hills/);
    // The framework may write the page's own title once more, late; what was typed stays.
    await page.evaluate(() => {
      document.title = 'Above the lake · Editor · Tallycut';
    });
    await expect(page).toHaveTitle('Over the hills · Editor · Tallycut');
    await expect(page.getByRole('heading', { level: 1, name: 'Rename “Over the hills”' })).toBeVisible();
    await renamed;
    await page.goto('/projects');
    await expect(new ProjectsPage(page).link('Over the hills')).toBeVisible();
  });

  test('a duplicate has media of its own, and changing it leaves the original alone', async ({ page, scenario }) => {
    const { projectId } = await scenario('plenty', onProjects);
    const projects = new ProjectsPage(page);
    await projects.choose(name, 'Duplicate');
    await expect(projects.cards).toHaveCount(2);
    await projects.link(`${name} copy`).click();
    const editor = new EditorPage(page);
    await expect(editor.clips).toHaveCount(2);
    const copyId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const mediaOf = async (id: string) => {
      const { assets } = (await (await page.request.get(`/api/projects/${id}/assets`)).json()) as { assets: { id: string; name: string }[] };
      return assets.toSorted((a, b) => a.name.localeCompare(b.name));
    };
    const [original, copy] = [await mediaOf(projectId), await mediaOf(copyId)];
    expect(copy.map((asset) => asset.name)).toEqual(original.map((asset) => asset.name));
    expect(new Set([...original, ...copy].map(({ id }) => id)).size).toBe(4);
    await editor.clip('Balloon').click();
    await page.keyboard.press('Delete');
    await expect(editor.clips).toHaveCount(1);
    await editor.expectSaved();
    await page.goto(`/editor/${projectId}`);
    await expect(editor.clips).toHaveCount(2);
  });

  test('deleted, it is nowhere; undone, it is back as it was', async ({ page, scenario, allowErrors }) => {
    allowErrors(/404/);
    const { projectId } = await scenario('plenty', onProjects);
    const projects = new ProjectsPage(page);
    await projects.link(name).focus();
    await page.keyboard.press('Delete');
    await expect(projects.cards).toHaveCount(0);
    await expect(projects.newProject).toBeFocused();
    await expect(projects.undo).toBeVisible();
    expect((await page.request.get(`/editor/${projectId}`)).status()).toBe(404);
    expect((await page.request.get(`/api/projects/${projectId}/document`)).status()).toBe(404);
    await projects.undo.click();
    await expect(projects.link(name)).toBeVisible();
    await projects.link(name).click();
    await expect(new EditorPage(page).clips).toHaveCount(2);
    await page.goto('/projects');
    await projects.choose(name, 'Delete');
    await expect(projects.undo).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Start with an empty timeline' })).toBeVisible();
  });

  test('many can be searched, without regard to case and accents', async ({ page, scenario }) => {
    const { projectId } = await scenario('plenty', onProjects);
    const projects = new ProjectsPage(page);
    await projects.choose(name, 'Rename');
    await projects.nameField(name).fill('Café am Meer');
    await page.keyboard.press('Enter');
    await expect(projects.link('Café am Meer')).toBeVisible();
    const { document } = (await (await page.request.get(`/api/projects/${projectId}/document`)).json()) as { document: unknown };
    const origin = new URL(page.url()).origin;
    for (let made = 0; made < 8; made += 1) {
      const copied = await page.request.post(`/api/projects/${projectId}/copy`, { headers: { origin }, data: { document } });
      expect(copied.status()).toBe(201);
    }
    await projects.choose('Café am Meer', 'Rename');
    await projects.nameField('Café am Meer').fill('Zürich bei Nacht');
    await page.keyboard.press('Enter');
    // The name is shown before it is stored; a reload that comes between would show the old one.
    await expect(async () => {
      await page.reload();
      await expect(projects.link('Zürich bei Nacht')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(projects.cards).toHaveCount(9);
    await projects.search.fill('nacht zurich');
    await expect(projects.cards).toHaveCount(1);
    await expect(projects.link('Zürich bei Nacht')).toBeVisible();
    await projects.search.fill('nothing of the kind');
    await expect(page.getByText('Nothing here contains “nothing of the kind”.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all projects' }).click();
    await expect(projects.cards).toHaveCount(9);
  });
});

test('[TO33] an AI tool above the projects begins a project with its settings open, with what it works from and costs', async ({ page, scenario }) => {
  await scenario('plenty', () => '/projects');
  const tools = page.getByRole('group', { name: 'Create with AI' });
  await expect(tools.getByRole('button')).toHaveCount(8);
  await expect(tools.getByRole('button', { name: 'Premium Voiceover' })).toHaveAccessibleDescription('A text. From 2 credits each');
  await tools.getByRole('button', { name: 'AI Script', exact: true }).click();
  await expect(page).toHaveURL(/\/editor\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('form', { name: 'AI Script' }).getByRole('textbox', { name: 'Topic' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Credit preview' }).getByText('This action requires 5 credits.')).toBeVisible();
  // The list of the media panel and the palette tell the same.
  await expect(page.getByRole('button', { name: 'AI Script', exact: true })).toHaveAccessibleDescription('A topic. From 5 credits each');
  await new EditorPage(page).playhead.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('voiceover');
  await expect(page.getByRole('option', { name: /^Premium Voiceover.*A text · From 2 credits each/ })).toBeVisible();
});
