/**
 * `npm run bench:surfaces [-- ORIGIN]` opens one account on Desktop, Web, Mobile and in the log, confirms pictures on Desktop, and tells how long after the
 * click each surface shows them, beside how long Desktop itself takes. It needs an app that runs with its lab on. Each page keeps time itself; they share one clock.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '@/scripts/browser/chromium.mjs';

const rounds = 8;
const aimMs = 1_000;
/** A clip is part of the document, which is saved when the person rests for a moment; balance, media and log are told at once. */
const savedClip = 'Mobile: the clip, once saved';
const giveUpMs = 30_000;

const origin = process.argv[2] ?? `http://localhost:${process.env.PORT ?? '3000'}`;
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Account {
  readonly enterUrl: string;
  readonly projectId: string;
}

async function makeAccount(page: Page): Promise<Account> {
  const made = await page.request.post(`${origin}/api/qa/scenarios`, { data: { name: 'plenty' } }).catch(() => null);
  if (made?.status() !== 201) throw new Error(`No app with its lab on answers at ${origin}: start one with npm start, or name another one.`);
  return (await made.json()) as Account;
}

async function open(browser: Browser, { enterUrl }: Account, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${enterUrl}&to=${encodeURIComponent(path)}`);
  return page;
}

/** Runs in the page, so it names no function of its own: the moment, in milliseconds since the epoch, at which something that matches is there. */
function momentOf({ selector, text, limitMs }: { readonly selector: string; readonly text: string; readonly limitMs: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    new MutationObserver((_changes, observer) => {
      for (const each of document.querySelectorAll(selector)) {
        if (!(each.getAttribute('aria-label') ?? each.textContent).includes(text)) continue;
        observer.disconnect();
        resolve(Date.now());
        return;
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    setTimeout(() => reject(new Error(`"${text}" was not there after ${limitMs / 1000} s`)), limitMs);
  });
}

/** Runs in the page: the moment of the next click. */
function momentOfClick(): Promise<number> {
  return new Promise((resolve) => window.addEventListener('click', () => resolve(Date.now()), { capture: true, once: true }));
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: [...chromiumFlags] });
  try {
    const account = await makeAccount(await browser.newPage());
    const desktop = await open(browser, account, `/desktop/${account.projectId}`);
    const web = await open(browser, account, `/editor/${account.projectId}`);
    const phone = await open(browser, account, `/mobile/${account.projectId}`);
    const log = await open(browser, account, '/activity');
    for (const page of [desktop, web, phone]) await page.getByRole('button', { name: /^Clip Balloon/ }).waitFor();
    const delays = new Map<string, number[]>();
    for (let round = 0; round <= rounds; round += 1) {
      const prompt = `Round ${round}: two owls`;
      await desktop.getByRole('button', { name: 'AI Generate', exact: true }).click();
      await desktop.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
      await desktop.getByRole('button', { name: /^Generate/ }).click();
      const places = {
        'Desktop itself: its clip': [desktop, 'button', `Clip ${prompt}, `],
        'Web: the balance': [web, 'a[aria-label^="Balance"]', `Balance: ${750 - 10 * (round + 1)} credits`],
        'Web: the media panel': [web, 'li', prompt],
        [savedClip]: [phone, 'button', `Clip ${prompt}, `],
        'Log: the row': [log, 'main li', String(750 - 10 * (round + 1))],
      } as const;
      const clicked = desktop.evaluate(momentOfClick);
      const seen = Object.entries(places).map(async ([name, [page, selector, text]]) => [name, await page.evaluate(momentOf, { selector, text, limitMs: giveUpMs })] as const);
      await desktop.getByRole('button', { name: 'Confirm', exact: true }).click();
      const from = await clicked;
      // The first one is not counted.
      for (const [name, at] of await Promise.all(seen)) if (round > 0) delays.set(name, [...(delays.get(name) ?? []), at - from]);
    }
    say(`${rounds} pictures confirmed on Desktop, at ${origin}:`);
    for (const [name, values] of delays) {
      const sorted = values.toSorted((a, b) => a - b);
      const [median = Number.NaN, most = Number.NaN] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted.at(-1)];
      say(`${name.padEnd(28)} median ${median.toFixed(0).padStart(5)} ms   most ${most.toFixed(0).padStart(5)} ms${name === savedClip ? '' : `   aim: each under ${aimMs} ms, ${most < aimMs ? 'met' : 'NOT met'}`}`);
    }
  } finally {
    await browser.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
