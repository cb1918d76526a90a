/**
 * Names of one kind of institution, so that "Kenya's spy agency", "Kenyan intelligence services" and "the intelligence agency in Nairobi"
 * are one source. Key, then words that must all stand in the name (alternatives with |). Matched in order. Our own list, from general
 * knowledge of English-language news usage.
 */
const table = `
intelligence: spy|intelligence agency|agencies|service|services|chief|officials|official|organisation|organization|bureau
intelligence: espionage
state media: state|state-run|state-owned|official media|news|newspaper|television|broadcaster|daily
unification ministry: unification ministry|minister
foreign ministry: foreign ministry|minister|office|secretary
state department: state department
defence ministry: defence|defense|war ministry|minister|department|secretary|officials
interior ministry: interior ministry|minister|department
finance ministry: finance ministry|minister
health ministry: health ministry|minister|department|officials|authorities
justice department: justice ministry|department
disaster agency: disaster|emergency agency|management|authority|ministry
meteorological agency: meteorological|weather|geological agency|service|survey|bureau
joint chiefs: joint chiefs
police: police
military: military|army
military: armed forces
lawmakers: lawmaker|lawmakers|legislators|parliamentarians|congressmen
officials: officials|authorities
government: government
president: president|presidential
prime minister: prime minister
media: media|press
`;

interface Institution {
  readonly key: string;
  readonly words: readonly ReadonlySet<string>[];
}

const institutions: readonly Institution[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [key, words] = line.split(': ');
    return { key, words: words.split(' ').map((each) => new Set(each.split('|'))) };
  });

/** The kind of institution that a name's words stand for. */
export const institutionOf = (words: readonly string[]): string | undefined =>
  institutions.find((institution) => institution.words.every((choices) => words.some((word) => choices.has(word))))
    ?.key;

/** Every word that names a kind of institution. */
export const institutionWords: ReadonlySet<string> = new Set(
  institutions.flatMap((institution) => institution.words.flatMap((choices) => [...choices])),
);

/** Well-known bodies by name or short form: what they are, as the keys above have it. */
export const knownBodies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nis: 'south korea intelligence',
    'national intelligence service': 'south korea intelligence',
    kcna: 'kcna',
    'korean central news agency': 'kcna',
    cia: 'cia',
    'central intelligence agency': 'cia',
    fbi: 'fbi',
    'federal bureau of investigation': 'fbi',
    mi5: 'mi5',
    mi6: 'mi6',
    'secret intelligence service': 'mi6',
    gru: 'gru',
    fsb: 'fsb',
    'federal security service': 'fsb',
    mossad: 'israel intelligence',
    pentagon: 'united states defence ministry',
    'defense department': 'united states defence ministry',
    'department of defense': 'united states defence ministry',
    'state department': 'united states state department',
    'department of state': 'united states state department',
    'white house': 'white house',
    kremlin: 'kremlin',
    'downing street': 'downing street',
    idf: 'israel military',
    'israel defense forces': 'israel military',
    usgs: 'usgs',
    'united states geological survey': 'usgs',
    'geological survey': 'usgs',
    who: 'who',
    'world health organization': 'who',
    'world health organisation': 'who',
    unhcr: 'unhcr',
    'un refugee agency': 'unhcr',
    unrwa: 'unrwa',
    unicef: 'unicef',
    iaea: 'iaea',
    'international atomic energy agency': 'iaea',
    cdc: 'cdc',
    'centers for disease control and prevention': 'cdc',
    ap: 'associated press',
    'associated press': 'associated press',
    afp: 'agence france-presse',
    'agence france-presse': 'agence france-presse',
    reuters: 'reuters',
    yonhap: 'yonhap',
    'yonhap news': 'yonhap',
    'yonhap news agency': 'yonhap',
    xinhua: 'xinhua',
    'xinhua news agency': 'xinhua',
    tass: 'tass',
    itar: 'tass',
    ria: 'ria novosti',
    'ria novosti': 'ria novosti',
    interfax: 'interfax',
    bbc: 'bbc',
    cnn: 'cnn',
  }),
);
