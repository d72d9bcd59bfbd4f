import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@/scripts/process/places.mjs';

/** What tools make; the same names stand in .gitignore. In a further worktree `.git` is a file. */
const made = new Set(['.git', 'node_modules', '.tallycut', 'build', 'generated', 'coverage', 'test-results', 'playwright-report']);

/** Every file of the project, from the root, with `/` on every system. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (made.has(entry.name)) return [];
    if (entry.isDirectory()) return entry.name.startsWith('.next') ? [] : projectFiles(path);
    return entry.isFile() ? [path] : [];
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

/** Source files of ours, tests and scripts included. */
export function sourceFiles(): string[] {
  return projectFiles().filter((path) => /\.(ts|tsx|mjs|js|cjs)$/.test(path) && !path.endsWith('next-env.d.ts'));
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.includes('/testing/') || path.startsWith('e2e/');
}
