import * as vscode from 'vscode';
import type { Passage } from '../../../core/collation/types';
import type { PlacedNote } from '../../dossier/dossierNotes';
import type { OpenDossier } from '../../dossier/openDossier';
import type { Services } from '../../services';
import { shorten } from '../../ui/markdown';
import { TextLines } from '../../ui/ranges';
import type { CurrentDossier } from '../trees/currentDossier';
import { sourcesIn } from '../trees/sourceIndex';

const longestWords = 60;
/** How long a dossier that is opened for the question is waited for, in milliseconds: what is read later is found by the next letter. */
const longestWait = 2000;

/** A symbol whose line is worked out when it is chosen. */
class PassageSymbol extends vscode.SymbolInformation {
  constructor(
    name: string,
    kind: vscode.SymbolKind,
    container: string,
    readonly dossier: OpenDossier,
    readonly passage: Passage,
  ) {
    super(name, kind, container, new vscode.Location(dossier.uriOf(passage.article), new vscode.Position(0, 0)));
  }
}

/** "Go to Symbol in Workspace": quantities, sources and tags of the dossiers that are in use, or, where none is yet, of the workspace's first. */
export function registerWorkspaceSymbols(
  { dossiers, dossierNotes }: Services,
  current: CurrentDossier,
): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, cancelled) {
      const found: PassageSymbol[] = [];
      if (dossiers.all.length === 0) await Promise.race([current.find().then((first) => first?.readAll()), pause()]);
      for (const dossier of dossiers.all) {
        await dossier.prepared();
        const sources = await sourcesIn(dossier);
        const notes = await dossierNotes.of(dossier);
        if (cancelled.isCancellationRequested) return [];
        found.push(...quantitySymbols(dossier, query), ...tagSymbols(dossier, notes, query));
        for (const { name, statements, outlets } of sources) {
          if (name === undefined || !matches(name, query)) continue;
          const container = vscode.l10n.t('source in {0} outlets', outlets);
          found.push(new PassageSymbol(name, vscode.SymbolKind.Interface, container, dossier, statements[0]));
        }
      }
      return found;
    },
    resolveWorkspaceSymbol(symbol) {
      if (!(symbol instanceof PassageSymbol)) return symbol;
      const { dossier, passage } = symbol;
      const text = dossier.readingOf(passage.article)?.text;
      if (text !== undefined)
        symbol.location = new vscode.Location(symbol.location.uri, new TextLines(text).range(passage.span));
      return symbol;
    },
  });
}

function quantitySymbols(dossier: OpenDossier, query: string): PassageSymbol[] {
  return dossier.collation
    .quantities()
    .filter(({ name }) => matches(name, query))
    .map(({ name, outlets, readings }) => {
      const container = vscode.l10n.t('quantity in {0} outlets', outlets);
      return new PassageSymbol(name, vscode.SymbolKind.Number, container, dossier, readings[0]);
    });
}

/** A symbol for each passage that bears a tag: "#" may stand before it. */
function tagSymbols(dossier: OpenDossier, notes: readonly PlacedNote[], query: string): PassageSymbol[] {
  return notes.flatMap(({ article, note, resolution }) => {
    const span = resolution && resolution.state !== 'orphan' ? resolution.span : { start: 0, end: 0 };
    return note.tags
      .filter((tag) => matches(`#${tag}`, query))
      .map((tag) => {
        const words = shorten(note.text ?? note.target?.exact ?? '', longestWords);
        const container = [dossier.infoOf(article)?.outlet ?? article, words].filter((part) => part).join(': ');
        return new PassageSymbol(`#${tag}`, vscode.SymbolKind.Key, container, dossier, { article, span });
      });
  });
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, longestWait));

/** The letters of the query in their order, as the editor's own filter has it. */
function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
