import assert from 'node:assert/strict';
import type { PlacedNote } from '../../../../src/vscode/dossier/dossierNotes';
import {
  comparisonAnswer,
  notesAnswer,
  quantitiesAnswer,
  sayingsAnswer,
} from '../../../../src/vscode/features/languageTools/answers';
import type { Source } from '../../../../src/vscode/features/trees/sourcesModel';
import { collate } from '../../collation/build';

/* A dossier of many outlets that all print everything: what a model is given of it stays small, and says how much there is besides. */

const outlets = Array.from({ length: 60 }, (_, at) => `The Long Name of Regional Newspaper ${at}`);
const collation = collate(
  outlets.map((outlet, at) => ({
    outlet,
    text: Array.from(
      { length: 40 },
      (_, index) =>
        `Street ${'abcdefghij'[index % 10]}${index} lost {${index + 5}|=${index + 5 + (at % 2) * (index % 3)} count house} houses.`,
    ).join(' '),
  })),
);
const sources: Source[] = Array.from({ length: 50 }, (_, at) => ({
  key: `${at}`,
  name: `Spokeswoman ${at}`,
  type: 'person',
  outlets: outlets.length,
  statements: outlets.map((outlet) => ({
    article: `${outlet}.txt`,
    span: { start: 10, end: 400 },
    outlet,
    kind: 'indirect',
    source: `Spokeswoman ${at}`,
    type: 'person',
    cue: 'said',
    words: 'that all of it would be looked into again '.repeat(20),
    citing: [],
    key: `${at}`,
  })),
}));
const notes: PlacedNote[] = outlets.map((outlet, at) => ({
  article: `${outlet}.txt`,
  note: { id: `n${at}`, tags: ['check'], replies: [], text: 'Ask the mayor for the list once more. '.repeat(40) },
}));

interface Answer {
  readonly entries: readonly { readonly statements?: Answer; readonly figures?: Answer; readonly others?: Answer }[];
  readonly more?: number;
}

describe('what language model tools answer', () => {
  const answers: Readonly<Record<string, () => object>> = {
    quantities: () => quantitiesAnswer(collation, '', false),
    'a figure compared': () => comparisonAnswer(collation, 'newspaper'),
    'who said what': () => sayingsAnswer(sources, 'spokeswoman'),
    'one who said much': () => sayingsAnswer(sources.slice(0, 1), 'spokeswoman'),
    notes: () => notesAnswer(notes, { query: '' }),
  };

  for (const [name, answer] of Object.entries(answers)) {
    it(`is small, whatever the dossier: ${name}`, () => {
      const json = JSON.stringify(answer());
      assert.ok(json.length < 32_000, `${json.length} characters`);
      const { entries, more = 0 } = JSON.parse(json) as Answer;
      assert.ok(entries.length > 0);
      if (name !== 'one who said much') assert.ok(more > 0, 'and says that there is more');
    });
  }

  it('counts what it leaves out of an entry', () => {
    const [source] = (sayingsAnswer(sources.slice(0, 1), '') as Answer).entries;
    assert.equal(source.statements!.entries.length + source.statements!.more!, outlets.length);
    const [quantity] = (quantitiesAnswer(collation, '', false) as Answer).entries;
    assert.equal(quantity.figures!.entries.length + quantity.figures!.more!, outlets.length);
  });
});
