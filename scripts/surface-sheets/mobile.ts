import { devices } from '@playwright/test';
import type { Take } from '@/scripts/surface-sheets/camera';
import type { Lab } from '@/scripts/surface-sheets/lab';
import { samplePrompt, untilMade, untilPicture } from '@/scripts/surface-sheets/lab';

const { defaultBrowserType: _, ...pixel } = devices['Pixel 7'];
const phone = { ...pixel, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/** PRODUCT's five steps on Mobile, and what comes of too few credits. */
export async function takeMobile(lab: Lab, take: Take): Promise<void> {
  const account = await lab.make('mixed-pools');
  const page = await lab.visitor(phone);
  await lab.enter(page, account, '/mobile');
  await page.getByRole('link', { name: 'Above the lake' }).waitFor();
  const create = page.getByRole('button', { name: 'New project' });
  await take(page, '1', 'Open', page.getByRole('link', { name: 'Above the lake' }));
  await take(page, '2', '“+” starts a project at once', create);
  await create.tap();
  await page.getByRole('slider', { name: 'Playhead' }).waitFor();
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  await take(page, '3', 'AI tools in the bottom bar', tools);
  await tools.getByRole('button', { name: 'AI Script', exact: true }).tap();
  await page.getByRole('textbox', { name: 'Topic' }).fill('Why the sky is blue');
  const generate = page.getByRole('button', { name: /^Generate/ });
  await take(page, '4', 'The price is on the button', generate);
  await generate.tap();
  await page.getByRole('button', { name: /^Clip / }).first().waitFor({ timeout: 60_000 });
  await take(page, '5', 'Enough: the result arrives, no breakdown');

  const short = await lab.make('one-short');
  const other = await lab.visitor(phone);
  await lab.enter(other, short, `/mobile/${short.projectId}`);
  await other.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'AI Generate Image' }).tap();
  await other.getByRole('textbox', { name: 'Prompt' }).fill(samplePrompt);
  await other.getByRole('button', { name: /^Generate/ }).tap();
  const prompt = other.getByRole('dialog', { name: 'Insufficient credits' });
  await prompt.waitFor();
  await take(other, '5', 'Too few: “Insufficient credits”', prompt);
  const opening = other.context().waitForEvent('page');
  await prompt.getByRole('link', { name: 'Learn More' }).tap();
  const help = await opening;
  await help.locator('#own').evaluate((section) => section.scrollIntoView({ block: 'center' }));
  await take(help, '5', '“Learn More”: the rules, with one’s own numbers');
  await help.close();
  await prompt.getByRole('button', { name: 'Buy Credits' }).tap();
  const sheet = other.getByRole('dialog', { name: 'Buy Credits' });
  await sheet.getByRole('button', { name: 'Buy 100 credits' }).waitFor();
  await take(other, '5', '“Buy Credits”: the sheet over the editor', sheet);
  await sheet.getByRole('button', { name: 'Buy 100 credits' }).tap();
  await other.getByRole('radio', { name: 'Card that succeeds' }).check();
  await other.getByRole('button', { name: /^Pay/ }).tap();
  await sheet.waitFor({ state: 'hidden', timeout: 60_000 });
  await other.getByRole('button', { name: /^Generate/ }).tap();
  await untilMade(other, samplePrompt);
  await untilPicture(other, 'bright', 0.1, 0.3);
  await take(other, '5', 'Paid, and the same request with one tap');
}
