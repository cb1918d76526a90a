import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import { loadLearnedReader } from '../../../src/core/extraction/attributions/model/load';
import { createSpeechReader, type Speech } from '../../../src/core/extraction/attributions/read';
import { readSpeech } from './cases';

const learned = loadLearnedReader(new Uint8Array(readFileSync('assets/attributions.bin')));
const paragraphs = [
  'Mayor Ines Kolb said the quay would open in May.',
  '“We counted forty boats,” she said. “Not one was insured.',
  '“And nobody had asked why.”',
  '“It will not happen twice.”',
  'According to the harbour office, the storm cost $3 million.',
  'A spokesman for the insurer, Delta Mutual, did not say when it would pay.',
  'Radio Lund quoted a fisherman as saying the warning came late.',
  'KOLB: We will publish the log.',
  'The “ghost fleet” left in the night.',
  '“Unclosed words run on and on',
  '',
  '‘It’s the crews’ fault,’ he said.',
];
const pieces = fc.constantFrom(
  ...paragraphs,
  '“',
  '”',
  '"',
  "'",
  '‘',
  ', he said',
  'said that',
  ': ',
  ' — Ada Boon',
  '\ud83d',
  '\t',
);
const article = fc
  .array(
    fc.oneof(
      fc.constantFrom(...paragraphs),
      fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(' ')),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n\n'));

describe('reading quotations and attributions', () => {
  for (const [name, reader] of [['rules', undefined] as const, ['rules and network', learned] as const]) {
    it(`gives the same after an edit as from scratch (${name})`, () => {
      const read = createSpeechReader(reader);
      fc.assert(
        fc.property(article, article, (before, after) => {
          readSpeech(before, read);
          assert.deepEqual(readSpeech(after, read), readSpeech(after, createSpeechReader(reader)));
        }),
        { numRuns: runs(20) },
      );
    });

    it(`keeps spans in the text and indexes in their arrays (${name})`, () => {
      const read = createSpeechReader(reader);
      fc.assert(
        fc.property(article, (text) => checkShape(text, readSpeech(text, read))),
        { numRuns: runs(30) },
      );
    });
  }

  it('ends on hostile text', () => {
    for (const piece of ['“', '"', '‘a ', 'said, ', 'he said, “a,” ', 'It was said that ', 'according to ']) {
      const text = piece.repeat(200);
      checkShape(text, readSpeech(text, createSpeechReader(learned)));
    }
  });
});

function checkShape(text: string, { quotations, attributions }: Speech): void {
  let before = 0;
  for (const { source, cue, content, confidence } of attributions) {
    assert.ok(content.length > 0 && confidence > 0 && confidence <= 1);
    for (const { start, end } of [...source, ...cue, ...content])
      assert.ok(0 <= start && start < end && end <= text.length);
    const first = Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
    assert.ok(first >= before, 'in reading order');
    before = first;
  }
  for (const { parts, attribution } of quotations) {
    for (const { start, end } of parts) assert.ok(0 <= start && start < end && end <= text.length);
    assert.ok(attribution === undefined || attributions[attribution] !== undefined);
  }
}
