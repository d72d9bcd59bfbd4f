import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '@/scripts/process/places.mjs';

const rulesPath = join(projectRoot, '.dependency-cruiser.cjs');
const rules = createRequire(import.meta.url)(rulesPath) as { forbidden: { name: string }[] };

/** For each rule one import that breaks it: who imports, and what. It is a type import, which counts too, except where types are allowed. */
const broken: Record<string, readonly [from: string, to: string, kind?: 'value']> = {
  'R1-base': ['lib/base/a.ts', 'lib/credits/model.ts'],
  'R1-texts': ['lib/texts/a.ts', 'lib/tools/catalogue.ts'],
  'R2-credits': ['lib/credits/a.ts', 'lib/server/db.ts'],
  'R2-credits-no-package': ['lib/credits/b.ts', 'zod'],
  'R3-tools': ['lib/tools/a.ts', 'lib/server/db.ts'],
  'R3-activity': ['lib/activity/a.ts', 'lib/tools/catalogue.ts'],
  'R3-store': ['lib/store/a.ts', 'lib/server/db.ts'],
  'R3-updates': ['lib/updates/a.ts', 'lib/server/db.ts'],
  'R3-types-of-credits': ['lib/tools/b.ts', 'lib/credits/hold.ts', 'value'],
  'R3-packages': ['lib/activity/b.ts', 'zustand'],
  'R4-editor-pure': ['lib/editor/commands/a.ts', 'lib/editor/playback/player.ts'],
  'R4-packages': ['lib/editor/document/a.ts', 'zustand'],
  'R5-editor': ['lib/editor/playback/a.ts', 'lib/server/db.ts'],
  'R5-editor-free-of-frameworks': ['lib/editor/playback/b.ts', 'react'],
  'R5-zustand': ['lib/editor/playback/c.ts', 'zustand'],
  'R5-offline': ['lib/offline/a.ts', 'lib/server/db.ts'],
  'R5-cutout': ['lib/cutout/a.ts', 'lib/editor/frame.ts'],
  'R5-cutout-no-package': ['lib/cutout/b.ts', 'zod'],
  'R5-music': ['lib/music/a.ts', 'lib/editor/frame.ts'],
  'R5-music-no-package': ['lib/music/b.ts', 'zod'],
  'R5-portrait': ['lib/portrait/a.ts', 'lib/editor/frame.ts'],
  'R5-portrait-no-package': ['lib/portrait/b.ts', 'zod'],
  'R5-upscale': ['lib/upscale/a.ts', 'lib/editor/frame.ts'],
  'R5-upscale-no-package': ['lib/upscale/b.ts', 'zod'],
  'R5-motion': ['lib/motion/a.ts', 'lib/editor/frame.ts'],
  'R5-motion-packages': ['lib/motion/b.ts', 'zustand'],
  'R5-voice': ['lib/voice/a.ts', 'lib/tools/catalogue.ts'],
  'R5-voice-packages': ['lib/voice/b.ts', 'zustand'],
  'R5-voice-engine-apart': ['lib/server/e.ts', 'lib/server/providers/local/speaking/speak-program.ts'],
  'R6-server': ['lib/server/a.ts', 'components/ui/button.tsx'],
  'R7-prisma': ['lib/actions/a.ts', 'generated/prisma/client.ts'],
  'R8-actions': ['lib/actions/b.ts', 'lib/editor/playback/player.ts'],
  'R8-actions-are-for-the-browser': ['lib/server/b.ts', 'lib/actions/projects.ts'],
  'R9-components': ['components/credits/a.tsx', 'lib/server/db.ts'],
  'R10-ui': ['components/ui/a.tsx', 'lib/credits/model.ts'],
  'R11-panels': ['components/editor/panels/media/a.tsx', 'components/editor/panels/generate/panel.tsx'],
  'R11-surface': ['components/editor/panels/media/b.tsx', 'components/editor/shell/web.tsx'],
  'R12-app': ['components/credits/b.tsx', 'app/page.tsx'],
  'R13-scenarios': ['lib/actions/c.ts', 'lib/scenarios/scenarios.ts'],
  'R14-specs': ['e2e/a.spec.ts', 'lib/server/db.ts'],
  'R14-nobody-imports-specs': ['components/credits/c.tsx', 'e2e/fixtures/test.ts'],
  'R15-no-cycles': ['lib/base/round.ts', 'lib/base/round.ts'],
  'R15-no-orphans': ['lib/base/alone.ts', ''],
  'R15-no-barrels': ['lib/base/b.ts', 'lib/base/index.ts'],
  'not-resolvable': ['lib/base/c.ts', 'lib/base/gone.ts'],
  'no-test-tools-in-the-product': ['lib/server/c.ts', 'lib/credits/testing/predict.ts'],
  'no-dev-packages-in-the-product': ['lib/server/d.ts', 'dev-package', 'value'],
};

const packages = ['zod', 'zustand', 'react', 'dev-package'];
const tree = mkdtempSync(join(tmpdir(), 'tallycut-directions-'));
let violations: { rule: { name: string }; from: string }[] = [];

beforeAll(() => {
  const targets = Object.values(broken).flatMap(([, to]) => (to.includes('/') && to !== 'lib/base/gone.ts' ? [to] : []));
  for (const path of targets) write(path, 'export const value = 1;\n');
  for (const name of packages) {
    write(`node_modules/${name}/index.js`, 'module.exports = 1;\n');
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  }
  write('package.json', JSON.stringify({ dependencies: { zod: '1', zustand: '1', react: '1' }, devDependencies: { 'dev-package': '1' } }));
  write('tsconfig.json', '{}');
  for (const [from, to, kind] of Object.values(broken)) {
    const specifier = to.includes('/') ? `./${relative(dirname(from), to)}`.replace(/\.tsx?$/, '') : to;
    const imported = kind === 'value' ? `import { value } from '${specifier}';\nexport const copy = value;\n` : `import type { value } from '${specifier}';\nexport type Value = typeof value;\n`;
    write(from, to === '' ? 'export const alone = 1;\n' : imported);
  }
  const cruiser = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cruiser, '--config', rulesPath, '--output-type', 'json', 'app', 'components', 'lib', 'e2e'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect(stdout, stderr).not.toBe('');
  violations = (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary.violations;
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

it('has an example for every rule of direction', () => {
  expect(Object.keys(broken).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort());
});

it.each(Object.keys(broken))('%s is broken by its example', (name) => {
  const from = broken[name]?.[0];
  expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(name);
});

function write(path: string, text: string): void {
  const full = join(tree, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
