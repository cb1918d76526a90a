// @ts-check
import { forReadme, openWorkbench } from './workbench.mjs';

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/** @type {Workbench | undefined} */
let shared;

/**
 * The window on the sample dossier that suites share: opening one takes as long as ten tests. Whoever changes an article in it, its size or its
 * parts, changes them back; it is closed after the last suite. The README's pictures are taken in windows of their own.
 * @param {import('./workbench.mjs').Theme} theme
 * @returns {Promise<Workbench>} without editors, its explorer in sight
 */
export async function sampleWindow(theme) {
  if (shared && !forReadme) {
    await shared.tidy();
    await shared.setTheme(theme);
    return shared;
  }
  await shared?.close();
  shared = await openWorkbench({
    theme,
    settings: { 'variorum.notes.author': 'dana', 'workbench.startupEditor': 'none' },
  });
  return shared;
}
