import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/server/db';
import { ownExample } from '@/lib/server/credits/own-example';
import { makePerson } from '@/lib/server/testing/person';

describe('the rules with a person’s own numbers', () => {
  it('[B1] [H1] say what an action would take, type by type, and write nothing', async () => {
    const { userId } = await makePerson([{ type: 'subscription', amount: 6 }, { type: 'purchased', amount: 4 }, { type: 'activity', amount: 20 }]);
    const example = await ownExample(userId, 12);
    expect(example).toMatchObject({ total: 30, held: 0, price: 12 });
    expect(example?.has).toEqual([{ type: 'subscription', amount: 6 }, { type: 'purchased', amount: 4 }, { type: 'activity', amount: 20 }]);
    expect(example?.takes).toEqual([{ type: 'subscription', amount: 6 }, { type: 'purchased', amount: 4 }, { type: 'activity', amount: 2 }]);
    expect(await db().hold.count({ where: { accountId: userId } })).toBe(0);
  });

  it('[H2] take nothing where there is too little, and add up several grants of one type', async () => {
    const { userId } = await makePerson([{ type: 'activity', amount: 4 }, { type: 'activity', amount: 5 }]);
    expect(await ownExample(userId, 10)).toMatchObject({ total: 9, takes: null, has: [{ type: 'activity', amount: 9 }] });
    expect((await ownExample(userId, 9))?.takes).toEqual([{ type: 'activity', amount: 9 }]);
  });

  it('are not there for somebody who is not', async () => {
    expect(await ownExample(randomUUID(), 10)).toBeNull();
  });
});
