import { splitBlocks, type RawBlock } from '../text/blocks';
import { parseIso, formatPartial } from '../extraction/dates/civil';
import { isBareName, isAgency, outletUnderByline, readByline } from './byline';
import { readDateline } from './dateline';
import { readFrontMatter, type FrontMatter } from './front-matter';
import { furnitureKind } from './furniture';
import { guessLanguage, isInAnotherLanguage } from './language';
import { endsAsSentence, endsInFullStop, plainWords, wordCount } from './plain';
import { dateInUrl, isPublishedLine, opensAsPublished, publishedDate } from './published-line';
import { endOfBox, endOfComments, endOfRelated, opensComments, opensRelated, type Line } from './sections';
import type { Article, ArticleMeta, Block, BlockKind, FurnitureKind, IsoDate } from './types';

/** Blocks longer than these are paragraphs. UTF-16 units. */
const longestHeadline = 220;
const longestStandfirst = 320;
/** A date line may stand behind so many paragraphs that are whole sentences and yet only lead in. */
const standfirstParagraphs = 3;

/**
 * Reads an article's parts: front matter, headline, standfirst, byline, dateline, paragraphs, furniture.
 * Pure, linear in the text's length, and total: a strange text is an article of strange paragraphs.
 * @param text the whole file as decoded
 * @param meta what is known from outside the file (an entry of dossier.yaml); it beats what the file says
 */
export function readArticle(text: string, meta: ArticleMeta = {}): Article {
  const frontMatter = readFrontMatter(text);
  return new ArticleReader(text, frontMatter, { ...frontMatter?.meta, ...withoutUndefined(meta) }).read();
}

interface Candidate extends RawBlock, Line {}

class ArticleReader {
  private readonly lines: readonly Candidate[];
  private readonly blocks: Block[] = [];
  private headline?: Article['headline'];
  private byline?: Article['byline'];
  private dateline?: Article['dateline'];
  private publishedLine?: IsoDate;
  private outlet?: string;

  constructor(
    private readonly text: string,
    private readonly frontMatter: FrontMatter | undefined,
    private readonly known: ArticleMeta,
  ) {
    this.lines = splitBlocks(text, frontMatter?.end ?? 0).map((block) => ({
      ...block,
      words: plainWords(text.slice(block.start, block.end)),
    }));
  }

  read(): Article {
    if (this.frontMatter) this.add(this.frontMatter, 'front-matter');
    this.readStory(this.readHead());
    const { outlet = this.outlet, title = this.headlineWords(), ...rest } = this.known;
    return {
      blocks: this.blocks,
      headline: this.headline,
      byline: this.byline,
      dateline: this.dateline,
      meta: withoutUndefined({ ...rest, outlet, title }),
      published: this.publicationDay(),
      problems: this.frontMatter?.problems ?? [],
    };
  }

  /** Everything above the story's first paragraph. Returns the index of that paragraph. */
  private readHead(): number {
    const { lines } = this;
    let at = 0;
    for (; at < lines.length; at++) {
      const line = lines[at];
      const kind = line.mark === 'rule' ? 'other' : this.headFurniture(line.words);
      if (kind) {
        this.addFurniture(line, kind);
      } else if (this.isHeadline(at)) {
        this.headline ??= { start: line.start, end: line.end };
        this.add(line, 'headline');
      } else if (!this.readSignature(at)) {
        if (!this.isStandfirst(at)) return at;
        this.add(line, 'standfirst');
      }
    }
    return at;
  }

  private headFurniture(words: string): FurnitureKind | undefined {
    if (isPublishedLine(words)) {
      this.publishedLine ??= publishedDate(words);
      return 'published-line';
    }
    if (opensComments(words)) return 'other';
    return furnitureKind(words, false);
  }

  private isHeadline(at: number): boolean {
    const { words, mark, level, end, start } = this.lines[at];
    if (this.headline) return words === this.headlineWords() || words === this.known.title;
    if (mark === 'heading') return level === 1 || at + 1 < this.lines.length;
    if (mark !== undefined || at + 1 === this.lines.length) return false;
    if (words === this.frontMatter?.meta.title) return true;
    if (this.blocks.some((block) => block.kind === 'standfirst')) return false;
    if (end - start > longestHeadline || endsInFullStop(words) || /[:;,]$/.test(words)) return false;
    return !readByline(words, false) && !readDateline(words) && !isQuotedSentence(words) && /\p{L}/u.test(words);
  }

