import * as vscode from 'vscode';

/**
 * Asks for tags: those in use to pick from, and whatever is typed as a new one (several, with commas between).
 * Enter takes what is ticked, and what is typed: the first match, or the new tag where nothing matches.
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
      const active = pick.activeItems[0]?.label;
      const completed = typed.length === 1 && active !== undefined && active.startsWith(typed[0]) ? [active] : typed;
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

/** "#two words, other" is two tags. */
const typedTags = (value: string): string[] =>
  value
    .split(',')
    .map((tag) => tag.trim().replace(/^#+/, ''))
    .filter((tag) => tag !== '');
