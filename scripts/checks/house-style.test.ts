import { expect, it } from 'vitest';
import { isTest, projectFiles, readProjectFile, sourceFiles } from '@/scripts/checks/project-files';

const maxLines = 400;
const vagueFolders = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'services', 'service', 'managers', 'manager', 'misc', 'shared']);

it('has no source file over 400 lines', () => {
  const long = sourceFiles().map((path) => [path, readProjectFile(path).split('\n').length - 1] as const);
  expect(long.filter(([, lines]) => lines > maxLines)).toEqual([]);
});

it('has no folder or file that is named after nothing in particular', () => {
  const vague = (path: string) => path.split('/').some((part) => vagueFolders.has(part.replace(/\..*$/, '')));
  expect(projectFiles().filter(vague)).toEqual([]);
});

it('names source files and folders in kebab-case', () => {
  const part = /^(\(?[a-z0-9]+(-[a-z0-9]+)*\)?|\[(\.\.\.)?[a-zA-Z]+\]|\.[a-z0-9-]+)(\.[a-z0-9-]+)*$/;
  expect(sourceFiles().filter((path) => !path.split('/').every((name) => part.test(name)))).toEqual([]);
});

it('gives a reason wherever a rule is switched off', () => {
  const silent = /(eslint|oxlint)-disable(?!.*-- \S.{10,})|@ts-(ignore|nocheck)/;
  const found = sourceFiles().filter((path) => !path.startsWith('scripts/checks/') && path !== 'eslint.config.js');
  expect(found.flatMap((path) => linesThat(path, silent))).toEqual([]);
});

it('leaves nothing for later', () => {
  const later = /\b(TODO|FIXME|XXX|HACK)\b/;
  expect(sourceFiles().filter((path) => !path.startsWith('scripts/checks/')).flatMap((path) => linesThat(path, later))).toEqual([]);
});

it('names no machine, no home folder and no package registry', () => {
  const traces = [/(^|[\s'"`(=])\/(work|root|home|Users)\//m, /\b[A-Z]:\\Users\b/, /https?:\/\/[^\s/'"]*(registry|npmjs|artifact|mirror|nexus)/i];
  const texts = projectFiles().filter((path) => /\.(ts|tsx|mjs|cjs|js|json|md|sql|prisma|toml|yml|yaml|css|sh)$|^\.|\/run$/.test(path));
  expect(texts.filter((path) => !path.startsWith('scripts/checks/')).flatMap((path) => traces.flatMap((trace) => linesThat(path, trace)))).toEqual([]);
});

it('waits in tests for what is to come, never for time to pass', () => {
  const sleeps = /waitForTimeout|setTimeout\((resolve|done|r)\b|timers\/promises/;
  expect(sourceFiles().filter((path) => isTest(path) && !path.startsWith('scripts/')).flatMap((path) => linesThat(path, sleeps))).toEqual([]);
});

it('runs every test that is written', () => {
  const notRun = /\b(it|test|describe)(\.\w+)*\.(only|skip|todo|fixme|fails|skipIf|runIf)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
  expect(sourceFiles().filter((path) => isTest(path) && !path.startsWith('scripts/checks/')).flatMap((path) => linesThat(path, notRun))).toEqual([]);
});

it('[R7] reads and writes the ledger tables in lib/server/credits only', () => {
  const tables = '(ledger_entries|grants|grant_states|holds|credit_accounts)';
  const sql = new RegExp(`\\b(from|join|into|update|table|truncate)\\s+"?${tables}\\b`, 'i');
  const model = /\.(ledgerEntry|grant|grantState|hold|creditAccount)\.(find|create|update|delete|upsert|count|aggregate|groupBy)/;
  const elsewhere = sourceFiles().filter((path) => !isTest(path) && !/^(lib\/server\/credits|scripts\/checks|generated)\//.test(path));
  expect(elsewhere.flatMap((path) => [...linesThat(path, sql), ...linesThat(path, model)])).toEqual([]);
});

function linesThat(path: string, pattern: RegExp): string[] {
  return readProjectFile(path).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
}
