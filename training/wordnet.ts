// WordNet's lexicographer classes of single-word verbs and nouns, from Debian's wordnet-base (WordNet 3.0, its own free licence).
import { readFileSync } from 'node:fs';

const folder = '/usr/share/wordnet/';
const firstVerbFile = 29;
const firstNounFile = 3;
/** Lexicographer files counted from the first of their part of speech. */
const speechAndThought = [31 - firstVerbFile, 32 - firstVerbFile];
const communicationAndPerson = [10 - firstNounFile, 18 - firstNounFile];
/** How many senses, the commonest first, may set the extra bits. */
const sensesLooked = 4;
/** WordNet's sentence frames "Somebody ----s that CLAUSE" and "Somebody ----s whether INFINITIVE". */
const clauseFrames = [26, 29];

/** Word classes as `Vocabulary` describes them. Nouns that WordNet's own corpus never counts are left out: they are rare and many. */
export function readWordNet(): { verbs: Map<string, number>; nouns: Map<string, number> } {
  return {
    verbs: classes('verb', firstVerbFile, speechAndThought, false),
    nouns: classes('noun', firstNounFile, communicationAndPerson, true),
  };
}

function classes(
  part: string,
  firstFile: number,
  marked: readonly number[],
  countedOnly: boolean,
): Map<string, number> {
  const synsets = readSynsets(part);
  const result = new Map<string, number>();
  for (const line of readFileSync(`${folder}index.${part}`, 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue;
    const fields = line.trim().split(' ');
    const [word] = fields;
    const senses = Number(fields[2]);
    const pointers = Number(fields[3]);
    const counted = Number(fields[5 + pointers]);
    if (word.includes('_') || (countedOnly && counted === 0)) continue;
    const offsets = fields.slice(6 + pointers, 6 + pointers + senses).map(Number);
    const early = offsets.slice(0, sensesLooked).flatMap((offset) => synsets.get(offset) ?? []);
    const speech = early.some(({ file }) => marked.includes(file - firstFile));
    const clause = early.some(({ takesClause }) => takesClause);
    const rows = part === 'verb' ? 4 : 2;
    result.set(word, 1 + (early[0].file - firstFile) * rows + (speech ? 1 : 0) + (clause ? 2 : 0));
  }
  return result;
}

interface Synset {
  /** Number of its lexicographer file. */
  readonly file: number;
  readonly takesClause: boolean;
}

/** Synsets by their offset. */
function readSynsets(part: string): Map<number, Synset> {
  const result = new Map<number, Synset>();
  for (const line of readFileSync(`${folder}data.${part}`, 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue;
    const frames = [...line.split('|')[0].matchAll(/\+ (\d\d) [0-9a-f]{2}(?= )/g)].map(([, frame]) => Number(frame));
    const takesClause = part === 'verb' && frames.some((frame) => clauseFrames.includes(frame));
    result.set(Number(line.slice(0, 8)), { file: Number(line.slice(9, 11)), takesClause });
  }
  return result;
}
