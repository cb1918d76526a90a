import assert from 'node:assert/strict';
import { AnchorText, resolve, type Target } from '../../../src/core/notes';
import { anchorTrials, criticalWords, plainWords, sentencesOf } from '../../lib/anchorTrials';
import { runs } from '../../lib/runs';

const notesToTry = runs(10_000);

/** The resolver's answer to each note of the trials, and the words that it shows. */
function* answers() {
  for (const { before, text, notes } of anchorTrials(notesToTry, Number(process.env.VARIORUM_FUZZ_SEED ?? 2026))) {
    const article = new AnchorText(text);
    for (const note of notes) {
      const resolution = resolve(article, note.target);
      const span = resolution.state === 'orphan' ? { start: 0, end: 0 } : resolution.span;
      const overlaps = span.start < note.place.end && span.end > note.place.start;
      // An article that says a sentence twice, word for word: either place is as good.
      const [noted, found] = [sentencesOf(before, spanOf(note.target)), sentencesOf(text, span)].map(plainWords);
      const isThere = overlaps || noted === found;
      yield { ...note, text, resolution, shown: text.slice(span.start, span.end), overlaps, isThere };
    }
  }
}

/** The invented articles have no character outside the BMP: their code points are their units. */
const spanOf = ({ start = 0, end = 0 }: Target) => ({ start, end });

/** How many there were, and how many of them were answered as they should be. */
interface Count {
  all: number;
  good: number;
}

describe('notes on articles that are edited', () => {
  it('are never shown as found where a number, a negation or a name differs, and are found where nothing does', function () {
    this.timeout(30_000 + notesToTry * 10);
    const stands: Count = { all: 0, good: 0 };
    const light: Count = { all: 0, good: 0 };
    const gone: Count = { all: 0, good: 0 };
    const denied: Count = { all: 0, good: 0 };
    const missed: string[] = [];
    const count = (tally: Count, isGood: boolean, report: string): void => {
      tally.all++;
      if (isGood) tally.good++;
      else missed.push(report);
    };
    for (const { target, text, place, fate, resolution, shown, overlaps, isThere } of answers()) {
      const { state } = resolution;
      const was = text.slice(place.start, place.end);
      const report = JSON.stringify({ fate, exact: target.exact, shown, was, resolution });
      const isFound = state === 'exact' || state === 'moved';
      if (isFound) {
        assert.deepEqual(criticalWords(shown), criticalWords(target.exact), report);
        assert.equal(plainWords(shown), plainWords(target.exact), report);
      }
      // Who says it is a part of what was noted.
      const isSaidByAnother = state === 'changed' && resolution.differences.some(({ kind }) => kind === 'speaker');
      if (fate === 'stands' && !isSaidByAnother) count(stands, isFound && isThere, report);
      // An edit over the passage's edge may have put the same words there again: found is right then.
      if (fate === 'light' && !(isFound && overlaps)) count(light, state === 'changed' && overlaps, report);
      if (fate === 'gone') count(gone, !isFound, report);
      if (fate === 'denied') count(denied, !isFound, report);
    }
    if (process.env.VARIORUM_VERBOSE)
      console.log(`${missed.join('\n')}\n${JSON.stringify({ stands, light, gone, denied })}`);
    assert.ok(stands.all > notesToTry / 3 && light.all > notesToTry / 50 && gone.all > notesToTry / 100);
    const atLeast = ({ all, good }: Count, share: number): void =>
      assert.ok(good >= all * share, `${good} of ${all}: ${missed[0]}`);
    atLeast(stands, 0.998);
    atLeast(light, 0.97);
    atLeast(gone, 0.97);
    atLeast(denied, 1);
  });
});
