// WordNet's lexicographer classes of single-word verbs and nouns, from Debian's wordnet-base (WordNet 3.0, its own free licence).
import { readFileSync } from 'node:fs';

const folder = '/usr/share/wordnet/';
const firstVerbFile = 29;
const firstNounFile = 3;
/** Lexicographer files counted from the first of their part of speech. */
const speechAndThought = [31 - firstVerbFile, 32 - firstVerbFile];
const communicationAndPerson = [10 - firstNounFile, 18 - firstNounFile];
/** How many senses, the commonest first, may set the extra bit. */
const sensesLooked = 4;

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
  const fileOf = lexicographerFiles(part);
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
    const files = offsets.slice(0, sensesLooked).map((offset) => (fileOf.get(offset) ?? firstFile) - firstFile);
    const speech = files.some((file) => marked.includes(file));
    result.set(word, 1 + files[0] * 2 + (speech ? 1 : 0));
  }
  return result;
}

/** Synset offset to the number of its lexicographer file. */
function lexicographerFiles(part: string): Map<number, number> {
  const result = new Map<number, number>();
  for (const line of readFileSync(`${folder}data.${part}`, 'latin1').split('\n')) {
    if (line === '' || line.startsWith(' ')) continue;
    result.set(Number(line.slice(0, 8)), Number(line.slice(9, 11)));
  }
  return result;
}
