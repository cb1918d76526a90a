import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../lib/runs';
import { describeCounted, type CountedFigure } from '../../../src/core/extraction/counted/describe';
import type { Counted, FigureType } from '../../../src/core/extraction/types';
import { createTagger } from '../../../src/core/text/tagger';

const tagger = createTagger();

/** Sentences in which each figure stands in brackets; the described one is the first marked with `*`, else the first. */
function describeMarked(marked: string, type: FigureType = 'count', year?: number): Counted {
  const figures: CountedFigure[] = [];
  let chosen = 0;
  let text = '';
  for (const part of marked.split(/(\*?\[[^\]]*\])/)) {
    const figure = /^(\*?)\[([^\]]*)\]$/.exec(part);
    if (!figure) {
      text += part;
      continue;
    }
    if (figure[1]) chosen = figures.length;
    const span = { start: text.length, end: text.length + figure[2].length };
    figures.push({ span, printed: span, type, unit: null });
    text += figure[2];
  }
  return describeCounted(tagger.tag(text), figures[chosen], figures, year);
}

type Expected = Partial<{ [Key in keyof Counted]: Counted[Key] | undefined }>;

const cases: readonly (readonly [marked: string, expected: Expected])[] = [
  ['[40] people were killed in the blast.', { role: 'person', event: 'death' }],
  ['The number killed in the blast rose to [40].', { role: 'person', event: 'death', head: undefined }],
  ['[40] people would have been killed, she said.', { event: 'death', denied: true }],
  ['[40] people could have died, had the school been open.', { event: 'death', denied: true }],
  ['[40] people could have died in the blast.', { event: 'death', denied: undefined }],
  ['The march drew [900] people.', { event: 'protest' }],
  ['Crowds, [900] strong, filled the square.', { event: 'protest' }],
  ['The shop drew [900] people.', { event: undefined }],
  ['[900] people took part in a rally.', { event: 'protest' }],
  ['[900] workers walked out on Monday.', { event: 'strike' }],
  ['[900] drivers are on strike.', { event: 'strike' }],
  ['[900] people will lose their jobs.', { event: 'layoff' }],
  ['[900] workers were laid off.', { event: 'layoff' }],
  ['The plant will create [900] jobs.', { event: 'creation' }],
  ['The ferry carried [900] passengers.', { role: 'passenger', event: 'aboard' }],
  ['There were [900] people on board.', { role: 'person', event: 'aboard' }],
  ['[900] people are without electricity or water.', { event: 'outage' }],
  ['The receiver had [22] carries.', { event: undefined }],
  ['[900] people are sheltering in the school.', { event: 'displacement', limits: { inCare: true } }],
  ['[900] people have fled to camps.', { event: 'displacement', limits: undefined }],
  ['[900] homes are without running water.', { event: 'want' }],
  ['All [900] people on board were rescued.', { event: 'rescue' }],
  ['The ferry can carry [900] passengers.', { event: undefined }],
  ['The museum restored [900] paintings.', { event: undefined }],
  ['Guards intercepted [900] migrants.', { event: undefined }],
  ['Northvolt will lay off [900] people.', { event: 'layoff' }],
  ['[900] miners walked out of the pit.', { event: undefined }],
  ['Power was restored to [900] homes.', { event: 'restoration' }],
  ['Guards shot down [12] drones.', { role: 'drone', event: 'interception' }],
  ['The storm damaged [12] houses.', { event: 'damage' }],
  ['The storm destroyed or damaged [12] houses.', { event: 'destruction or damage' }],
  ['There have been [900] cases of cholera.', { event: 'infection' }],
  ['The court has heard [900] cases.', { event: undefined }],
  ['[900] people have fallen ill.', { event: 'infection' }],
  ['The blast killed [40] people.', { role: 'person', event: 'death' }],
  ['The blast left [40] dead and *[12] injured.', { role: 'person', event: 'injury' }],
  ['The blast left *[40] dead and [12] injured.', { role: 'person', event: 'death' }],
  ['At the gate [78] killed, officials say.', { role: 'person', event: 'death' }],
  ['The death toll rose to [78] on Sunday.', { event: 'death', role: 'person' }],
  ['A toll of [78] was given.', { event: 'death', role: 'person' }],
  ['The number of people missing has risen to [78].', { role: 'person', event: 'missing' }],
  ['The number of injured stands at [134].', { role: 'person', event: 'injury' }],
  ['The office confirmed the deaths of [58] people.', { role: 'person', event: 'death' }],
  ['[30] miners lost their lives.', { role: 'worker', event: 'death' }],
  ['The fire claimed [30] lives.', { role: 'person', event: 'death' }],
  ['The death toll from the train crash rose to [78].', { role: 'person', event: 'death', head: 'toll' }],
  ['Deaths from the school fire rose to [78].', { role: 'person', event: 'death', head: 'death' }],
  ['The death count in the city stands at [78].', { event: 'death' }],
  ['Troop numbers on the border rose to [900].', { role: 'military', head: 'troop' }],
  ['The injured in Lima numbered [1,200].', { role: 'person', event: 'injury' }],
  ['Officials said unemployment rose to [900].', { role: undefined, head: 'unemployment' }],
  ['Gunmen shot dead [12] people.', { role: 'person', event: 'death' }],
  ['The fire took the lives of [30] people.', { role: 'person', event: 'death' }],
  ['[12] people did not survive.', { role: 'person', event: 'death' }],
  ['[12] people survived.', { role: 'person', event: 'rescue' }],
  ['[12] people succumbed to their injuries.', { role: 'person', event: 'death' }],
  ['[12] men, women and children died.', { role: 'person', event: 'death' }],
  ['[12] men died.', { role: 'man', event: 'death' }],
  ['A nurse was among [40] people who died.', { role: 'person', event: 'death', subset: false }],
  ['[40] people died, among them *[12] nurses.', { subset: true }],
  ['The raid left [12] killed or injured.', { role: 'person', event: 'casualty' }],
  ['[12] were killed and wounded in the raid.', { event: 'casualty' }],
  ['[12] people were dead or missing.', { event: 'dead or missing' }],
  ['The raid killed *[12] and injured [40].', { event: 'death' }],
  ['[12] people died and injured residents fled.', { event: 'death' }],
  ['[12] people were not killed but injured.', { event: 'injury', denied: undefined }],
  ['Kenya never sent [900] soldiers.', { event: 'deployment', denied: true }],
  ['The army denied that [12] people were killed.', { event: 'death', denied: true }],
  ['Not only were [12] people killed.', { event: 'death', denied: undefined }],
  ['[900] Kenyan soldiers have returned from Haiti.', { event: 'withdrawal', whose: ['kenya'] }],
  ['Kenya has withdrawn [900] soldiers from Haiti.', { event: 'withdrawal', whose: ['kenya'] }],
  ['[900] Kenyan soldiers have been trained.', { event: 'training' }],
  ['[900] Kenyan soldiers have arrived.', { event: 'deployment' }],
  ['[900] tourists have arrived.', { event: undefined }],
  ['Kenya has [900] soldiers in Haiti.', { event: 'deployment', whose: ['kenya'] }],
  ['[900] Kenyan soldiers are in Haiti.', { event: 'deployment', whose: ['kenya'] }],
  ['Kenya has [900] soldiers in Kenya.', { event: undefined }],
  ['The raid killed [12] cattle.', { role: 'animal' }],
  ['[12] of the dead were women.', { subset: true, limits: { part: true } }],
  ['Of the soldiers sent, [12] are officers.', { subset: true, limits: { part: true } }],
  ['[12] people die on the roads each month.', { limits: { average: true } }],
  ['[52] voters support the harbour wall.', { role: 'voter', event: 'support' }],
  ['Youth unemployment in Peru rose to [26].', { head: 'unemployment', modifiers: ['youth'] }],
  ['Deaths in Ancash rose to [12].', { limits: { place: 'ancash' } }],
  ["Ancash's toll rose to [12].", { limits: { place: 'ancash' } }],
  ['[12] people sustained serious burns.', { role: 'person', event: 'injury' }],
  ['[12] people were taken to hospital.', { event: 'injury', limits: undefined }],
  ['[12] people were taken to the general hospital.', { event: 'injury', limits: { inCare: true } }],
  ['Some [900] Kenyan soldiers have been deployed.', { role: 'military', event: 'deployment', whose: ['kenya'] }],
  ['Nairobi dispatched [900] servicemen to the border.', { role: 'military', event: 'deployment', whose: ['kenya'] }],
  ['Kenya will send [900] engineers.', { event: 'deployment', planned: true }],
  ['Kenya has sent [900] engineers.', { event: 'deployment', planned: undefined }],
  ['The mayor vows a search as the toll reaches [41].', { role: 'person', event: 'death', planned: undefined }],
  ['Tarma Mudslide Death Toll Climbs to [41]', { role: 'person', event: 'death', modifiers: [] }],
  ['The civilian death toll reached [41].', { event: 'death', modifiers: ['civilian'] }],
  ['[900] Kenyan soldiers have served there.', { role: 'military', event: 'deployment' }],
  ['[Two] women have served as mayors of Nairobi.', { role: 'woman', event: undefined }],
  ['[12] gunmen killed a guard.', { role: 'militant', event: undefined }],
  ['[12] gunmen were killed by a guard.', { role: 'militant', event: 'death' }],
  ['[40] people were hurt, including *[5] children.', { role: 'child', subset: true }],
  ['[40] people were hurt, *[5] of them badly.', { subset: true }],
  ['*[40] people were hurt, including [5] children.', { role: 'person', event: 'injury', subset: false }],
  ['[40] Peruvians were hurt.', { role: 'person', event: 'injury', whose: ['peru'] }],
  ['[212] people drowned near Lima.', { event: 'death', where: ['peru'] }],
  ['The firm has [3,000] road construction workers.', { role: 'worker', modifiers: ['road', 'construction'] }],
  ['[40] portraits of the war dead hung in the hall.', { head: 'portrait', event: undefined, subset: false }],
  ['[12] members of the crew drowned.', { event: 'death', subset: true }],
  ['[12] of the crew drowned.', { event: 'death', subset: true }],
  ['[40] relatives of the missing waited.', { head: 'relative', event: undefined }],
  ['[900] Kenyan prisoners of war held by Peru have spoken.', { role: 'prisoner', whose: ['kenya'] }],
  ['Kenya’s media reported that the army will send [900] engineers.', { event: 'deployment', whose: [] }],
  ['Nairobi sent [900] soldiers to Peru’s Ancash region.', { where: ['ancash', 'peru'] }],
  ['According to Peru, [900] soldiers were hurt.', { event: 'injury', where: [] }],
  ['[900] soldiers were hurt, according to the Lima Tribune.', { event: 'injury', where: [] }],
  ['[2] incidents in which a guard died were reported.', { head: 'incident', role: undefined }],
];

