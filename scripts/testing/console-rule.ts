import { afterEach, beforeEach } from 'vitest';

/**
 * A test fails when anything in it writes to console.error or console.warn, unless it said before that it expects it. What is
 * written between tests (a late callback, for example) fails the next one.
 */
let expected: RegExp[] = [];
let unexpected: string[] = [];

for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    const line = words.map(asText).join(' ');
    if (!expected.some((pattern) => pattern.test(line))) unexpected.push(`console.${level}: ${line}`);
  };
}

/** Lets the current test write lines that match to console.error and console.warn. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}

function asText(word: unknown): string {
  if (word instanceof Error) return word.stack ?? word.message;
  return typeof word === 'string' ? word : JSON.stringify(word);
}

function complain(): void {
  const lines = unexpected;
  unexpected = [];
  if (lines.length > 0) throw new Error(`Nothing may be written to the console here, but this was:\n${lines.join('\n')}`);
}

beforeEach(complain);
afterEach(() => {
  expected = [];
  complain();
});
