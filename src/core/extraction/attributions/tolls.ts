import type { Relation } from './relation';

/** "The earthquake claimed 371 lives": who dies of what, and nobody's claim. */
export const isToll = (text: string, { cue, content }: Relation): boolean =>
  cue !== undefined &&
  /\bclaim(?:s|ed|ing)?$/i.test(text.slice(cue.start, cue.end)) &&
  content.some(({ start, end }) => /\b(?:life|lives|victims)$/i.test(text.slice(start, end)));
