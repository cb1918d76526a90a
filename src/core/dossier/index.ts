export { addCollationRule, addSourceAlias, renameQuantity, setEntryField, type DossierEdit } from './edit';
export { articleEntry, isArticleName, isExcluded, matchesGlobs, normalPath, outletName } from './membership';
export { newDossier, type NewDossierFile } from './new-dossier';
export { parseDossier, type EntryField } from './parse';
export { emptyDossier } from './types';
export type { ArticleRule, CollationRule, DossierFile, DossierProblem, FigureReference } from './types';
export type { FileChange, Workspace } from './workspace';
