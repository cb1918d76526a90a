import type { OpenDossier, Reading } from '../../dossier/openDossier';
import { namesOfSources, type Source, sourcesOf, type Statement, statementsOf } from './sourcesModel';

/** How long articles are gone through before the editor gets its turn, in milliseconds. */
const slice = 8;

const remembered = new WeakMap<Reading, { readonly names: unknown; readonly statements: readonly Statement[] }>();

/** Who says what in a dossier. What an article says is worked out once a reading, in slices between the editor's other work. */
export async function sourcesIn(dossier: OpenDossier): Promise<Source[]> {
  const names = dossier.file.sources;
  const { aliases, displayNames } = namesOfSources(names);
  const all: Statement[] = [];
  let turn = Date.now();
  for (const info of dossier.collation.articles) {
    const reading = dossier.readingOf(info.id);
    if (!reading) continue;
    const known = remembered.get(reading);
    const statements =
      known?.names === names ? known.statements : statementsOf(info, reading.analysis, reading.text, aliases);
    remembered.set(reading, { names, statements });
    for (const statement of statements) all.push(statement);
    if (Date.now() - turn > slice) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turn = Date.now();
    }
  }
  return sourcesOf(all, displayNames);
}
