import { parseDocument } from 'yaml';
import { AnchorText, describe as describePassage, readSidecar, resolve, type Target } from '../src/core/notes';
import type { Span } from '../src/core/text/span';
import { anchorTrials, type Fate, fates, plainWords, type TrialNote } from '../test/lib/anchorTrials';
import { generator, inventedParagraph } from '../test/lib/inventedNews';
import { plainAnchor } from './plainAnchoring';

/*
 * What becomes of notes on articles that are edited, by Variorum and by the plain approximate match; what resolving many notes of one
 * article costs; and what opening a large sidecar costs.
 *   npm run bench:anchors [-- NOTES [SEED]]
 */

const notesToTry = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 2026);

/** What a reader sees: the note at its passage, with a warning or without one; at another place; or nowhere. */
type Outcome = 'found' | 'changed' | 'same words elsewhere' | 'other words elsewhere' | 'orphan';
const outcomes: readonly Outcome[] = ['found', 'changed', 'same words elsewhere', 'other words elsewhere', 'orphan'];

interface Answer {
  readonly span: Span | undefined;
  readonly warns: boolean;
}

function outcomeOf(text: string, { place, target }: TrialNote, { span, warns }: Answer): Outcome {
  if (!span) return 'orphan';
  if (warns) return 'changed';
  if (span.start < place.end && span.end > place.start) return 'found';
  const isSame = plainWords(text.slice(span.start, span.end)) === plainWords(target.exact);
  return isSame ? 'same words elsewhere' : 'other words elsewhere';
}

class Table {
  private readonly counts = new Map<string, number>();

  add(fate: Fate, outcome: Outcome): void {
    const key = `${fate} ${outcome}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  print(title: string): void {
    console.log(`\n| ${title}: the passage | ${outcomes.join(' | ')} |\n|---|${outcomes.map(() => '---').join('|')}|`);
    for (const fate of fates) {
      console.log(`| ${fate} | ${outcomes.map((outcome) => this.counts.get(`${fate} ${outcome}`) ?? 0).join(' | ')} |`);
    }
  }
}

function fatesTable(): void {
  const ours = new Table();
  const plain = new Table();
  for (const { text, notes } of anchorTrials(notesToTry, seed)) {
    const article = new AnchorText(text);
    for (const note of notes) {
      const resolution = resolve(article, note.target);
      const span = resolution.state === 'orphan' ? undefined : resolution.span;
      ours.add(note.fate, outcomeOf(text, note, { span, warns: resolution.state === 'changed' }));
      plain.add(note.fate, outcomeOf(text, note, { span: plainAnchor(text, note.target), warns: false }));
    }
  }
  console.log(`${notesToTry} notes, seed ${seed}`);
  ours.print('Variorum');
  plain.print('Plain approximate match');
}

/** Milliseconds for so many notes of an article that has a sentence more than when they were made. */
function timeOfMoved(notes: number): { readonly text: number; readonly ms: number } {
  const below = generator(seed);
  // Each sentence has a word of its own, as real ones have names.
  const sentences = Array.from({ length: notes }, (_, index) => `${inventedParagraph(below)} Lot k${index}x was next.`);
  const before = `Auction at Brell\n\n${sentences.join('\n\n')}\n`;
  const prepared = new AnchorText(before);
  const targets: Target[] = [...before.matchAll(/Lot k\d+x was next/g)].map(({ 0: words, index }) =>
    describePassage(prepared, { start: index, end: index + words.length }),
  );
  const text = before.replace('\n\n', '\n\nUpdated in the night. ');
  const begun = performance.now();
  const article = new AnchorText(text);
  const states = targets.map((target) => resolve(article, target).state);
  const ms = performance.now() - begun;
  if (states.some((state) => state !== 'moved')) throw new Error('a moved note was not found');
  return { text: text.length, ms };
}

function timesTable(): void {
  console.log('\n| moved notes of one article | characters | ms | ms a note |\n|---|---|---|---|');
  timeOfMoved(100);
  for (const notes of [625, 1250, 2500, 5000]) {
    const { text, ms } = timeOfMoved(notes);
    console.log(`| ${notes} | ${text} | ${ms.toFixed(0)} | ${(ms / notes).toFixed(3)} |`);
  }
}

function sidecarTable(): void {
  const note = (index: number): string =>
    `  - id: n${index}\n    target:\n      exact: "${'Words of a passage that was noted. '.repeat(8)}"\n      prefix: "${'before '.repeat(20)}"\n` +
    `      suffix: "${'behind '.repeat(20)}"\n      start: ${index}\n    tags: [casualties, to-check]\n    verdict: disputed\n    by: dana\n` +
    `    text: |\n${'      A line of the note, of some length.\n'.repeat(6)}    replies:\n      - id: r${index}\n        by: bo\n        text: Seen.\n`;
  const text = `version: 1\nnotes:\n${Array.from({ length: 5000 }, (_, index) => note(index)).join('')}`;
  const timed = (work: () => void): number => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const first = timed(() => readSidecar(text));
  const again = timed(() => readSidecar(text));
  const { notes, problems } = readSidecar(text);
  if (notes.length !== 5000) throw new Error(`${notes.length} notes: ${JSON.stringify(problems[0])}`);
  const plain = timed(() => void parseDocument(text).toJS());
  console.log(
    `\nA sidecar of ${(text.length / 1e6).toFixed(1)} MB with 5,000 notes: ${first.toFixed(0)} ms at first, ${again.toFixed(0)} ms again; ` +
      `plain YAML parsing ${plain.toFixed(0)} ms; ratio ${(first / plain).toFixed(3)}`,
  );
}

fatesTable();
timesTable();
sidecarTable();
