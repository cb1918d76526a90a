/** Notes when a step was done for the first time: the developer tools show it beside VS Code's own marks, bench/table.mjs prints it. */
export function mark(step: 'script' | 'rows' | 'whole'): void {
  const name = `variorum/${step}`;
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
