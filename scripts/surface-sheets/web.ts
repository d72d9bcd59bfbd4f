import type { Take } from '@/scripts/surface-sheets/camera';
import type { Lab } from '@/scripts/surface-sheets/lab';
import { fillSignIn, samplePrompt, untilMade, untilPicture } from '@/scripts/surface-sheets/lab';

const viewport = { width: 1280, height: 800 };

/** PRODUCT's seven steps on the Web, and the prompt of too few credits. */
export async function takeWeb(lab: Lab, take: Take): Promise<void> {
  const account = await lab.make('mixed-pools');
  const page = await lab.visitor({ viewport });
  await page.goto('/projects');
  await fillSignIn(page, account);
  await take(page, '1', 'Sign in', page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Above the lake' }).waitFor();
  await take(page, '2', 'Create a new project, or open an existing one', page.getByRole('button', { name: 'New project' }));

  await page.getByRole('link', { name: 'Above the lake' }).click();
  await page.getByRole('button', { name: /^Clip Night train/ }).waitFor();
  await untilPicture(page, 'bright');
  await take(page, '3', '“Create with AI” in the media panel', page.getByRole('group', { name: 'Create with AI' }));

  await page.getByRole('button', { name: 'AI Generate Image' }).click();
  await page.getByRole('textbox', { name: 'Prompt' }).fill(samplePrompt);
  await take(page, '4', 'Configure the request', page.getByRole('form', { name: 'AI Generate Image' }));
  await take(page, '5', 'The preview says what it requires and what there is', page.getByRole('region', { name: 'Credit preview' }));
  await page.getByRole('button', { name: /^Generate/ }).click();
  await untilMade(page, samplePrompt);
  await page.waitForLoadState('networkidle');
  await take(page, '6', '“Generate”: the result is in the media and on the timeline', page.getByRole('button', { name: new RegExp(`^Clip ${samplePrompt}`) }));

  const short = await lab.make('one-short');
  const other = await lab.visitor({ viewport });
  await lab.enter(other, short, `/editor/${short.projectId}`);
  await other.getByRole('button', { name: 'AI Generate Image' }).click();
  await other.getByRole('textbox', { name: 'Prompt' }).fill(samplePrompt);
  await other.getByRole('button', { name: /^Generate/ }).click();
  await other.getByRole('dialog', { name: 'Not enough credits' }).waitFor();
  await take(other, '6', 'Too few: nothing is deducted, buying and Pro are offered');

  await page.goto('/activity');
  const row = page.getByText('Using 6 subscription credits and 4 purchased credits');
  await row.waitFor();
  await row.scrollIntoViewIfNeeded();
  await take(page, '7', 'The activity log names the types used', row);
}
