// @ts-check
// `npm run package`: variorum-VERSION.vsix in the project's folder.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { runMain } from './lib/errors.mjs';
import { packExtension } from './lib/pack.mjs';
import { root } from './lib/paths.mjs';

await runMain(async () => {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  console.log(await packExtension(file));
  console.log(`${file} (${((await stat(file)).size / 1e6).toFixed(2)} MB)`);
});
