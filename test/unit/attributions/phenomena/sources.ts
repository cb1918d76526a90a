import type { Phenomenon } from './phenomenon';

/** Who says it: what belongs to the source, chains of sources, indirect and mixed speech. */
export const sources: readonly Phenomenon[] = [
  {
    name: 'apposition and titles in the source',
    cases: [
      '{s Hanna Brock, the town’s treasurer}, {c said} {t the fund was empty}.',
      '{s Deputy Fire Chief Omar Sand} {c said} {t the blaze began in a shed}.',
      '{t “It will hold,”} {c said} {s Irma Teal, the harbour engineer}.',
      '{s The head of the relief office, Milo Crane}, {c said} {t tents had arrived}.',
      '{t “Nobody slept,”} {c said} {s Kit Orrin, 61, a retired miner from Upper Hale}.',
    ],
  },
  {
    name: 'indirect speech',
    cases: [
      '{s The ministry} {c said} {t that the pass would open on Friday}.',
      '{s Two surgeons} {c warned} {t that the ward was full}.',
      '{s The union} {c has argued} {t that the shifts are too long}.',
      '{s A spokesman} {c later confirmed} {t that the talks had ended}.',
      '{s She} {c insisted} {t the letter was genuine}.',
      '{t The quay was rebuilt twice}, {s the guide} {c said}.',
    ],
  },
  {
    name: 'mixed speech',
    cases: [
      '{s The mayor} {c called} {t the plan “a gift to thieves”}.',
      '{s He} {c said} {t the talks were “going nowhere”}.',
      '{s The report} {c describes} {t the cellar as “unfit for rats”}.',
      '{s Lind} {c said} {t that the board had “slept for ten years” before it acted}.',
      '{s The bishop} {c told} mourners {t that grief “has its own clock”}.',
    ],
  },
  {
    name: 'according to',
    cases: [
      '{c According to} {s the harbour board}, {t nine boats were lost}.',
      '{t Nine boats were lost}, {c according to} {s the harbour board}.',
      '{t The dam}, {c according to} {s two engineers}, {t was never inspected}.',
      '{t The fire began at noon}, {c according to} {s a report by the insurers}.',
      '{c According to} {s Sefton Rudge, the coroner}, {t both men drowned}.',
    ],
  },
  {
    name: 'chains',
    cases: [
      '{s1 Radio Norrland} {c1 quoted} {t1 {s2 a rescuer} {c2 as saying} {t2 the tunnel was clear}}.',
      '{s1 The daily Kurier} {c1 cited} {t1 {s2 an unnamed officer} {c2 as saying} {t2 both bridges had fallen}}.',
      '{s The mayor} {c was quoted as saying} {t the well was poisoned}.',
      '{s The agency Telor} {c said}, citing police, {t that four men were held}.',
      '{t Four men were held}, {s the agency Telor} {c reported}, citing police.',
    ],
  },
  {
    name: 'reports inside reports',
    cases: [
      '{t2 {s1 She} {c1 said} {t1 the pass was shut}}, {s2 the radio} {c2 reported}.',
      '{t2 {s1 The envoy} {c1 said} {t1 the talks had failed}}, {s2 the agency Telor} {c2 reported} on Friday.',
      '{t2 {s1 He} {c1 said} {t1 that the dam was never inspected}}, {s2 the inquiry} {c2 said}.',
      '{t1 The king laid a wreath}, {s1 {s2 Telor}} {c1 said}, {c2 adding} {t2 that his sons had been there}.',
      'The war has no “easy end.” {s Two officials} {c say} {t in addition to money, the town has sent pipes}.',
    ],
  },
  {
    name: 'evidence behind what it shows',
    cases: [
      '{t The keeper sold the horses twice}, {s court records} {c show}.',
      '{t The fire began at noon}, {s photos published by the insurers} {c showed}.',
      '{t Turnout fell by a third}, {s the figures} {c show}.',
      '{t The mill lost money for years}, {s the audit} {c found}.',
      '{t Nobody had checked the pumps}, {s the report} {c suggests}.',
    ],
  },
  {
    name: 'verbs that mean “said” beside a quotation',
    cases: [
      '{t “Let me help you out,”} {s the mayor} {c riffed}.',
      '{t “We wait,”} {s she} {c shrugged}.',
      '{s Orla Finch} {c cracked}, {t “I am a sailor, but one who likes to get things done.”}',
      '{t “Row on,”} {s she} {c roared}.',
      '{t “Go home,”} {s the captain} {c roared}.',
    ],
  },
  {
    name: 'unnamed sources',
    cases: [
      '{s Two officials familiar with the talks} {c said} {t the deal was near}.',
      '{t The deal was near}, {c according to} {s people briefed on the matter}.',
      '{s A senior officer who asked not to be named} {c said} {t the guns were old}.',
      '{s One resident} {c said} {t the siren failed}.',
      '{s Witnesses} {c said} {t a lorry had blocked the gate}.',
    ],
  },
  {
    name: 'no source given',
    cases: [
      '{c It was reported} {t that the vault stood open}.',
      '{t The envoy} {c reportedly} {t left by sea}.',
      '{t The clerk} {c allegedly} {t sold the seals}.',
      '{c It was alleged} {t that the seals were sold}.',
      '{t The boats} {c were said} {t to carry grain}.',
    ],
  },
];
