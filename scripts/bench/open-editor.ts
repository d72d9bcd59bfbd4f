import type { Page } from '@playwright/test';

/** An account with plenty of credits at a running app, whose editor is open with the settings of a tool. @throws where no app with its lab on answers. */
export async function openEditor(page: Page, origin: string, tool: string): Promise<void> {
  const made = await page.request.post(`${origin}/api/qa/scenarios`, { data: { name: 'plenty' } }).catch(() => null);
  if (made?.status() !== 201) throw new Error(`No app with its lab on answers at ${origin}: start one with npm start, or name another one.`);
  const { enterUrl, projectId } = (await made.json()) as { enterUrl: string; projectId: string };
  await page.goto(`${enterUrl}&to=${encodeURIComponent(`/editor/${projectId}`)}`);
  await page.getByRole('button', { name: tool, exact: true }).click();
}
