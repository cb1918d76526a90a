/**
 * RFC 4180 quoting. A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"),
 * also where its sign is of full width; numbers with a sign stay numbers.
 */
export function csvCell(text: string): string {
  const formula = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text);
  const cell = formula ? `'${text}` : text;
  return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/** A line of cells, with its end. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
