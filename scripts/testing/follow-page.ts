import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from '@/scripts/checks/project-files';
import { projectRoot } from '@/scripts/process/places.mjs';

/** A piece of code of a page: a file of its own, or lines that go into one. */
export interface PageBlock {
  readonly path: string;
  /** The line that it follows; null for a new file. */
  readonly after: string | null;
  readonly code: string;
}

const label = /^(?:New file `(?<made>[^`]+)`|Insert into `(?<changed>[^`]+)` after `(?<after>[^`]+)`):\n\n```\w+\n(?<code>[\s\S]*?)^```$/gm;

/** The blocks of a page in their order. Code without a label is a mistake of the page. */
export function blocksOf(page: string): readonly PageBlock[] {
  const blocks = [...page.matchAll(label)].map(({ groups = {} }) => ({ path: groups.made ?? groups.changed ?? '', after: groups.after ?? null, code: groups.code ?? '' }));
  const fences = page.match(/^```\w+$/gm) ?? [];
  if (fences.length !== blocks.length) throw new Error(`${fences.length - blocks.length} pieces of code of the page do not say where they go`);
  return blocks;
}

/** The text of a file with a block in it. */
export function withBlock(text: string | null, { path, after, code }: PageBlock): string {
  if (after === null) {
    if (text !== null) throw new Error(`${path} is there already`);
    return code;
  }
  const lines = text?.split('\n') ?? [];
  const places = lines.flatMap((line, index) => (line === after ? [index + 1] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) throw new Error(`${path} has ${places.length} lines that are: ${after}`);
  return [...lines.slice(0, place), ...code.trimEnd().split('\n'), ...lines.slice(place)].join('\n');
}

/** Copies what the compiler and the tests read of the project to a folder, with the packages as they are. */
export function copyProject(folder: string): void {
  const wanted = projectFiles().filter((path) => /\.(ts|tsx|mjs|cjs|js|json|css)$/.test(path) && !path.endsWith('next-env.d.ts'));
  for (const path of wanted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(projectRoot, path), join(folder, path));
  }
  // Both are made and never written here.
  for (const made of ['node_modules', 'generated']) symlinkSync(join(projectRoot, made), join(folder, made), 'dir');
}

/** Does in a folder what blocks of a page say. */
export function followBlocks(blocks: readonly PageBlock[], folder: string): void {
  for (const block of blocks) {
    const file = join(folder, block.path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, withBlock(readOrNull(file), block));
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
