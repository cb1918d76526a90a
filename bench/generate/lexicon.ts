/*
 * Words of the invented dossiers: places, outlets, people, disasters and the sentences that tell of them. All of it was written for this file.
 *
 * In a frame, {n} stands for the figure as printed, {place} for the place of the event, {thing} for what failed.
 */

export const placeStarts =
  'Bal Cor Dren El Fen Gor Hal Is Jor Kel Lin Mar Nor Ost Pel Quen Ros Sol Tar Ul Ver Wes Yar Zel'.split(' ');
export const placeMiddles = 'a e i o u an en or al is em ys'.split(' ');
export const placeEnds = 'bek dale dra fell ga hythe kova lund mere nov port ra sk stad va wick'.split(' ');

export const outletNames =
  'Argus Bugle Clarion Courant Despatch Intelligencer Lantern Packet Recorder Sentinel Spectacle Tidings'.split(' ');
export const givenNames =
  'Ada Bram Clea Dov Edda Finn Greta Hugo Ines Jonas Kaja Luca Mina Nils Oda Pia Rolf Sanna Tove Uwe'.split(' ');
export const surnames =
  'Abel Brandt Corvin Dahl Ekman Frost Garde Holm Ibsen Jansen Krall Lorne Mohr Nagel Orre Palm Rask Stroud Tiel Vance'.split(
    ' ',
  );

/** Who counts; the first is the origin that most outlets go back to. */
export const officialOrigins = [
  'the disaster agency',
  'the interior ministry',
  'the regional governor',
  'the police',
  'the health ministry',
] as const;
export const otherOrigins = [
  'the opposition',
  'a miners’ union',
  'local doctors',
  'an aid group',
  'residents',
] as const;

export interface QuantityFrames {
  readonly id: string;
  /** The name that a card would give it. */
  readonly name: string;
  readonly unit: 'person' | 'dollar' | 'percentage';
  /** Range of the first day's value. */
  readonly from: number;
  readonly to: number;
  /** What a day does to the count: the widest factor by which it grows; below 1 it falls. */
  readonly growth: number;
  /** Sentences without their full stop; each starts with a lower-case word or with {n}. */
  readonly frames: readonly string[];
}

export const quantities: readonly QuantityFrames[] = [
  {
    id: 'killed',
    name: 'people killed',
    unit: 'person',
    from: 8,
    to: 400,
    growth: 1.6,
    frames: [
      '{n} people were killed in the {thing}',
      '{n} people have died in {place}',
      'the {thing} killed {n} people',
      'the death toll in {place} stood at {n}',
      'the bodies of {n} people had been recovered',
    ],
  },
  {
    id: 'injured',
    name: 'people injured',
    unit: 'person',
    from: 20,
    to: 1_500,
    growth: 1.3,
    frames: [
      '{n} people were injured in the {thing}',
      '{n} others were hurt',
      'hospitals in {place} were treating {n} injured people',
      'the {thing} left {n} people wounded',
    ],
  },
  {
    id: 'missing',
    name: 'people missing',
    unit: 'person',
    from: 15,
    to: 600,
    growth: 0.6,
    frames: [
      '{n} people were still missing',
      '{n} people remain unaccounted for',
      'the number of missing stood at {n}',
    ],
  },
  {
    id: 'displaced',
    name: 'people displaced',
    unit: 'person',
    from: 900,
    to: 90_000,
    growth: 1.4,
    frames: [
      '{n} people have fled their homes',
      '{n} residents were evacuated from {place}',
      'the {thing} has driven {n} people from their homes',
    ],
  },
  {
    id: 'rescuers',
    name: 'rescuers sent',
    unit: 'person',
    from: 150,
    to: 4_000,
    growth: 1.5,
    frames: [
      '{n} rescuers were sent to {place}',
      '{n} rescue workers were searching the rubble',
      'the search was in the hands of {n} rescuers',
    ],
  },
  {
    id: 'repair-cost',
    name: 'cost of repairs',
    unit: 'dollar',
    from: 20_000_000,
    to: 4_000_000_000,
    growth: 1,
    frames: [
      'repairs will cost {n}',
      'the cost of repairs was put at {n}',
      'it will take {n} to rebuild what the {thing} destroyed',
    ],
  },
  {
    id: 'without-power',
    name: 'households without electricity',
    unit: 'percentage',
    from: 15,
    to: 90,
    growth: 0.7,
    frames: ['{n} of households in {place} had no electricity', 'power was out in {n} of homes in {place}'],
  },
];

export const disasters = [
  'flood',
  'earthquake',
  'ferry disaster',
  'mine collapse',
  'wildfire',
  'train crash',
  'landslide',
  'dam failure',
] as const;

/** How a claim ({claim}) is given to its source ({source}), by an outlet on its own or after an agency ({agency}). */
export const ownFrames = [
  '{Claim}, {source} said.',
  '{Source} said that {claim}.',
  'According to {source}, {claim}.',
  '{Source} said {claim}.',
] as const;
export const agencyFrames = [
  '{Claim}, the news agency {agency} reported, citing {source}.',
  'The news agency {agency} quoted {source} as saying that {claim}.',
  '{Claim}, officials said, citing {source}.',
] as const;

/** Paragraphs without figures. */
export const fillers = [
  'Rain was falling again over {place} by the evening, and the road to the station was closed.',
  '“We heard it before we saw it,” said {person}, who runs a bakery in {place}. “Then the lights went out.”',
  'The government has promised an inquiry into the {thing} and into the warnings that came before it.',
  'Volunteers handed out blankets and soup in the sports hall of {place} through the night.',
  '“Nobody told us anything,” {person} said, standing in front of what had been a school.',
  'Schools in {place} will stay closed until further notice, and trains end one station short of the town.',
  'It was not clear why the sirens in {place} had stayed silent.',
] as const;
