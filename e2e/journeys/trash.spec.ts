import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';
import { ProjectsPage } from '../pages/projects-page';

const name = 'Above the lake';
const onProjects = () => '/projects';

test('[PT1] [PT2] a deleted project lies in the trash and is taken out again as it was', async ({ page, scenario }) => {
  await scenario('plenty', onProjects);
  const projects = new ProjectsPage(page);
  await projects.choose(name, 'Delete');
  await expect(page.getByText(`“${name}” is in the trash`)).toBeVisible();
  await page.getByRole('link', { name: 'Trash, 1 project' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trash' })).toBeVisible();
  const row = page.getByRole('list', { name: 'Deleted projects' }).getByRole('listitem');
  await expect(row).toContainText('goes for good in 29 days');
  await row.getByRole('button', { name: `Restore ${name}` }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await page.getByRole('link', { name: 'All projects' }).click();
  await projects.link(name).click();
  await expect(new EditorPage(page).clips).toHaveCount(2);
});

test('[PT3] what is deleted for good is asked about, and gone', async ({ page, scenario, allowErrors }) => {
  allowErrors(/404/);
  const { projectId } = await scenario('plenty', onProjects);
  const projects = new ProjectsPage(page);
  await projects.choose(name, 'Duplicate');
  await expect(projects.cards).toHaveCount(2);
  const { assets } = (await (await page.request.get(`/api/projects/${projectId}/assets`)).json()) as { assets: { url: string }[] };
  await projects.choose(name, 'Delete');
  await expect(projects.cards).toHaveCount(1);
  await projects.choose(`${name} copy`, 'Delete');
  await expect(projects.cards).toHaveCount(0);
  await page.goto('/projects/trash');
  const rows = page.getByRole('list', { name: 'Deleted projects' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: `Delete ${name} for good`, exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: `Delete ${name} for good`, exact: true }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(rows).toHaveCount(1);
  await expect.poll(async () => (await page.request.get(assets[0]?.url ?? '')).status()).toBe(404);
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
});
