import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { isArticleName, matchesGlobs, parseDossier } from '../../../src/core/dossier';
import { readSidecar } from '../../../src/core/notes/sidecar/read';
import { sampleAnswers, type Printed } from '../sample-answers';

const folder = 'samples';
const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const files = readdirSync(folder);
const articles = files.filter(isArticleName);
const sidecars = files.filter((file) => file.endsWith('.notes.yaml'));

describe('sample dossier', () => {
  it('has a sound dossier.yaml that names every article and nothing else', () => {
    const { dossier, problems } = parseDossier(read('dossier.yaml'));
    assert.deepEqual(problems, []);
    const entries = dossier.articles.flatMap((rule) => (rule.kind === 'entry' ? [rule.file] : []));
    const globs = dossier.articles.flatMap((rule) => (rule.kind === 'glob' ? [rule.glob] : []));
    const named = files.filter((file) => entries.includes(file) || matchesGlobs(globs, file));
    assert.deepEqual(named, articles);
  });

  it('has CRLF line ends in one article and LF in the others', () => {
    const withCrlf = articles.filter((file) => read(file).includes('\r'));
    assert.deepEqual(withCrlf, ['saltmarsh-broadcasting.article.txt']);
    assert.doesNotMatch(read(withCrlf[0]), /(?<!\r)\n|\r(?!\n)/);
  });

  for (const sidecar of sidecars) {
    it(`has notes that stand on their words: ${sidecar}`, () => {
      const { notes, problems } = readSidecar(read(sidecar));
      assert.deepEqual(problems, []);
      assert.ok(notes.length > 0);
      const text = [...read(sidecar.replace('.notes.yaml', '')).replaceAll('\r\n', '\n')];
      for (const { id, target } of notes) {
        assert.ok(target?.start !== undefined && target.end !== undefined, id);
        const { exact, prefix = '', suffix = '', start, end } = target;
        const before = start - [...prefix].length;
        const after = end + [...suffix].length;
        assert.equal(text.slice(before, after).join(''), prefix + exact + suffix, id);
        assert.equal(text.slice(start, end).join(''), exact, id);
      }
    });
  }
});

describe('known answers of the sample dossier', () => {
  const occurrences = ({ article, text }: Printed): number =>
    read(article).replaceAll('\r\n', '\n').split(text).length - 1;

  it('name figures that stand in their articles', () => {
    const figures = sampleAnswers.quantities.flatMap((quantity) => quantity.figures);
    const apart = sampleAnswers.apart.flatMap((couple) => couple.pair);
    for (const printed of [...figures, ...apart]) {
      assert.ok(printed.occurrence >= 1 && printed.occurrence <= occurrences(printed), JSON.stringify(printed));
    }
    for (const { text, number } of figures) {
      assert.ok(text.includes(number), `${number} in ${text}`);
    }
  });

  it('count outlets and origins as their figures do, and relate figures that exist', () => {
    for (const { id, figures, outlets, origins, relations } of sampleAnswers.quantities) {
      assert.equal(new Set(figures.map((figure) => figure.article)).size, outlets, id);
      assert.deepEqual(new Set(figures.flatMap((figure) => figure.origin ?? [])), new Set(origins), id);
      for (const { between, kinds } of relations) {
        assert.ok(between[0] < between[1] && between[1] < figures.length && kinds.length > 0, `${id} ${between.join()}`);
      }
    }
  });

  it('name renderings and furniture that stand in their articles', () => {
    const renderings = sampleAnswers.utterances.flatMap((utterance) => utterance.renderings);
    for (const { article, text } of [...renderings, ...sampleAnswers.furniture]) {
      assert.ok(read(article).includes(text), `${article}: ${text}`);
    }
  });
});
