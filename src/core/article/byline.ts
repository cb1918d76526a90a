import { agencies, roleWords } from './lexicons/agencies';
import { endsInFullStop } from './plain';

/** Who signs an article. */
export interface Signature {
  readonly authors: readonly string[];
}

const longest = 160;
const opening = /^(?:(?:written|words|story|report|reported|reporting|statement) )?by:?\s+(?=\S)/i;
const nameWord =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|della|der|den|di|da|dos|du|la|le|el|al|bin|ibn|van|von|y|ten|ter)";
const name = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: ${nameWord}){0,4}$`, 'u');
const fullName = new RegExp(`^\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: ${nameWord}){1,3}$`, 'u');

/**
 * Reads "By Ana Orr and Ben Lund in Seoul", "Ana Orr in Seoul", "Observer reporters", "Reuters staff", "AFP"; `undefined` where
 * the line is no byline.
 * @param underHeadline whether a headline has come before: above it, the forms without "By" may be the headline itself
 */
export function readByline(line: string, underHeadline: boolean): Signature | undefined {
  if (line.length > longest || endsInFullStop(line)) return undefined;
  const opened = opening.exec(line);
  if (opened) {
    const authors = authorsOf(line.slice(opened[0].length));
    return authors.length > 0 ? { authors } : undefined;
  }
  return underHeadline || isAgency(line) ? unopened(line) : undefined;
}

/** A line with nothing but a person's name, to be believed only beside a published line. */
export const isBareName = (line: string): boolean => line.length < 60 && fullName.test(line);

/** Signatures without "By". */
function unopened(line: string): Signature | undefined {
  if (isAgency(line)) return { authors: [line] };
  const words = line.toLowerCase().split(/\s+/);
  const last = words[words.length - 1];
  if (words.length <= 5 && /^(?:staff|reporters?|correspondents?|agencies)$/.test(last) && /^\p{Lu}/u.test(line)) {
    return { authors: [line] };
  }
  const placed =
    /^(.{3,80}?) in \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?:,? and .{3,80} in \p{Lu}[\p{L}'’ -]{1,40})?$/u.exec(
      line,
    );
  if (placed && placed[1].split(/, | and | & /).every((part) => fullName.test(part)))
    return { authors: authorsOf(line) };
  const [first, ...rest] = line.split(', ');
  const role = rest.join(' ').toLowerCase().split(' ');
  if (fullName.test(first) && rest.length > 0 && role.length <= 6 && roleWords.has(role[role.length - 1]))
    return { authors: [first] };
  return undefined;
}

function authorsOf(signed: string): string[] {
  const withoutPlaces = signed
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(/ (?:in|at|for|from) \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}/gu, ' ')
    .split(/\s[|•·–—-]\s/)[0];
  const parts = withoutPlaces.split(/\s*(?:,|;|&|\band\b)\s*/).map((part) => part.replace(/\s+/g, ' ').trim());
  if (parts[0] === undefined || !(name.test(parts[0]) || isAgency(parts[0]))) return [];
  return parts.filter((part, index) => part !== '' && name.test(part) && (index === 0 || !isRole(part)));
}

const isRole = (part: string): boolean =>
  part
    .toLowerCase()
    .split(' ')
    .some((word) => roleWords.has(word));

export const isAgency = (line: string): boolean => agencies.has(line.toLowerCase().replace(/[.]$/, ''));

/**
 * The outlet that the line under a byline names ("Cottonwood Plain Ledger", "Saltmarsh Broadcasting, in Tovarn"): capitalised words
 * that are no function.
 */
export function outletUnderByline(line: string): string | undefined {
  const candidate = line.replace(/,? in \p{Lu}.{0,60}$/u, '').trim();
  const words = candidate.split(/\s+/);
  if (candidate.length > 60 || words.length > 6 || endsInFullStop(line) || /[:,;|\d]/.test(candidate)) return undefined;
  const capitalised = words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|de|del|la|le|for|&)$/.test(word));
  return capitalised && !isRole(candidate) ? candidate : undefined;
}
