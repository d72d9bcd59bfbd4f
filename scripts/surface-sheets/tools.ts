import type { Page } from '@playwright/test';
import type { Take } from '@/scripts/surface-sheets/camera';
import type { Lab, LabAccount } from '@/scripts/surface-sheets/lab';
import { samplePrompt, untilPicture } from '@/scripts/surface-sheets/lab';

const viewport = { width: 1280, height: 800 };
const giveUpMs = 180_000;

/** One tool, as a person uses it on the Web. */
interface Trial {
  readonly tool: string;
  /** What was asked for, in few words. */
  readonly asked: string;
  configure(page: Page): Promise<void>;
  /** Of what came: what the person waits for before looking. */
  untilSeen(page: Page): Promise<void>;
}

const type = (page: Page, field: string, text: string) => page.getByRole('textbox', { name: field, exact: true }).fill(text);
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
const selectBalloon = (page: Page) => page.getByRole('button', { name: /^Clip Balloon/ }).click();

/** In the order of the catalogue. */
const trials: readonly Trial[] = [
  { tool: 'AI Generate Image', asked: samplePrompt, configure: (page) => type(page, 'Prompt', samplePrompt), untilSeen: (page) => page.getByRole('button', { name: new RegExp(`^Clip ${samplePrompt}`) }).waitFor() },
  { tool: 'AI Video', asked: 'A sailboat on a calm sea at sunset, 5 s', configure: (page) => type(page, 'Prompt', 'A sailboat on a calm sea at sunset'), untilSeen: (page) => untilPicture(page, 'bright') },
  {
    tool: 'AI Portrait',
    asked: 'the picture of the selected clip as oil paint',
    configure: async (page) => {
      await page.locator('[data-preview="drawn"]').nth(9).waitFor({ timeout: giveUpMs });
      await choose(page, 'Oil paint');
    },
    untilSeen: (page) => page.getByRole('button', { name: /^Clip Balloon as oil paint/ }).waitFor(),
  },
  { tool: 'Smart Cutout', asked: 'the subject of the selected clip', configure: () => Promise.resolve(), untilSeen: (page) => untilPicture(page, 'dark', 0.02, 0.02) },
  { tool: 'AI Script', asked: 'How to bake sourdough bread', configure: (page) => type(page, 'Topic', 'How to bake sourdough bread'), untilSeen: (page) => page.getByText(/^The script is on the timeline/).waitFor() },
  {
    tool: 'AI Script-to-Video',
    asked: 'Why lighthouses are red and white, 4 scenes',
    configure: (page) => type(page, 'Topic', 'Why lighthouses are red and white'),
    untilSeen: (page) => page.getByText(/^The video is on the timeline/).waitFor(),
  },
  {
    tool: 'Premium Voiceover',
    asked: 'two sentences, with captions',
    configure: (page) => type(page, 'Text', 'Good morning, and welcome to the harbour. We sail at six.'),
    untilSeen: (page) => page.getByText(/^The voiceover is on the timeline/).waitFor(),
  },
  { tool: 'AI Upscale', asked: 'the picture of the selected clip at 2×', configure: () => Promise.resolve(), untilSeen: (page) => page.getByText(/at 2×/).first().waitFor() },
];

/** Every tool once: asked for by hand, with what it cost by the ledger and how long it took from the press to the charge. */
export async function takeTools(lab: Lab, take: Take): Promise<void> {
  for (const [index, { tool, asked, configure, untilSeen }] of trials.entries()) {
    const account = await lab.make('plenty');
    const page = await lab.visitor({ viewport });
    await lab.enter(page, account, `/editor/${account.projectId}`);
    await page.getByRole('button', { name: /^Clip Night train/ }).waitFor();
    await selectBalloon(page);
    await page.getByRole('button', { name: tool, exact: true }).click();
    await configure(page);
    const before = (await lab.ledger(account)).balance;
    const pressedAt = performance.now();
    await page.getByRole('button', { name: /^(Generate|Apply)/ }).click();
    const after = await untilCharged(lab, account, before);
    const seconds = (performance.now() - pressedAt) / 1000;
    await untilSeen(page);
    await page.waitForLoadState('networkidle');
    await take(page, String(index + 1), `${tool}: ${asked}. ${before - after} credits, ${seconds.toFixed(1)} s`);
    process.stdout.write(`${tool}: ${before - after} credits, ${seconds.toFixed(1)} s\n`);
    await page.context().close();
  }
}

/** @returns the balance after the charge */
async function untilCharged(lab: Lab, account: LabAccount, before: number): Promise<number> {
  const until = performance.now() + giveUpMs;
  while (performance.now() < until) {
    const { balance, held, captures } = await lab.ledger(account);
    if (captures > 0 && held === 0) return balance;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing was charged within ${giveUpMs / 1000} s of a balance of ${before}`);
}
