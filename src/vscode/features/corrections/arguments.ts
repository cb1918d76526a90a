/** What a command's argument says under `key`, for keybindings and tests that leave no question open; menus pass other things. */
export function textIn(argument: unknown, key: string): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const value: unknown = Object.entries(argument).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : undefined;
}
