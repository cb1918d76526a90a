import type { Steps } from '../../../core/steps';
import type { OpenDossier, Reading } from '../../dossier/openDossier';
import { inTurns } from '../../ui/turns';
import { namesOfSources, type Source, sourcesOf, type Statement, statementsOf } from './sourcesModel';

const remembered = new WeakMap<Reading, { readonly names: unknown; readonly statements: readonly Statement[] }>();

/** Who says what in a dossier. What an article says is worked out once a reading, in slices between the editor's other work. */
export const sourcesIn = (dossier: OpenDossier): Promise<Source[]> => inTurns(gather(dossier));

function* gather(dossier: OpenDossier): Steps<Source[]> {
  const names = dossier.file.sources;
  const { aliases, displayNames } = namesOfSources(names);
  const all: Statement[] = [];
  for (const info of dossier.collation.articles) {
    const reading = dossier.readingOf(info.id);
    if (!reading) continue;
    const known = remembered.get(reading);
    const statements =
      known?.names === names ? known.statements : statementsOf(info, reading.analysis, reading.text, aliases);
    if (statements !== known?.statements) remembered.set(reading, { names, statements });
    for (const statement of statements) all.push(statement);
    yield;
  }
  return yield* sourcesOf(all, displayNames);
}
