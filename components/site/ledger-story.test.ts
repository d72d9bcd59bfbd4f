import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tellLedgerStory } from '@/components/site/ledger-story';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the ledger of the start page', () => {
  const rows = tellLedgerStory(sha256);

  it('[H4] [H5] charges two of four pictures and gives the rest back to the same types', () => {
    expect(rows.map(({ kind, type, amount, held, balance }) => [kind, type, amount, held, balance])).toEqual([
      ['grant', 'subscription', 26, 0, 26],
      ['grant', 'purchased', 100, 0, 126],
      ['grant', 'activity', 5, 0, 131],
      ['hold', 'subscription', 26, 26, 105],
      ['hold', 'purchased', 14, 40, 91],
      ['capture', 'subscription', 20, 20, 91],
      ['release', 'subscription', 6, 14, 97],
      ['release', 'purchased', 14, 0, 111],
      ['expire', 'activity', 5, 0, 106],
    ]);
  });

  it('[L3] seals every row differently, and the same on every run', () => {
    const seals = rows.map(({ hash }) => hash);
    expect(new Set(seals).size).toBe(rows.length);
    expect(tellLedgerStory(sha256).map(({ hash }) => hash)).toEqual(seals);
  });
});
