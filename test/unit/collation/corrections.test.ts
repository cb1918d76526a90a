import assert from 'node:assert/strict';
import type { CollationOptions } from '../../../src/core/collation/collation';
import type { CollationRule } from '../../../src/core/dossier';
import { collate, joined, type ArticleSketch } from './build';

const articles: readonly ArticleSketch[] = [
  { outlet: 'Post', text: 'The mudslide in Tarma killed {41|=41} people. The hall has {700|=700} seats.' },
  { outlet: 'Mail', text: 'The mudslide in Tarma killed {58|=58} people.' },
  { outlet: 'Sun', text: 'The mudslide in Tarma killed {about 60|~60} people. {Some 690|~690} came to the hall.' },
];

const figure = (article: string, printed: string, start?: number) => ({
  article,
  figure: printed,
  ...(start !== undefined && { start }),
});

const collated = (...collation: CollationRule[]) => collate(articles, { collation });

describe('the analyst’s word', () => {
  it('is silent: the machine joins the toll', () => {
    assert.deepEqual(joined(collated()), [['Mail: 58', 'Post: 41', 'Sun: about 60']]);
  });

  it('joins what the machine keeps apart', () => {
    const rule: CollationRule = { kind: 'same', figures: [figure('post.txt', '700'), figure('sun.txt', 'Some 690')] };
    assert.deepEqual(joined(collated(rule)), [
      ['Mail: 58', 'Post: 41', 'Sun: about 60'],
      ['Post: 700', 'Sun: Some 690'],
    ]);
  });

  it('keeps apart what the machine joins', () => {
    const rule: CollationRule = { kind: 'different', figures: [figure('post.txt', '41'), figure('mail.txt', '58')] };
    for (const quantity of joined(collated(rule))) {
      assert.ok(!(quantity.includes('Post: 41') && quantity.includes('Mail: 58')));
    }
  });

  it('names a quantity', () => {
    const rule: CollationRule = { kind: 'name', name: 'Dead of the mudslide', figures: [figure('mail.txt', '58')] };
    assert.equal(collated(rule).quantities()[0].name, 'Dead of the mudslide');
  });

  it('finds the nearest of equal figures, and says nothing of a figure that is gone', () => {
    const twice: ArticleSketch = { outlet: 'Echo', text: 'Row {7|=7} is full.\r\nA hall for {7|=7} clubs.' };
    const rules: CollationRule[] = [
      { kind: 'name', name: 'Clubs', figures: [figure('echo.txt', '7', 28)] },
      { kind: 'same', figures: [figure('echo.txt', '99'), figure('mail.txt', '58'), figure('nowhere.txt', '1')] },
    ];
    const collation = collate([...articles, twice], { collation: rules });
    assert.notEqual(collation.quantityAt('echo.txt', 0)?.name, 'Clubs');
    assert.equal(collation.quantityAt('echo.txt', 1)?.name, 'Clubs');
    assert.deepEqual(joined(collation), [['Mail: 58', 'Post: 41', 'Sun: about 60']]);
  });

  it('is taken on and taken back without collating anew', () => {
    const same: CollationRule = { kind: 'same', figures: [figure('post.txt', '700'), figure('sun.txt', 'Some 690')] };
    const collation = collated();
    const before = joined(collation);
    collation.configure({ collation: [same] });
    assert.deepEqual(joined(collation), joined(collated(same)));
    collation.configure({});
    assert.deepEqual(joined(collation), before);
  });

  it('joins and parts names of a source in the articles that are there', () => {
    const sketches: readonly ArticleSketch[] = [
      { outlet: 'Post', text: 'It killed {41|=41} people, Dora Venn said.', said: [venn] },
      { outlet: 'Mail', text: 'It killed {41|=41} people, the warden said.', said: [warden] },
    ];
    const origins = (options: CollationOptions): number => {
      const collation = collate(sketches);
      collation.configure(options);
      return collation.quantityAt('post.txt', 0)!.origins;
    };
    assert.equal(origins({}), 2);
    assert.equal(origins({ sources: [['Dora Venn', 'the warden']] }), 1);
  });
});

const venn = { by: 'Dora Venn', type: 'person', cue: 'said', content: 'It killed 41 people' } as const;
const warden = { by: 'the warden', type: 'person', cue: 'said', content: 'It killed 41 people' } as const;
