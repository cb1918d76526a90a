import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Setting {
  readonly type?: string;
  readonly default?: unknown;
  readonly order?: number;
  readonly markdownDescription?: string;
}

const manifest = readFileSync('package.json', 'utf8');
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { contributes } = JSON.parse(manifest) as {
  contributes: {
    configuration: { properties: Record<string, Setting> };
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, { command?: string; submenu?: string }[]>;
    keybindings: { command: string; when?: string }[];
  };
};

describe('the manifest', () => {
  it('takes all its words from package.nls.json, and leaves none there unused', () => {
    const used = new Set([...manifest.matchAll(/%([\w.]+)%/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(strings).sort());
    for (const { title, category } of contributes.commands) {
      assert.match(title, /^%command\.\w+%$/);
      assert.equal(category, 'Variorum');
    }
  });

  it('has settings with a type, a default of that type, a description and a place in the order', () => {
    const settings = Object.entries(contributes.configuration.properties);
    for (const [name, { type, default: value, order, markdownDescription }] of settings) {
      assert.equal(Array.isArray(value) ? 'array' : typeof value, type, name);
      assert.ok(order !== undefined && markdownDescription, name);
    }
    const orders = settings.map(([, { order }]) => order);
    assert.equal(new Set(orders).size, orders.length);
  });

  it('puts only contributed commands into menus and on keys, and each key where it is meant', () => {
    const known = new Set(contributes.commands.map(({ command }) => command));
    const placed = Object.values(contributes.menus).flatMap((items) => items.flatMap(({ command }) => command ?? []));
    for (const command of [...placed, ...contributes.keybindings.map((key) => key.command)])
      assert.ok(known.has(command), command);
    for (const { command, when } of contributes.keybindings)
      assert.match(when ?? '', /editorLangId == article/, command);
  });
});
