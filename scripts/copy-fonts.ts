/** `npm run fonts`: copies the fonts for texts in videos from their packages to `public/fonts`, and writes the list of them. */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFacesModule, fontLicenses, packagedFaces } from '@/scripts/fonts/font-packages';
import { projectRoot } from '@/scripts/process/places.mjs';

const folder = join(projectRoot, 'public', 'fonts');
const faces = packagedFaces();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { path, file } of faces) copyFileSync(path, join(folder, file));
writeFileSync(join(folder, 'LICENSES.txt'), fontLicenses());
writeFileSync(join(projectRoot, 'lib', 'editor', 'compositor', 'text', 'font-files.ts'), fontFacesModule(faces));
console.log(`${faces.length} files in public/fonts`);
