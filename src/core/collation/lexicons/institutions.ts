/**
 * Names of one kind of institution, so that "Kenya's spy agency", "Kenyan intelligence services" and "the intelligence agency in Nairobi"
 * are one source. Key, then words that must all stand in the name (alternatives with |). Matched in order. Our own list, from general
 * knowledge of English-language news usage.
 */
const table = `
military intelligence: military|defence|defense intelligence
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
emergency ministry: emergency|emergencies ministry|minister
disaster agency: disaster|emergency agency|management|authority|ministry
meteorological agency: meteorological|weather|geological agency|service|survey|bureau
joint chiefs: joint chiefs
police: police
military: military|army
military: armed|defence|defense forces|force
military: general staff
security service: security service|services
coast guard: coast|coastguard guard|coastguard
fire service: fire|firefighting department|service|services|brigade
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
