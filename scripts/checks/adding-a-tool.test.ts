import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjectFile } from '@/scripts/checks/project-files';
import { lastLines, runNode } from '@/scripts/process/run.mjs';
import { projectRoot } from '@/scripts/process/places.mjs';
import { blocksOf, copyProject, followBlocks, withBlock, type PageBlock } from '@/scripts/testing/follow-page';

const page = readProjectFile('docs/adding-a-tool.md');
const longestMs = 240_000;

/** All of the project, as `scripts/checks/types.mjs` asks about it; the types of routes are Next's, and a new tool has none. */
const typesConfig = {
  extends: './tsconfig.json',
  compilerOptions: { incremental: false },
  include: ['app/**/*', 'components/**/*', 'lib/**/*', 'instrumentation.ts', 'next-types.d.ts'],
  exclude: ['**/*.server.test.ts', '**/*.media.test.ts'],
};
const checkTypes = (folder: string) => runNode(join(projectRoot, 'node_modules/typescript-native/bin/tsc'), ['--noEmit', '--pretty', 'false', '-p', join(folder, 'types.json')]);

const nextTypes = '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n';

describe('[TO49] docs/adding-a-tool.md', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallycut-page-'));
    copyProject(folder);
    writeFileSync(join(folder, 'types.json'), JSON.stringify(typesConfig));
    writeFileSync(join(folder, 'next-types.d.ts'), nextTypes);
  }, longestMs);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says of every piece of code where it goes, and touches no file that it does not have to', () => {
    const blocks = blocksOf(page);
    const changed = new Set(blocks.filter(({ after }) => after !== null).map(({ path }) => path));
    const made = blocks.filter(({ after }) => after === null);
    expect(made.length).toBeGreaterThan(3);
    // Each is one place that the type checker names; a longer list is a reason to look for what could be one place.
    expect(changed.size).toBeLessThanOrEqual(9);
  });

  it('adds an id first, after which the type checker names every other place', async () => {
    const isId = ({ path }: PageBlock) => path === 'lib/tools/tool-ids.ts';
    followBlocks(blocksOf(page).filter(isId), folder);
    const { output } = await checkTypes(folder);
    const others = blocksOf(page).filter((block) => block.after !== null && !isId(block) && !block.path.startsWith('lib/texts/'));
    for (const { path } of others) expect(output).toContain(`${basename(folder)}/${path}(`);
    // Texts know no tools: it is who says them that is named, with the text that is missing.
    expect(output).toMatch(/surface\.ts\(\d+,\d+\): error \S+ Property '"draw-backdrop"' is missing in type '\{ readonly 'generate-image': 'AI Generate Image'/);
    followBlocks(blocksOf(page).filter((block) => !isId(block)), folder);
  }, longestMs);

  it('adds a tool whose types fit', async () => {
    const { code, output } = await checkTypes(folder);
    expect(lastLines(output)).toBe('');
    expect(code).toBe(0);
  }, longestMs);

  it('adds a tool that passes its own tests, and those of the catalogue', async () => {
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: '0' };
    const ofAllTools = ['lib/tools/catalogue.test.ts', 'components/editor/tools/again/open-again.test.ts', 'lib/texts/texts.test.ts'];
    const files = [...blocksOf(page).map(({ path }) => path).filter((path) => path.endsWith('.test.ts')), ...ofAllTools];
    const tests = await runNode(join(projectRoot, 'node_modules/vitest/vitest.mjs'), ['run', '--root', folder, '--project', 'unit', ...files], { env });
    expect(tests.code === 0 ? '' : lastLines(tests.output)).toBe('');
    expect(tests.output).toMatch(/Test Files +5 passed/);
  }, longestMs);
});

describe('a page that does not fit', () => {
  const block = { path: 'a.ts', after: 'const a = 1;', code: 'const b = 2;\n' };

  it('is told of a line that is not there, or there twice, and of a file that is there already', () => {
    expect(withBlock('const a = 1;\nexport {};\n', block)).toBe('const a = 1;\nconst b = 2;\nexport {};\n');
    expect(() => withBlock('const c = 1;\n', block)).toThrow('a.ts has 0 lines');
    expect(() => withBlock('const a = 1;\nconst a = 1;\n', block)).toThrow('a.ts has 2 lines');
    expect(() => withBlock('', { ...block, after: null })).toThrow('a.ts is there already');
  });

  it('is told of code without a place', () => {
    expect(() => blocksOf('Do this:\n\n```ts\nconst a = 1;\n```\n')).toThrow('1 pieces of code');
  });
});