  /** A byline, and the line under it that names the outlet or a function. */
  private readSignature(at: number): boolean {
    const line = this.lines[at];
    const signature = readByline(line.words, this.headline !== undefined) ?? this.bareName(at);
    const previous = this.blocks[this.blocks.length - 1] as Block | undefined;
    if (signature) {
      this.byline ??= { start: line.start, end: line.end, authors: signature.authors };
    } else {
      const underByline = previous?.kind === 'byline' && this.lines[at - 1].group === line.group;
      if (!underByline && line.words !== this.known.outlet) return false;
      const outlet = outletUnderByline(line.words);
      if (outlet === undefined) return false;
      if (!isAgency(outlet)) this.outlet ??= outlet;
    }
    this.add(line, 'byline');
    return true;
  }

  /** A name alone on its line is a signature where the line before or after says when the article appeared. */
  private bareName(at: number): { authors: string[] } | undefined {
    const { words } = this.lines[at];
    const beside = [this.lines[at - 1], this.lines[at + 1]] as (Candidate | undefined)[];
    const dated = beside.some((line) => line !== undefined && isPublishedLine(line.words));
    return this.headline && dated && isBareName(words) ? { authors: [words] } : undefined;
  }

  private isStandfirst(at: number): boolean {
    const { words, mark, start, end } = this.lines[at];
    if (!this.headline || mark === 'quote' || at + 1 === this.lines.length) return false;
    if (end - start > longestStandfirst || wordCount(words) < 4) return false;
    return !endsAsSentence(words) && !/[:;,]$/.test(words) && !readDateline(words) && !isQuotedSentence(words);
  }

  private readStory(from: number): void {
    const { lines } = this;
    const language = guessLanguage(
      lines
        .slice(from)
        .map((line) => line.words)
        .join(' '),
    );
    for (let at = from; at < lines.length;) {
      const end = this.readSection(at, from);
      if (end > at) {
        at = end;
        continue;
      }
      const line = lines[at];
      const foreign =
        language !== undefined && !/^["“«‘]/.test(line.words) && isInAnotherLanguage(line.words, language);
      if (line.mark === 'rule') this.addFurniture(line, 'other');
      else if (foreign) this.addFurniture(line, 'other-language');
      else this.addParagraph(line, at === from);
      at++;
    }
  }

  /** Furniture at `at`, of one line or of a section. Returns where it ends; `at` itself where the story goes on. */
  private readSection(at: number, from: number): number {
    const { lines } = this;
    const { words } = lines[at];
    const afterStory = at > from;
    if (afterStory && opensComments(words)) return this.addSection(at, endOfComments(lines, at), 'comments');
    if (afterStory && opensRelated(words)) return this.addSection(at, endOfRelated(lines, at), 'related');
    if (isPublishedLine(words)) {
      if (at - from <= standfirstParagraphs || opensAsPublished(words)) this.publishedLine ??= publishedDate(words);
      return this.addSection(at, at + 1, 'published-line');
    }
    const kind = furnitureKind(words, afterStory) ?? (afterStory && isAgency(words) ? 'agency-credit' : undefined);
    if (!kind) return at;
    return this.addSection(at, kind === 'sign-up' ? endOfBox(lines, at) : at + 1, kind);
  }

  private addSection(from: number, to: number, kind: FurnitureKind): number {
    for (const line of this.lines.slice(from, to)) this.addFurniture(line, kind);
    return to;
  }

  private addFurniture({ start, end }: RawBlock, furniture: FurnitureKind): void {
    this.blocks.push({ start, end, kind: 'furniture', furniture, bodyStart: start });
  }

  private addParagraph({ start, end }: RawBlock, first: boolean): void {
    const dateline = first ? readDateline(this.text.slice(start, end)) : undefined;
    if (dateline) {
      const { place, agency } = dateline;
      this.dateline = {
        start,
        end: start + this.text.slice(start, start + dateline.end).trimEnd().length,
        place,
        agency,
      };
    }
    this.blocks.push({ start, end, kind: 'paragraph', bodyStart: start + (dateline?.end ?? 0) });
  }

  private add({ start, end }: { start: number; end: number }, kind: BlockKind): void {
    this.blocks.push({ start, end, kind, bodyStart: start });
  }

  private headlineWords(): string | undefined {
    return this.headline && plainWords(this.text.slice(this.headline.start, this.headline.end));
  }

  private publicationDay(): IsoDate | undefined {
    const stated = this.known.published === undefined ? undefined : parseIso(this.known.published);
    if (stated) return formatPartial(stated);
    return this.publishedLine ?? (this.known.url === undefined ? undefined : dateInUrl(this.known.url));
  }
}

/** “We counted the houses,” or “Why?”: words of somebody, not of the desk. */
const isQuotedSentence = (words: string): boolean => /^["“].*[.,!?…]["”]$/su.test(words);

/** Spreading must not let an absent value hide a present one. */
function withoutUndefined(meta: ArticleMeta): ArticleMeta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined));
}
