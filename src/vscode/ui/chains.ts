import type { PlotColours } from './plot';
import { escapeXml } from './svg';

/** One figure's way from its outlet to its origin. */
export interface ChainMark {
  readonly outlet: string;
  /** From the source to the origin, by their names; empty where nobody is named. */
  readonly chain: readonly string[];
  /** The same for one origin under several names. */
  readonly originKey?: string;
}

interface Node {
  readonly label: string;
  readonly column: number;
  readonly isOrigin: boolean;
  row: number;
}

/** More outlets than these make lines that nobody can follow. */
const mostOutlets = 24;
const columnWidth = 194;
const nodeWidth = 160;
const nodeHeight = 20;
const rowHeight = 27;
const longestLabel = 24;

/**
 * An SVG of who has a quantity's figures from whom: outlets at the left, the sources that hand on between, origins at the right; one box
 * a name, so that lines which end in one box are "several outlets, one origin". Undefined where nobody is named.
 * @param nobody stands for the source of an outlet that names none
 */
export function chainsSvg(marks: readonly ChainMark[], colours: PlotColours, nobody: string): string | undefined {
  const outlets = new Set(marks.map(({ outlet }) => outlet));
  const length = Math.max(0, ...marks.map(({ chain }) => chain.length));
  if (length === 0 || outlets.size > mostOutlets) return undefined;
  const { columns, edges } = graph(marks, length, nobody);
  const tallest = Math.max(...columns.map((column) => column.length));
  for (const column of columns) {
    // Each column stands in the middle of the tallest.
    column.forEach((node, at) => (node.row = at + (tallest - column.length) / 2));
  }
  const width = columnWidth * length + nodeWidth + 2;
  const height = tallest * rowHeight;
  const x = ({ column }: Node): number => column * columnWidth + 1;
  const y = ({ row }: Node): number => row * rowHeight + rowHeight / 2;
  const lines = edges.map(([from, to]) => {
    const [start, end] = [x(from) + nodeWidth, x(to)];
    const middle = (start + end) / 2;
    return `<path d="M${start} ${y(from)}C${middle} ${y(from)} ${middle} ${y(to)} ${end} ${y(to)}" fill="none" stroke="${colours.mark}" stroke-width="1.5"/>`;
  });
  const boxes = columns.flat().map((node) => {
    const stroke = node.isOrigin ? colours.mark : colours.axis;
    const dashes = node.label === nobody && node.isOrigin ? ' stroke-dasharray="3 2"' : '';
    return (
      `<g><title>${escapeXml(node.label)}</title>` +
      `<rect x="${x(node)}" y="${y(node) - nodeHeight / 2}" width="${nodeWidth}" height="${nodeHeight}" rx="${node.isOrigin ? 10 : 3}" fill="${colours.background ?? 'none'}" stroke="${stroke}" stroke-width="${node.isOrigin ? 2 : 1}"${dashes}/>` +
      `<text x="${x(node) + nodeWidth / 2}" y="${y(node) + 4}" text-anchor="middle" fill="${colours.text}">${escapeXml(cut(node.label))}</text></g>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui,sans-serif" font-size="11">` +
    `${lines.join('')}${boxes.join('')}</svg>`
  );
}

/** Boxes by column, in the order in which the outlets' lines reach them, and the lines between. */
function graph(marks: readonly ChainMark[], length: number, nobody: string) {
  const columns: Node[][] = Array.from({ length: length + 1 }, () => []);
  const nodes = new Map<string, Node>();
  const edges = new Map<string, readonly [Node, Node]>();
  const node = (key: string, label: string, column: number, isOrigin: boolean): Node => {
    const id = `${column} ${key}`;
    let known = nodes.get(id);
    if (!known) {
      nodes.set(id, (known = { label, column, isOrigin, row: 0 }));
      columns[column].push(known);
    }
    return known;
  };
  for (const { outlet, chain, originKey } of marks) {
    const names = chain.length > 0 ? chain : [nobody];
    let from = node(outlet, outlet, 0, false);
    names.forEach((name, at) => {
      const isOrigin = at === names.length - 1;
      const key = isOrigin && originKey !== undefined ? originKey : name.toLowerCase();
      const to = node(key, name, length - (names.length - 1 - at), isOrigin);
      edges.set(`${from.column} ${from.label} > ${to.column} ${key}`, [from, to]);
      from = to;
    });
  }
  return { columns, edges: [...edges.values()] };
}

const cut = (label: string): string => (label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label);
