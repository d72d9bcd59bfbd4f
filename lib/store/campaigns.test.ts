import { describe, expect, it } from 'vitest';
import { awardSource, awardView, awardWindow, campaignIds, campaigns, meetsChallenge } from '@/lib/store/campaigns';

const at = Date.parse('2026-11-22T23:59:59.999Z');
const midnight = Date.parse('2026-11-23T00:00:00Z');
const unclaimed = { grantedAt: null, progress: null };

describe('campaigns', () => {
  it('[E4] give what the product says, for as long as it says', () => {
    const table = campaignIds.map((id) => [id, campaigns[id].amount, campaigns[id].validDays, campaigns[id].howOften]);
    expect(table).toEqual([
      ['welcome-gift', 50, 30, 'once'],
      ['daily-check-in', 5, 7, 'once-a-day'],
      ['new-feature-trial', 20, 7, 'once'],
      ['creator-challenge', 100, null, 'once'],
    ]);
  });

  it('[E4] count days as 24 hours from the grant, and know credits without end', () => {
    expect(awardWindow('daily-check-in', at)).toEqual({ validFrom: at, validUntil: Date.parse('2026-11-29T23:59:59.999Z') });
    expect(awardWindow('creator-challenge', at)).toEqual({ validFrom: at, validUntil: null });
  });

  it('[G2] [AW2] the daily check-in has a source of its own on every UTC day, the others have one for good', () => {
    expect([awardSource('daily-check-in', at), awardSource('daily-check-in', midnight)]).toEqual(['award:daily-check-in:2026-11-22', 'award:daily-check-in:2026-11-23']);
    for (const id of campaignIds.filter((known) => known !== 'daily-check-in')) expect(awardSource(id, at)).toBe(`award:${id}`);
  });
});

describe('where an award stands', () => {
  it('[AW1] can be claimed until it was, and is earned from then on', () => {
    expect(awardView('new-feature-trial', unclaimed, at).state).toEqual({ kind: 'open' });
    expect(awardView('new-feature-trial', { grantedAt: 7, progress: null }, at)).toEqual({
      campaign: 'new-feature-trial', amount: 20, validDays: 7, howOften: 'once', state: { kind: 'earned', at: 7 },
    });
  });

  it('[AW2] the check-in of a day comes back at 00:00:00 UTC', () => {
    const claimed = { grantedAt: at, progress: null };
    expect(awardView('daily-check-in', claimed, at).state).toEqual({ kind: 'claimed-today', nextAt: midnight });
    expect(awardView('daily-check-in', { grantedAt: midnight, progress: null }, midnight).state).toEqual({ kind: 'claimed-today', nextAt: midnight + 24 * 3_600_000 });
  });

  it.each([
    [4, true, false],
    [5, false, false],
    [5, true, true],
    [90, true, true],
  ])('[AW3] %d clips, one of them generated: %s. Met: %s', (clips, hasGenerated, isMet) => {
    const progress = { clips, hasGenerated };
    expect(meetsChallenge(progress)).toBe(isMet);
    expect(awardView('creator-challenge', { grantedAt: null, progress }, at).state).toEqual(isMet ? { kind: 'open' } : { kind: 'in-progress', progress });
  });

  it('[AW3] what was earned stays earned when the clips are gone', () => {
    expect(awardView('creator-challenge', { grantedAt: 5, progress: { clips: 0, hasGenerated: false } }, at).state).toEqual({ kind: 'earned', at: 5 });
  });
});
