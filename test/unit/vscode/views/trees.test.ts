import assert from 'node:assert/strict';
import { allSteps } from '../../../../src/core/steps';
import { contested, sortedQuantities, sortedReadings } from '../../../../src/vscode/features/trees/quantitiesModel';
import { namesOfSources, sourcesOf, statementsOf } from '../../../../src/vscode/features/trees/sourcesModel';
import { passes } from '../../../../src/vscode/features/trees/textFilter';
import { collate, sketch, type ArticleSketch } from '../../collation/build';

describe('the filter of views', () => {
  for (const [filter, expected] of [
    ['', true],
    ['  ', true],
    ['ECHO 14', true],
    ['echo 15', false],
    ['drown', true],
  ] as const) {
    it(`"${filter}" ${expected ? 'lets through' : 'holds back'}`, () => {
      assert.equal(passes(filter, ['Passengers drowned', '14', undefined, 'Alder Echo']), expected);
    });
  }
});

describe('quantities in a tree', () => {
  const collation = collate([
    {
      outlet: 'B',
      published: '2025-03-02',
      text: 'Some {31|=31 count passenger} passengers drowned. The ferry held {200|=200 count passenger} passengers on board.',
    },
    {
      outlet: 'A',
      published: '2025-03-01',
      text: '{14|=14 count passenger} passengers drowned. The ferry held {200|=200 count passenger} passengers on board.',
    },
    { outlet: 'C', published: '2025-03-02', text: '{14|=14 count passenger} passengers drowned.' },
  ]);

  it('stand with the disagreements first', () => {
    const worst = sortedQuantities(collation.quantities()).map((quantity) => quantity.worst);
    assert.equal(worst[0], 'conflict');
    assert.deepEqual(
      [...worst].sort((a, b) => Number(b === 'conflict') - Number(a === 'conflict')),
      worst,
    );
    assert.deepEqual(sortedQuantities(collation.quantities(), 'nothing like it'), []);
  });

  it('have their figures by date', () => {
    const [first] = sortedQuantities(collation.quantities());
    assert.deepEqual(
      sortedReadings(first.readings).map(({ outlet }) => outlet),
      ['A', 'B', 'C'],
    );
  });

  it('mark the figures that another outlet contradicts', () => {
    const [first] = sortedQuantities(collation.quantities());
    const marked = [...contested(first, (a, b) => collation.relation(a, b))].map(({ printed }) => printed);
    assert.ok(marked.includes('31'));
  });
});

describe('sources', () => {
  const articles: ArticleSketch[] = [
    {
      outlet: 'A',
      text: 'Ines Holm said the rocks were near. The harbour office said it was calm.',
      said: [
        { by: 'Ines Holm', type: 'person', cue: 'said', content: 'the rocks were near' },
        { by: 'The harbour office', cue: 'said', content: 'it was calm', via: [] },
      ],
    },
    {
      outlet: 'B',
      text: 'Holm said nobody saw it. It was late, said Ines Holm.',
      said: [
        { by: 'Holm', type: 'person', cue: 'said', content: 'nobody saw it' },
        { by: 'Ines Holm', type: 'unknown', cue: 'said', content: 'It was late' },
        { content: 'Holm said' },
      ],
    },
  ];
  const statements = (names: readonly (readonly string[])[]) =>
    articles.flatMap((article) => {
      const { text, analysis } = sketch(article);
      const info = { id: `${article.outlet}.txt`, outlet: article.outlet };
      return statementsOf(info, analysis, text, namesOfSources(names).aliases);
    });

  it('gather what all outlets print of one speaker, whatever the name is shortened to', () => {
    const sources = allSteps(sourcesOf(statements([]), new Map()));
    assert.deepEqual(
      sources.map(({ name, outlets, statements: said }) => [name, outlets, said.length]),
      [
        ['Ines Holm', 2, 3],
        ['The harbour office', 1, 1],
        [undefined, 1, 1],
      ],
    );
  });

  it('are called as the analyst calls them', () => {
    const names = [['Port Alder Harbour Office', 'harbour office']];
    const sources = allSteps(sourcesOf(statements(names), namesOfSources(names).displayNames));
    assert.ok(sources.some(({ name }) => name === 'Port Alder Harbour Office'));
  });
});
