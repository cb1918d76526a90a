type Child = Node | string | undefined;

/** Makes an element. Attributes that are undefined or false are left out; text is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** An SVG from its source, as a node: markup is parsed, nothing in it runs. */
export function svgElement(source: string, label: string): SVGElement {
  const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement as unknown as SVGElement;
  const [width, height] = [svg.getAttribute('width'), svg.getAttribute('height')];
  if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return document.importNode(svg, true);
}
