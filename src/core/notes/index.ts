export { AnchorText } from './anchor/anchorText';
export { describe } from './anchor/describe';
export type { Difference, DifferenceKind } from './anchor/differences';
export { assess, resolve, type Resolution } from './anchor/resolve';
export { type MarkedRun, sideBySide, type SideBySide } from './anchor/sideBySide';
export { newId, type Random } from './ids';
export { followEdits, type TextEdit } from './ranges';
export { editSidecar, type EditResult, type NoteChanges, type SidecarEdit } from './sidecar/edit';
export { readSidecar, type Sidecar } from './sidecar/read';
export * from './types';
export { mergeNote, mergeNotes, type MergeConflict } from './merge';
export {
  type FieldConflict,
  MemoryStorage,
  NoteStore,
  type NoteStorage,
  sameBytes,
  type StoreEdit,
  type StoreResult,
} from './store';
export { importAnnotations } from './exchange/annotationImport';
export { notesToCsv, notesToMarkdown } from './exchange/documents';
export type { Imported, ImportedNote, NoteOfArticle } from './exchange/types';
export { notesToJsonLd } from './exchange/webAnnotation';
export { articleFor, type ArticlePlace } from './exchange/place';
