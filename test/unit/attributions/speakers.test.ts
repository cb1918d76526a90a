import assert from 'node:assert/strict';
import type { Speaker } from '../../../src/core/extraction/types';
import { readSpeech } from './cases';
import { anaphora, sourceNames, sourceTypes } from './phenomena/speakers';
import { readers } from './readers';

type Named = Pick<Speaker, 'name' | 'key' | 'type'>;

const cases: readonly (readonly [text: string, ...speakers: Named[]])[] = [
  ['Officials said the quay was shut.', { name: 'Officials', key: 'officials', type: 'unnamed' }],
  ['The officials said the quay was shut.', { name: 'officials', key: 'officials', type: 'unnamed' }],
  ['Some lawmakers said the quay was shut.', { name: 'Some lawmakers', key: 'some lawmakers', type: 'unnamed' }],
  [
    'Two people familiar with the talks said the quay was shut.',
    {
      name: 'Two people familiar with the talks',
      key: 'two people familiar with the talks',
      type: 'unnamed',
    },
  ],
  [
    'Norse, Danish and Swedish officials said the quay was shut.',
    { name: 'Norse, Danish and Swedish officials', key: 'norse danish and swedish officials', type: 'unnamed' },
  ],
  [
    'The quay was shut, according to Norse, Danish, and Swedish officials.',
    { name: 'Norse, Danish, and Swedish officials', key: 'norse danish and swedish officials', type: 'unnamed' },
  ],
  ['The mayor of Tovarn, Anna Brek, said the quay was shut.', { name: 'Anna Brek', key: 'anna brek', type: 'person' }],
  [
    'They had a letter from Minister Anna Brek, who said the quay was shut.',
    { name: 'Anna Brek', key: 'anna brek', type: 'person' },
  ],
  [
    'Jonas Brek, the mayor, said the quay was shut. The mayor said it would open.',
    { name: 'Jonas Brek', key: 'jonas brek', type: 'person' },
    { name: 'Jonas Brek', key: 'jonas brek', type: 'person' },
  ],
];

describe('who a source is', () => {
  for (const [text, ...expected] of cases) {
    it(text, () => {
      const speakers = readSpeech(text).attributions.map(({ speaker: { name, key, type } }) => ({ name, key, type }));
      assert.deepEqual(speakers, expected);
    });
  }

  it('hands on what stands before "quoted … as saying"', () => {
    const text = 'Nine boats sank, the news agency Ostrel quoted the harbour office as saying on Friday.';
    const [outer, inner] = readSpeech(text).attributions;
    assert.deepEqual(
      outer.via.map(({ name, span }) => [name, text.slice(span.start, span.end)]),
      [['the harbour office', 'the harbour office']],
    );
    assert.deepEqual(inner.via, []);
    assert.deepEqual(inner.content, outer.content);
  });
});

/** A text, and the chain of its attribution that hands something on, from the source to the origin. */
const chains: readonly (readonly [text: string, ...chain: string[]])[] = [
  ['Nine boats sank, the harbour master was quoted by Ostrel as saying.', 'Ostrel', 'harbour master'],
  ['The harbour master was cited by Ostrel as saying that nine boats sank.', 'Ostrel', 'harbour master'],
  ['Citing the harbour office, Ostrel said nine boats sank.', 'Ostrel', 'the harbour office'],
  ['Ostrel, citing the harbour office, reported that nine boats sank.', 'Ostrel', 'the harbour office'],
  ['Nine boats sank, the harbour office said, according to Ostrel.', 'Ostrel', 'the harbour office'],
  ['Nine boats sank, Jonas Reed said, citing figures from the harbour office.', 'Jonas Reed', 'the harbour office'],
  ['Nine boats sank, according to Ostrel, which quoted the harbour office.', 'Ostrel', 'the harbour office'],
];

describe('what is handed on', () => {
  for (const [text, ...chain] of chains) {
    it(text, () => {
      const found = readSpeech(text, readers['rules and network']).attributions.find(({ via }) => via.length > 0);
      assert.deepEqual(found && [found.speaker.name, ...found.via.map(({ name }) => name)], chain);
    });
  }

  it('goes no further than who is quoted', () => {
    const text = 'Nine boats sank, the harbour master was quoted by Ostrel as saying.';
    const [master] = readSpeech(text, readers['rules and network']).attributions;
    assert.deepEqual([master.speaker.name, master.via], ['harbour master', []]);
  });

  it('is left out of a source’s name', () => {
    const text = 'The harbour office, cited by Ostrel, said nine boats sank.';
    const [office] = readSpeech(text, readers['rules and network']).attributions;
    assert.equal(office.speaker.name, 'the harbour office');
  });

  it('is nothing where a disaster claims lives', () => {
    const text = 'Tarma mourned after the quake in Tarma claimed 371 lives, the interior ministry said.';
    const { attributions } = readSpeech(text, readers['rules and network']);
    assert.deepEqual(
      attributions.map(({ speaker, via }) => [speaker.name, via]),
      [['the interior ministry', []]],
    );
  });
});

for (const { name, cases } of anaphora) {
  describe(`who a source stands for: ${name}`, () => {
    for (const [text, speaker] of cases) {
      for (const [how, reader] of Object.entries(readers)) {
        it(`${text} (${how})`, () => {
          assert.equal(readSpeech(text, reader).attributions.at(-1)?.speaker.name, speaker);
        });
      }
    }
  });
}

for (const { name, cases } of sourceNames) {
  describe(`what a source is called: ${name}`, () => {
    for (const [text, speaker] of cases) {
      it(text, () => {
        assert.equal(readSpeech(text, readers['rules and network']).attributions.at(-1)?.speaker.name, speaker);
      });
    }
  });
}

for (const [type, cases] of Object.entries(sourceTypes)) {
  describe(`type of a source: ${type}`, () => {
    for (const text of cases) {
      for (const [how, reader] of Object.entries(readers)) {
        it(`${text} (${how})`, () => {
          const { attributions } = readSpeech(text, reader);
          assert.deepEqual(
            attributions.map(({ speaker }) => speaker.type),
            [type],
          );
        });
      }
    }
  });
}
