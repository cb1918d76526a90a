import { stringify } from 'yaml';

/** A string as it is written for a YAML value, on one line: plain where YAML allows it, else quoted. Fit for block and flow style alike. */
export function yamlScalar(value: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N} ._'’()/&+-]*$/u.test(value) && !/\s$/.test(value);
  const written = plain ? stringify(value, { lineWidth: 0 }).trimEnd() : JSON.stringify(value);
  return written.replace(
    /[\u2028\u2029\u0085]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
