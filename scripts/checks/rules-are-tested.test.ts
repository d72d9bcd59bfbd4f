import { describe, expect, it } from 'vitest';
import { isTest, projectFiles, readProjectFile } from '@/scripts/checks/project-files';

const specs = projectFiles().filter((path) => path.endsWith('/SPEC.md'));
const testTexts = projectFiles().filter((path) => isTest(path) && /\.tsx?$/.test(path)).map(readProjectFile);

/** A rule begins its line, as in "- **H2** When the balance…" or "- **[H2]** …". */
function rulesOf(spec: string): string[] {
  return [...readProjectFile(spec).matchAll(/^[-*]\s+\*\*\[?([A-Z]{1,3}\d{1,3}[a-z]?)\]?\*\*/gm)].map((match) => match[1] ?? '');
}

/** The rules that test names carry, as in "[H2] holds nothing…" and "[H2][I1] …". */
const named = new Set(testTexts.flatMap((text) => [...text.matchAll(/\[([A-Z]{1,3}\d{1,3}[a-z]?)\]/g)].map((match) => match[1])));

/** The rules of credits that the product promises, whichever folder keeps them. */
const productRules = [
  ...['T1', 'G1', 'G2', 'B1', 'B2', 'B3', 'Q1', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'I1', 'L1', 'L2', 'L3'],
  ...['E1', 'E2', 'E3', 'E4', 'E5', 'R1', 'A1', 'C1'],
];

it('has every rule of credits of the product in the list of the credit core, and named by a test', () => {
  expect([...rulesOf('lib/credits/SPEC.md')].sort()).toEqual([...productRules].sort());
  expect(productRules.filter((rule) => !named.has(rule))).toEqual([]);
});

it('finds the rule lists of the credit core and of the editor', () => {
  expect(specs).toEqual(expect.arrayContaining(['lib/credits/SPEC.md', 'lib/editor/SPEC.md']));
});

describe.each(specs)('%s', (spec) => {
  it('numbers its rules, each once', () => {
    const rules = rulesOf(spec);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  it('has every rule named by a test', () => {
    expect(rulesOf(spec).filter((rule) => !named.has(rule))).toEqual([]);
  });
});
