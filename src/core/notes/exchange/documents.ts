import { csvRow } from '../../text/csv';
import { plainMarkdown } from '../../text/plainMarkdown';
import type { NoteOfArticle } from './types';

/*
 * Notes as documents for people: a Markdown report, and rows for a spreadsheet.
 */

const columns = [
  'Article',
  'Outlet',
  'Passage',
  'State',
  'Now',
  'Note',
  'Tags',
  'Verdict',
  'By',
  'At',
  'Resolved',
  'Replies',
  'Id',
  'Start',
  'End',
] as const;

/** One row a note, RFC 4180; cells that a spreadsheet would run as formulas are made harmless. */
export function notesToCsv(notes: readonly NoteOfArticle[]): string {
  const rows = notes.map(({ article, outlet = '', note, state = '', now = '' }) => [
    article,
    outlet,
    note.target?.exact ?? '',
    state,
    now,
    note.text ?? '',
    note.tags.join(', '),
    note.verdict ?? '',
    note.by ?? '',
    note.at ?? '',
    note.resolved ? 'yes' : '',
    note.replies.map(({ by, text }) => (by === undefined ? text : `${by}: ${text}`)).join('\n'),
    note.id,
    String(note.target?.start ?? ''),
    String(note.target?.end ?? ''),
  ]);
  return [[...columns], ...rows].map(csvRow).join('');
}

/** The notes article by article; what needs the analyst's eye (changed, orphaned, unattached) says so. */
export function notesToMarkdown(notes: readonly NoteOfArticle[]): string {
  if (notes.length === 0) return 'There are no notes.\n';
  const byArticle = new Map<string, NoteOfArticle[]>();
  for (const entry of notes) byArticle.set(entry.article, [...(byArticle.get(entry.article) ?? []), entry]);
  const lines = ['# Notes', ''];
  for (const [article, entries] of byArticle) {
    const { outlet, title } = entries[0];
    lines.push(`## ${plainMarkdown([outlet, title ?? article].filter((part) => part).join(': '))}`, '');
    for (const entry of entries) lines.push(...noteLines(entry), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const stateWords: Readonly<Record<NonNullable<NoteOfArticle['state']>, string>> = {
  exact: '',
  moved: '',
  changed: 'the words have changed',
  orphan: 'the passage is gone',
  unattached: 'the article is gone',
};

function noteLines({ note, state, now }: NoteOfArticle): string[] {
  const lines: string[] = [];
  if (note.target) lines.push(...quoted(note.target.exact));
  if (now !== undefined) lines.push('', '_Now:_', '', ...quoted(now));
  const facts = [
    state === undefined ? '' : stateWords[state],
    note.verdict ?? '',
    note.tags.map((tag) => `#${tag}`).join(' '),
    [note.by, note.at?.slice(0, 10)].filter((part) => part).join(', '),
    note.resolved ? 'resolved' : '',
  ].filter((fact) => fact !== '');
  if (note.text?.trim()) lines.push('', ...paragraphs(note.text));
  if (facts.length > 0) lines.push('', `_${facts.map(plainMarkdown).join(' · ')}_`);
  for (const { by, text } of note.replies) {
    lines.push('', `- ${by === undefined ? '' : `**${plainMarkdown(by)}:** `}${plainMarkdown(text)}`);
  }
  return lines;
}

const quoted = (text: string): string[] => paragraphs(text).map((line) => `> ${line}`.trimEnd());
const paragraphs = (text: string): string[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph, index) => (index === 0 ? [plainMarkdown(paragraph)] : ['', plainMarkdown(paragraph)]));
