import * as vscode from 'vscode';
import type { Note } from '../../../core/notes';

/**
 * Asks for tags: those in use to pick from, and whatever is typed as a new one (several, with commas between).
 * Enter takes what is ticked, and what is typed: the first tag in use that begins so, or a new tag where none does or where the
 * new one was gone to in the list.
 * @returns undefined where the person left
 */
export function pickTags(
  known: readonly string[],
  present: readonly string[],
  title: string,
): Promise<string[] | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Tick tags, or type a new one');
  pick.canSelectMany = true;
  // What was ticked and typed must not be lost to a thread that takes the focus as it is drawn anew.
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = false;
  const choices = new Map<string, vscode.QuickPickItem>();
  [...present, ...[...known].sort((a, b) => a.localeCompare(b))].forEach((tag) =>
    choices.set(tag, choices.get(tag) ?? { label: tag }),
  );
  const offer = (): void => {
    const chosen = new Set(pick.selectedItems.map(({ label }) => label));
    const fresh = typedTags(pick.value).filter((tag) => !choices.has(tag));
    const items = [...choices.values(), ...fresh.map((label) => ({ label, description: vscode.l10n.t('new tag') }))];
    pick.items = items;
    pick.selectedItems = items.filter(({ label }) => chosen.has(label));
  };
  pick.items = [...choices.values()];
  pick.selectedItems = present.map((tag) => choices.get(tag)!);
  return new Promise((resolve) => {
    pick.onDidChangeValue(offer);
    pick.onDidChangeSelection((items) => items.forEach((item) => choices.set(item.label, { label: item.label })));
    pick.onDidAccept(() => {
      const typed = typedTags(pick.value);
      const isChosen = typed.length === 1 && pick.activeItems[0]?.label === typed[0];
      const completed = typed.map((tag) => (isChosen || choices.has(tag) ? tag : completionOf(tag, choices)));
      resolve([...new Set([...pick.selectedItems.map(({ label }) => label), ...completed])]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The tag in use that begins with what was typed; the typed word itself, a new tag, where none does. */
const completionOf = (typed: string, known: ReadonlyMap<string, unknown>): string =>
  [...known.keys()].find((tag) => tag.startsWith(typed)) ?? typed;

/** How many notes have each tag. */
export function tagCounts(notes: Iterable<Pick<Note, 'tags'>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of notes) for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** "#two words, other" is two tags. */
const typedTags = (value: string): string[] =>
  value
    .split(',')
    .map((tag) => tag.trim().replace(/^#+/, ''))
    .filter((tag) => tag !== '');
