import { expect, it } from 'vitest';
import { campaignIds, campaigns } from '@/lib/store/campaigns';
import { creditsTexts } from '@/lib/texts/en/credits';
import { helpTexts } from '@/lib/texts/en/help';

it('[E4] tells of every award with its amount and validity', () => {
  const rows = helpTexts.sections.find(({ id }) => id === 'earn')?.rows ?? [];
  expect(rows.map(([name]) => name)).toEqual(campaignIds.map((id) => creditsTexts.earn.names[id]));
  for (const [index, id] of campaignIds.entries()) {
    const { amount, validDays } = campaigns[id];
    expect(rows[index]?.[1]).toContain(`${amount} credits ${validDays === null ? 'without end' : `for ${validDays} days`}`);
  }
});
