import { wordDifference } from '../../../core/collation/difference';
import type { Rendering, Utterance } from '../../../core/collation/types';
import { plainMarkdown } from '../../../core/text/plainMarkdown';
import type { Link } from './reportMarkdown';

/** Fixed words about quotations, in the reader's language. */
export interface QuotationWords {
  readonly nobody: string;
  readonly forms: Readonly<Record<Rendering['form'], string>>;
  /** Words inside quotation marks that negate or count, and that not all outlets have. */
  differs(words: string): string;
}

/** What several outlets have one speaker say, the fullest rendering first; of the others, the words that it has not are bold. */
export function quotationsPart(utterances: readonly Utterance[], words: QuotationWords, link: Link): string[] {
  return utterances.flatMap(({ renderings, fullest, warnings }) => {
    const whole = renderings[fullest];
    const differing = [...new Set(warnings.flatMap((warning) => warning.words))];
    const lines = [whole, ...renderings.filter((each) => each !== whole)].map((rendering) => {
      const said =
        rendering === whole || rendering.form === 'paraphrase' ? plain(rendering.text) : marked(whole, rendering);
      const form = rendering.form === 'quoted' ? '' : ` (${words.forms[rendering.form]})`;
      return `- ${link(rendering.outlet, rendering)}: ${said}${form}`;
    });
    return [
      `### ${plainMarkdown(whole.speaker ?? renderings.find(({ speaker }) => speaker !== undefined)?.speaker ?? words.nobody)}`,
      '',
      ...(differing.length > 0 ? [`≠ ${plainMarkdown(words.differs(differing.join(', ')))}`, ''] : []),
      ...lines,
      '',
    ];
  });
}

/** The comma with which a sentence goes on after quoted words is none of the speaker's. */
const plain = (text: string): string => plainMarkdown(text.replace(/,(?=[”’"']?(?:\s[“‘"']|$))/gu, ''));

const marked = (whole: Rendering, { text }: Rendering): string =>
  wordDifference(whole.text, text)
    .filter(({ side }) => side !== 'first')
    .map((part) => (part.side === 'second' ? `**${plain(part.text)}**` : plain(part.text)))
    .join(' ');
