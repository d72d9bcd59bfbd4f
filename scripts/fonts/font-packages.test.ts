import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fontFamilies } from '@/lib/editor/document/drawn';
import { fontFacesModule, packagedFaces } from '@/scripts/fonts/font-packages';
import { projectRoot } from '@/scripts/process/places.mjs';

const folder = join(projectRoot, 'public', 'fonts');
const faces = packagedFaces();

it('[EG10] has a family for every name in the document', () => {
  expect([...new Set(faces.map(({ family }) => family))]).toEqual([...fontFamilies]);
});

it('[EG10] serves the very files of the packages, and no others', () => {
  expect(readdirSync(folder).sort()).toEqual([...faces.map(({ file }) => file), 'LICENSES.txt'].sort());
  expect(faces.filter(({ file, path }) => !readFileSync(join(folder, file)).equals(readFileSync(path))).map(({ file }) => file)).toEqual([]);
});

it('[EG10] tells the editor of them', () => {
  expect(readFileSync(join(projectRoot, 'lib', 'editor', 'compositor', 'text', 'font-files.ts'), 'utf8')).toBe(fontFacesModule(faces));
});
