import { describe, expect, it } from 'vitest';
import { readArguments } from '@/scripts/credits/arguments';

const because = ['--reason', 'A lost export'];
const note = { reason: 'A lost export', ref: null, operator: null };
const read = (...words: string[]) => readArguments(words);

describe('the words of the operator command', () => {
  it.each([
    [['show', 'ann@example.com'], { kind: 'show', account: 'ann@example.com' }],
    [['verify'], { kind: 'verify', account: null }],
    [['verify', 'a1'], { kind: 'verify', account: 'a1' }],
    [['help'], { kind: 'help' }],
    [[], { kind: 'help' }],
    [['grant', 'a1', '50', 'activity', ...because], { kind: 'correct', account: 'a1', correction: { kind: 'grant', type: 'activity', amount: 50, validity: { kind: 'usual' } }, note }],
    [['grant', 'a1', '50', 'subscription', '--days', '30', ...because], { kind: 'correct', correction: { validity: { kind: 'days', days: 30 } } }],
    [['grant', 'a1', '50', 'purchased', '--until', '2028-02-29', ...because], { correction: { validity: { kind: 'until', at: Date.UTC(2028, 1, 29) } } }],
    [['revoke', 'a1', 'g1', 'all', ...because, '--ref', 'T-1', '--by', 'Ann'], { correction: { kind: 'revoke', grantId: 'g1', amount: 'all' }, note: { ref: 'T-1', operator: 'Ann' } }],
    [['revoke', 'a1', 'g1', '7', ...because], { correction: { amount: 7 } }],
    [['refund', 'p1', '4.99', ...because], { kind: 'refund', paymentRef: 'p1', returnedCents: 499, reason: 'refund', note }],
    [['refund', 'p1', 'all', '--chargeback', ...because], { returnedCents: 'all', reason: 'chargeback' }],
  ])('%j are understood', (words, command) => {
    expect(read(...words)).toMatchObject({ ok: true, value: { command } });
  });

  it('says how to answer and whether to ask', () => {
    expect(read('show', 'a1', '--json')).toMatchObject({ value: { manner: { json: true, yes: false } } });
    expect(read('show', 'a1', '--yes')).toMatchObject({ value: { manner: { json: false, yes: true } } });
  });

  it.each([
    [['shwo', 'a1'], '"shwo" is no command: use show, grant, revoke, refund or verify.'],
    [['show'], 'Name one account: npm run credits -- show ACCOUNT.'],
    [['show', 'a', 'b'], 'Name one account: npm run credits -- show ACCOUNT.'],
    [['verify', 'a', 'b'], 'Name one account, or none for all: npm run credits -- verify [ACCOUNT].'],
    [['grant', 'a1', '50', ...because], 'Name account, amount and type: npm run credits -- grant ACCOUNT AMOUNT TYPE --reason TEXT.'],
    [['grant', 'a1', '50', 'gold', ...because], '"gold" is no type of credits: use subscription, purchased, activity.'],
    [['grant', 'a1', '0', 'activity', ...because], '"0" is no amount of credits: give a whole number from 1 to 1,000,000,000.'],
    [['grant', 'a1', '1.5', 'activity', ...because], '"1.5" is no amount of credits: give a whole number from 1 to 1,000,000,000.'],
    [['grant', 'a1', '1000000001', 'activity', ...because], '"1000000001" is no amount of credits: give a whole number from 1 to 1,000,000,000.'],
    [['grant', 'a1', '5', 'subscription', ...because], 'Subscription credits need an end: add --days N or --until YYYY-MM-DD.'],
    [['grant', 'a1', '5', 'activity', '--days', '0', ...because], '--days is "0": give a whole number from 1 to 3650.'],
    [['grant', 'a1', '5', 'activity', '--until', '2026-02-31', ...because], '--until is "2026-02-31": give a day such as 2026-12-31. The credits can be spent until its 00:00 UTC.'],
    [['grant', 'a1', '5', 'activity', '--days', '1', '--until', '2026-12-31', ...because], 'Give --days or --until, not both.'],
    [['grant', 'a1', '5', 'activity'], 'Say why: --reason TEXT, of 3 to 300 characters. People read it in their activity log.'],
    [['grant', 'a1', '5', 'activity', '--reason', ' no '], 'Say why: --reason TEXT, of 3 to 300 characters. People read it in their activity log.'],
    [['grant', 'a1', '5', 'activity', ...because, '--ref', 'a b'], '--ref is "a b": use 1 to 80 letters, digits, dots, dashes and underscores.'],
    [['grant', 'a1', '5', 'activity', ...because, '--by', ' '], '--by is a name of 1 to 100 characters.'],
    [['revoke', 'a1', 'g1', ...because], 'Name account, grant and amount: npm run credits -- revoke ACCOUNT GRANT AMOUNT|all --reason TEXT.'],
    [['revoke', 'a1', 'g1', 'some', ...because], '"some" is no amount of credits: give a whole number from 1 to 1,000,000,000.'],
    [['refund', 'p1', ...because], 'Name payment and amount: npm run credits -- refund PAYMENT DOLLARS|all --reason TEXT.'],
    [['refund', 'p1', '4.999', ...because], '"4.999" is no amount of dollars: give one such as 4.99, or all.'],
    [['refund', 'p1', '0.00', ...because], '"0.00" is no amount of dollars: give one such as 4.99, or all.'],
    [['show', 'a1', '--resaon', 'x'], "Unknown option '--resaon'."],
  ])('%j are refused with a sentence', (words, sentence) => {
    expect(read(...words)).toEqual({ ok: false, error: sentence });
  });
});
