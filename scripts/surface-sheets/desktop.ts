import type { Take } from '@/scripts/surface-sheets/camera';
import type { Lab } from '@/scripts/surface-sheets/lab';
import { fillSignIn, samplePrompt, untilPicture } from '@/scripts/surface-sheets/lab';

const viewport = { width: 1280, height: 800 };
const question = /^This will use \d+ credits\. Continue\?$/;

/** PRODUCT's five steps on the Desktop, and its pop-up of too few credits. */
export async function takeDesktop(lab: Lab, take: Take): Promise<void> {
  const account = await lab.make('mixed-pools');
  const page = await lab.visitor({ viewport });
  await page.goto('/desktop');
  await fillSignIn(page, account);
  await take(page, '1', 'Log in', page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Above the lake' }).waitFor();
  await take(page, '2', 'Open or create a project', page.getByRole('button', { name: 'New project' }));

  await page.getByRole('link', { name: 'Above the lake' }).click();
  const balloon = page.getByRole('button', { name: /^Clip Balloon/ });
  await untilPicture(page, 'bright');
  await balloon.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'AI Tools' }).click();
  const entry = page.getByRole('menuitem', { name: 'Remove Background' });
  await entry.waitFor();
  await take(page, '3', 'Right-click a clip, “AI Tools”, “Remove Background”', entry);
  await entry.click();
  await page.getByRole('dialog', { name: question }).waitFor();
  await take(page, '4', 'One question names the price', page.getByRole('dialog', { name: question }));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await page.getByRole('switch', { name: 'Show the background' }).waitFor({ timeout: 60_000 });
  await untilPicture(page, 'dark', 0.02, 0.02);
  await take(page, '5', '“Confirm”: it runs, and the credits go silently', balloon);

  const short = await lab.make('one-short');
  const other = await lab.visitor({ viewport });
  await lab.enter(other, short, `/desktop/${short.projectId}`);
  const generate = other.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'AI Generate' });
  await generate.waitFor();
  await untilPicture(other, 'bright');
  await take(other, '3', '“AI Generate” in the toolbar', generate);
  await generate.click();
  await other.getByRole('textbox', { name: 'Prompt' }).fill(samplePrompt);
  await other.getByRole('button', { name: /^Generate/ }).click();
  await other.getByRole('dialog', { name: question }).waitFor();
  await take(other, '4', 'The same question for AI Generate', other.getByRole('dialog', { name: question }));
  await other.getByRole('button', { name: 'Confirm', exact: true }).click();
  const shortage = other.getByRole('dialog', { name: 'Not enough credits. Buy credits or upgrade to Pro', exact: true });
  await shortage.waitFor();
  await take(other, '5', 'Too few: the way to the Web store', shortage);
}
