import { furnitureRules } from './lexicons/furniture-phrases';
import { endsInFullStop } from './plain';
import type { FurnitureKind } from './types';

/** What `atEnd` rules look at. UTF-16 units. */
const lastWords = 200;
const longestRule = Math.max(...furnitureRules.map((rule) => rule.longest));

/**
 * The kind of furniture a line is by its own words, or `undefined` where it may be story.
 * @param line one block, its Markdown taken off
 * @param afterStory whether a paragraph of the story has come before
 */
export function furnitureKind(line: string, afterStory: boolean): FurnitureKind | undefined {
  if (line.length > longestRule) return undefined;
  const ended = endsInFullStop(line);
  const end = line.slice(-lastWords);
  for (const rule of furnitureRules) {
    if (line.length > rule.longest || (rule.afterStory && !afterStory) || (rule.unended && ended)) continue;
    if (rule.pattern.test(rule.atEnd ? end : line)) return rule.kind;
  }
  return undefined;
}
