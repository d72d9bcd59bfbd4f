import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** An account that the lab has made. */
export interface LabAccount {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly projectId: string;
  readonly enterUrl: string;
}

/** The lab of a running app, and browsers to look at it with. */
export interface Lab {
  readonly origin: string;
  make(scenario: string): Promise<LabAccount>;
  /** What the account has, what of it is held, and how often something was charged. */
  ledger(account: LabAccount): Promise<{ readonly balance: number; readonly held: number; readonly captures: number }>;
  /** A browser of its own in which nobody has signed in yet. */
  visitor(options: BrowserContextOptions): Promise<Page>;
  /** Signs a page in by one visit. */
  enter(page: Page, account: LabAccount, path: string): Promise<void>;
}

export function openLab(browser: Browser, origin: string): Lab {
  return {
    origin,
    async make(name) {
      const made = await fetch(`${origin}/api/qa/scenarios`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name }) }).catch(() => null);
      if (made?.status !== 201) throw new Error(`No app with its lab on answers at ${origin}: start one with npm start, or name its PORT.`);
      return (await made.json()) as LabAccount;
    },
    async ledger({ userId }) {
      const { balance, held, entries } = (await (await fetch(`${origin}/api/qa/accounts/${userId}/ledger`)).json()) as { balance: number; held: number; entries: readonly { kind: string }[] };
      return { balance, held, captures: entries.filter(({ kind }) => kind === 'capture').length };
    },
    visitor: async (options) => (await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...options })).newPage(),
    async enter(page, { enterUrl }, path) {
      await page.goto(`${enterUrl}&to=${encodeURIComponent(path)}`);
    },
  };
}

export const samplePrompt = 'A lighthouse on a cliff at sunset';

/** The picture of a request has come when nothing of it is still being made. */
export async function untilMade(page: Page, prompt: string): Promise<void> {
  const clip = page.getByRole('button', { name: new RegExp(`^Clip ${prompt}`) });
  await clip.waitFor();
  await page.waitForFunction((name) => [...document.querySelectorAll(`button[aria-label^="Clip ${name}"]`)].every((each) => !each.hasAttribute('aria-description')), prompt);
}

/** Waits until the preview shows something bright, or something dark, at a place, in fractions of its width and height. */
export async function untilPicture(page: Page, wanted: 'bright' | 'dark', x = 0.5, y = 0.3): Promise<void> {
  await page.getByRole('img', { name: 'Preview', exact: true }).waitFor();
  await page.waitForFunction(
    ([isBright, atX, atY]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[role="img"][aria-label="Preview"]');
      const pixel = canvas?.getContext('2d')?.getImageData(canvas.width * atX, canvas.height * atY, 1, 1).data ?? [];
      return Math.max(...[...pixel].slice(0, 3)) > 60 === isBright;
    },
    [wanted === 'bright', x, y] as const,
    { timeout: 60_000 },
  );
}

/** Types the account's own name and password. */
export async function fillSignIn(page: Page, { email, password }: LabAccount): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}
