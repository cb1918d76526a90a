/*
 * Verbs that report speech, writing, thought or evidence, with the frames their content takes. Made for Variorum from
 * general knowledge of English; which frames are worth following was checked against counts over the training part of
 * PolNeAR 1.0 (counts of words only).
 */

/**
 * `clause`: "said (that) the road was closed"; `object`: "rejected the audit"; `addressee`: "told reporters (that) …";
 * `infinitive`: "vowed to appeal"; `ask`: "asked whether …"; `speechOnly`: only with a quotation or a that-clause beside it.
 */
export type Frame = 'clause' | 'object' | 'addressee' | 'infinitive' | 'ask' | 'speechOnly';

export type CueClass = 'speech' | 'thought' | 'evidence';

export interface CueVerb {
  readonly frames: ReadonlySet<Frame>;
  readonly cueClass: CueClass;
  /** Prepositions that open the content: "called for", "talked about". */
  readonly prepositions: ReadonlySet<string>;
  /** 0 to 1: how often the verb, in one of its frames, reports at all. */
  readonly trust: number;
}

interface Group {
  readonly frames: readonly Frame[];
  readonly cueClass: CueClass;
  readonly trust: number;
  readonly verbs: string;
  readonly prepositions?: string;
}

const groups: readonly Group[] = [
  { frames: ['clause'], cueClass: 'speech', trust: 0.95, verbs: 'say', prepositions: 'of' },
  {
    frames: ['clause', 'object'],
    cueClass: 'speech',
    trust: 0.85,
    verbs:
      'note report argue claim announce acknowledge confirm deny reveal predict recall allege assert contend reiterate stress emphasize emphasise underscore concede declare state explain mention tweet retweet disclose affirm reaffirm posit opine aver attest decry lament bemoan tout forecast repeat proclaim profess retort joke quip hint imply insinuate intimate speculate surmise hypothesize theorize caution clarify elaborate recount propose suggest admit',
  },
  {
    frames: ['clause'],
    cueClass: 'speech',
    trust: 0.8,
    verbs:
      'add insist maintain conclude testify vent rejoin boast brag gripe grumble swear confide conjecture remark observe comment interject object protest counter continue grouse gush marvel muse reason respond reply answer chime fume exclaim scoff sneer tease warn complain write post indicate joked blog bet stipulate concur counterclaim text email mutter murmur whisper shout yell scream cry snap growl bark declaim quote sniff moan groan sigh laugh chuckle deadpan drawl stammer stutter blurt thunder bellow chant enthuse pronounce declare intone lecture pontificate opine rail rant rave recite read resume summarize summarise sum surmise vouch agree',
  },
  {
    frames: ['addressee', 'clause', 'infinitive'],
    cueClass: 'speech',
    trust: 0.85,
    verbs: 'tell remind assure inform notify reassure persuade convince',
  },
  {
    frames: ['addressee', 'clause', 'infinitive', 'object'],
    cueClass: 'speech',
    trust: 0.75,
    verbs: 'warn urge advise caution implore beseech exhort encourage instruct order command beg challenge counsel',
  },
  {
    frames: ['clause', 'infinitive', 'object'],
    cueClass: 'speech',
    trust: 0.75,
    verbs: 'promise vow pledge threaten claim demand swear request propose offer recommend',
  },
  { frames: ['infinitive'], cueClass: 'speech', trust: 0.6, verbs: 'agree volunteer consent' },
  {
    frames: ['ask', 'addressee', 'infinitive', 'object'],
    cueClass: 'speech',
    trust: 0.7,
    verbs: 'ask inquire enquire wonder',
    prepositions: 'about',
  },
  { frames: ['ask', 'object'], cueClass: 'speech', trust: 0.65, verbs: 'question query', prepositions: 'about' },
  {
    frames: ['object'],
    cueClass: 'speech',
    trust: 0.7,
    verbs:
      'call describe accuse blame criticize criticise praise denounce condemn dismiss reject rebut refute defend deride mock ridicule slam blast rip lambaste lambast assail attack hail laud applaud commend congratulate thank brand dub label characterize characterise portray cite express voice reference invoke discuss urge chide scold rebuke castigate disparage blasted decry endorse tout extol deplore ridicule disavow dispute contest vilify excoriate skewer pan detail outline',
  },
  { frames: [], cueClass: 'speech', trust: 0.7, verbs: 'call', prepositions: 'for on upon' },
  { frames: [], cueClass: 'speech', trust: 0.65, verbs: 'refer point', prepositions: 'to' },
  { frames: [], cueClass: 'speech', trust: 0.55, verbs: 'talk speak', prepositions: 'about of' },
  { frames: [], cueClass: 'speech', trust: 0.55, verbs: 'complain warn boast', prepositions: 'about of against' },
  { frames: [], cueClass: 'speech', trust: 0.5, verbs: 'respond object allude', prepositions: 'to' },
  { frames: [], cueClass: 'speech', trust: 0.5, verbs: 'comment insist', prepositions: 'on' },
  {
    frames: [],
    cueClass: 'speech',
    trust: 0.5,
    verbs: 'apologize apologise argue advocate',
    prepositions: 'for against',
  },
  {
    frames: ['clause'],
    cueClass: 'thought',
    trust: 0.55,
    verbs: 'believe think suspect fear worry hope expect assume reckon guess figure feel judge doubt dream',
  },
  { frames: ['clause', 'infinitive'], cueClass: 'thought', trust: 0.45, verbs: 'expect hope' },
  {
    frames: ['clause', 'object'],
    cueClass: 'thought',
    trust: 0.5,
    verbs: 'estimate calculate anticipate foresee envision',
  },
  {
    frames: ['clause'],
    cueClass: 'evidence',
    trust: 0.65,
    verbs: 'show find indicate suggest reveal demonstrate prove determine discover establish',
  },
];

/** Every cue verb by its lemma; a verb that stands in several groups takes the frames of all. */
export const cueVerbs: ReadonlyMap<string, CueVerb> = buildTable();

function buildTable(): Map<string, CueVerb> {
  const table = new Map<string, CueVerb>();
  for (const group of groups) {
    for (const lemma of group.verbs.split(' ')) {
      const known = table.get(lemma);
      table.set(lemma, {
        frames: new Set([...(known?.frames ?? []), ...group.frames]),
        prepositions: new Set([...(known?.prepositions ?? []), ...(group.prepositions?.split(' ') ?? [])]),
        cueClass: known?.cueClass ?? group.cueClass,
        trust: Math.max(known?.trust ?? 0, group.trust),
      });
    }
  }
  return table;
}

/** Nouns whose content follows with "that": "the union's claim that …". */
export const cueNouns: ReadonlySet<string> = new Set(
  'claim allegation assertion statement suggestion warning announcement accusation argument belief fear concern report hint promise pledge vow complaint denial admission acknowledgement prediction contention insistence charge conclusion declaration theory opinion view notion rumor rumour estimate forecast proposal'.split(
    ' ',
  ),
);

/** Adverbs that mark a sentence as hearsay: its content is the sentence around them. */
export const hearsayAdverbs: ReadonlySet<string> = new Set(['reportedly', 'allegedly', 'supposedly', 'purportedly']);

/** Verbs that negate by their meaning: what follows is not said. */
export const refusalVerbs: ReadonlySet<string> = new Set(['decline', 'refuse']);