describe('what a figure counts', () => {
  for (const [marked, expected] of cases) {
    it(marked, () => {
      const counted = describeMarked(marked);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(counted[key as keyof Counted], value, key);
    });
  }

  it('takes role and country of a noun that was said before from the unit', () => {
    const tagged = tagger.tag('Some 600 have died out of a deployment of 15,000.');
    const at = (start: number, end: number): CountedFigure => {
      const span = { start, end };
      return { span, printed: span, type: 'count', unit: 'Kenyan soldier' };
    };
    const all = [at(5, 8), at(42, 48)];
    const counted = all.map((figure) => describeCounted(tagged, figure, all));
    assert.deepEqual(
      counted.map(({ role, whose }) => [role, ...whose]),
      [
        ['military', 'kenya'],
        ['military', 'kenya'],
      ],
    );
  });

  it('gives a stretch of time no event of what it is of', () => {
    assert.equal(describeMarked('They want to end the [3] years of fighting.', 'duration').event, undefined);
  });

  it('takes a year well before the article for background', () => {
    assert.equal(describeMarked('In 1979 a flood killed [212] people.', 'count', 2025).background, true);
    assert.equal(describeMarked('In 2024 a flood killed [212] people.', 'count', 2025).background, false);
    assert.equal(describeMarked('A flood killed [212] people.', 'count', 2025).background, false);
  });

  it('describes any figure of any words without an error', () => {
    const word = fc.constantFrom(
      'people',
      'killed',
      'of',
      'were',
      'Kenya',
      ',',
      '.',
      'the',
      '12',
      'and',
      'whom',
      'toll',
      '—',
      '“',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (before, after) => {
        const counted = describeMarked(`${before.join(' ')} [40] ${after.join(' ')}`);
        assert.ok(Array.isArray(counted.whose) && typeof counted.subset === 'boolean');
      }),
      { numRuns: runs(50) },
    );
  });

  it('says nothing of a number that has no token in its sentence', () => {
    const tagged = tagger.tag('The mill had 6');
    const [sentence] = tagged.sentences;
    const tokens = tagged.tokens.slice(0, -1);
    const span = { start: 13, end: 14 };
    const cut = { ...tagged, tokens, sentences: [{ ...sentence, to: tokens.length }] };
    const counted = describeCounted(cut, { span, printed: span, type: 'count', unit: null });
    assert.deepEqual(counted, { whose: [], where: [], modifiers: [], subset: false, background: false });
  });
});
