import { shift, type Span } from '../../text/span';
import type { TaggedText } from '../../text/tagged';
import type { Attribution, Quotation } from '../types';
import { readBlocks, type BlockReading, type LearnedReader } from './block';
import { joinBlocks } from './join';
import { readMentions, type Mention } from './mentions';

/** A block of the story (headline, standfirst or paragraph; never furniture) with its tokens. */
export interface StoryBlock {
  /** Where the block's tagged text begins in the article; its tokens count from here. */
  readonly start: number;
  readonly tagged: TaggedText;
}

/** Who said what in one article. Spans index the article's text; `Quotation.attribution` indexes `attributions`. */
export interface Speech {
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly Attribution[];
}

/** What one block says by itself: found once for each text a block can have. */
export interface BlockFindings extends BlockReading {
  readonly mentions: readonly Mention[];
}

/** One block's findings, in place. */
export interface PlacedBlock {
  readonly span: Span;
  readonly tagged: TaggedText;
  readonly findings: BlockFindings;
}

/** Reads the quotations and attributions of an article's story blocks, which come in reading order. */
export type SpeechReader = (text: string, blocks: readonly StoryBlock[]) => Speech;

/** Remembered blocks; dropped all at once when full. */
const remembered = 4000;

/**
 * A reader that remembers each block by its tagged text: after an edit only the edited block is read anew, and the cheap
 * pass that ties blocks together (quotations over several paragraphs, names, pronouns) runs again. The same input
 * always gives the same output, remembered or not. Without a learned reader the rules work alone.
 */
export function createSpeechReader(learned?: LearnedReader): SpeechReader {
  const memory = new Map<string, BlockFindings>();
  return (text, blocks) => {
    const fresh = new Map<string, TaggedText>();
    for (const { tagged } of blocks) if (!memory.has(tagged.text)) fresh.set(tagged.text, tagged);
    const found = new Map(blocks.map(({ tagged }) => [tagged.text, memory.get(tagged.text)]));
    const unread = [...fresh.values()];
    if (memory.size + unread.length > remembered) memory.clear();
    readBlocks(unread, learned).forEach((reading, index) => {
      const findings = { ...reading, mentions: readMentions(unread[index]) };
      found.set(unread[index].text, findings);
      memory.set(unread[index].text, findings);
    });
    const placed = blocks.map(({ start, tagged }): PlacedBlock => {
      const span = shift({ start: 0, end: tagged.text.length }, start);
      return { span, tagged, findings: found.get(tagged.text)! };
    });
    return joinBlocks(text, placed);
  };
}
