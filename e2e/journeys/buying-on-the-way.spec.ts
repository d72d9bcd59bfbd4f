import type { Page } from '@playwright/test';
import { grantsIn } from '../fixtures/billing';
import { expect, test } from '../fixtures/test';
import { EditorPage } from '../pages/editor-page';
import { StorePage } from '../pages/store-page';

const prompt = 'Hot air balloons over a desert at dawn';
const choices = ['Watercolour', '3:4', '2K'] as const;

/** The ids under which the page asked to generate, in order. */
function requestIds(page: Page): string[] {
  const ids: string[] = [];
  page.on('request', (request) => {
    const id = /"requestId":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
    if (id !== undefined) ids.push(id);
  });
  return ids;
}

interface Way {
  readonly title: string;
  readonly link: 'Buy credits' | 'Subscribe to Pro';
  readonly section: string;
  readonly buy: (store: StorePage) => Promise<void>;
  readonly granted: { readonly type: string; readonly amount: number };
}

const ways: readonly Way[] = [
  {
    title: 'a pack',
    link: 'Buy credits',
    section: 'packs',
    buy: async (store) => {
      await store.choose('Buy 100 credits');
      await store.payWith('Card that succeeds');
    },
    granted: { type: 'purchased', amount: 100 },
  },
  {
    title: 'Pro',
    link: 'Subscribe to Pro',
    section: 'plans',
    buy: async (store) => {
      await store.choose('Subscribe to Pro monthly');
      await store.payWith('Card that succeeds');
    },
    granted: { type: 'subscription', amount: 1_000 },
  },
  {
    title: 'a pack, after a checkout that was left and a card that was declined',
    link: 'Buy credits',
    section: 'packs',
    buy: async (store) => {
      await store.choose('Buy 500 credits');
      await store.page.getByRole('link', { name: 'Leave without paying' }).click();
      await store.choose('Buy 100 credits');
      await store.payWith('Card that is declined');
      await expect(store.declined).toBeVisible();
      await store.payWith('Card that succeeds');
    },
    granted: { type: 'purchased', amount: 100 },
  },
  {
    title: 'Pro, by a challenge',
    link: 'Subscribe to Pro',
    section: 'plans',
    buy: async (store) => {
      await store.choose('Subscribe to Pro yearly');
      await store.payWith('Card with a challenge');
      await store.bank.getByRole('button', { name: 'Approve' }).click();
    },
    granted: { type: 'subscription', amount: 12_000 },
  },
  {
    title: 'a pack that is confirmed late',
    link: 'Buy credits',
    section: 'packs',
    buy: async (store) => {
      await store.choose('Buy 100 credits');
      await store.payWith('Card that is confirmed late');
      await expect(store.confirming).toBeVisible();
    },
    granted: { type: 'purchased', amount: 100 },
  },
];

test.describe('too few credits: to the store, and back to the very settings, ready to confirm', () => {
  for (const { title, link, section, buy, granted } of ways) {
    test(`[I1] [H2] by ${title}`, async ({ page, scenario }) => {
      const { ledger, projectId } = await scenario('one-short');
      const editor = new EditorPage(page);
      const asked = requestIds(page);
      const count = page.getByRole('radiogroup', { name: 'Number of images' }).getByRole('radio', { name: '3' });
      await editor.configureImage(prompt);
      for (const choice of choices) await page.getByRole('radio', { name: choice, exact: true }).click();
      await count.click();
      await editor.seed.fill('4711');
      await editor.generate.click();
      await editor.notEnough.getByRole('link', { name: link }).click();
      await expect(page).toHaveURL(new RegExp(`/store\\?from=%2Feditor%2F${projectId}#${section}$`));
      await buy(new StorePage(page));
      await page.getByRole('link', { name: 'Back to your project' }).click({ timeout: 30_000 });

      await expect(page).toHaveURL(new RegExp(`/editor/${projectId}$`));
      await expect(editor.prompt).toHaveValue(prompt);
      for (const choice of choices) await expect(page.getByRole('radio', { name: choice, exact: true })).toBeChecked();
      await expect(count).toBeChecked();
      await expect(editor.seed).toHaveValue('4711');
      await expect(editor.creditPreview.getByText('This action requires 60 credits.', { exact: true })).toBeVisible();
      await expect(editor.creditPreview.getByText(`Your available balance: ${9 + granted.amount} credits.`, { exact: true })).toBeVisible();
      await editor.generate.click();
      await expect(editor.clip(prompt)).toHaveCount(3);
      await expect.poll(async () => (await ledger()).balance).toBe(9 + granted.amount - 60);
      expect(grantsIn(await ledger()).at(-1)).toEqual(granted);
      // The refusal bound nothing: what was refused and what was accepted is one request.
      expect(asked).toHaveLength(2);
      expect(new Set(asked).size).toBe(1);
      expect((await ledger()).entries.filter(({ kind, requestId }) => kind === 'hold' && requestId === asked[0])).not.toEqual([]);
    });
  }
});
