// @ts-check
// Puts the comparison table's script and style sheet into the extension, as text: the page carries them and loads nothing.
import * as esbuild from 'esbuild';
import path from 'node:path';
import { root } from './paths.mjs';

const folder = path.join(root, 'src/vscode/features/table/webview');

/**
 * The module "variorum:table-page".
 * @param {import('esbuild').BuildOptions} options of the bundle that it goes into
 * @returns {import('esbuild').Plugin}
 */
export const tablePageInside = ({ minify, target, logLevel }) => ({
  name: 'table-page-inside',
  setup(build) {
    build.onResolve({ filter: /^variorum:table-page$/ }, ({ path: name }) => ({ path: name, namespace: 'table-page' }));
    build.onLoad({ filter: /.*/, namespace: 'table-page' }, async () => {
      const { outputFiles, metafile } = await esbuild.build({
        entryPoints: { script: path.join(folder, 'main.ts'), style: path.join(folder, 'table.css') },
        absWorkingDir: root,
        outdir: 'out',
        bundle: true,
        write: false,
        metafile: true,
        format: 'iife',
        platform: 'browser',
        legalComments: 'none',
        minify,
        target,
        logLevel,
      });
      const texts = outputFiles.map(({ path: file, text }) => [path.parse(file).name, inlined(text, file)]);
      return {
        contents: JSON.stringify(Object.fromEntries(texts)),
        loader: 'json',
        watchFiles: Object.keys(metafile.inputs).map((file) => path.join(root, file)),
      };
    });
  },
});

/**
 * What stands in a page must not end the element that it stands in. (esbuild writes "<\/script" in strings.)
 * @param {string} text
 * @param {string} file
 */
function inlined(text, file) {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${file} cannot stand in a page: it holds a tag of HTML`);
  return text;
}
