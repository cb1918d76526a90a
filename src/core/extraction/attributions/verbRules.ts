import type { Span } from '../../text/span';
import { besideSpeech } from './anyVerb';
import { clauseContentEnd, contentSpan, skipAddressee, skipAdjuncts } from './content';
import { cueVerbs, refusalVerbs, type CueVerb } from './lexicons/cueVerbs';
import { documentNouns, mediaNouns, organisationNouns, unnamedHeads } from './lexicons/sourceNouns';
import { canSpeak, isWeekday, phraseAfter, subjectBefore, subjectWithRelative, type TokenRange } from './phrases';
import type { Relation, Rule } from './relation';
import { isComma, isNominal, isParticiple, isStop, type BlockScan } from './scan';
import { verbGroupAt, type VerbGroup } from './verbGroup';

/*
 * Attributions whose cue is a verb: "said Ortiz", "the ministry said that …", "…, officials said.", "rejected the audit".
 */

const speakingBodies = [organisationNouns, documentNouns, mediaNouns, unnamedHeads];
const relativePronouns = new Set(['who', 'which', 'that', 'whom', 'what']);
/** Participles that name their source behind them: ", citing the council"; behind ", calling" stands an object. */
const citingVerbs = new Set(['cite', 'quote']);
const questionWords = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where', 'which']);

/** All relations of one block whose cue is a verb. */
export function readVerbs(scan: BlockScan): Relation[] {
  const relations: Relation[] = [];
  scan.tokens.forEach((token, index) => {
    if (scan.isQuoted(index) || !mayBeVerb(scan, index)) return;
    const verb = cueVerbs.get(token.lemma) ?? mistagged(token.lower) ?? besideSpeech(scan, index);
    if (!verb) return;
    relations.push(...new VerbReading(scan, index, verb).read());
  });
  return relations;
}

/** wink tags "reports" and "estimates" as nouns too often: a noun passes where a clause or a quotation follows and a subject precedes. */
function mayBeVerb(scan: BlockScan, index: number): boolean {
  const token = scan.at(index);
  if (token.tag === 'VERB' || token.tag === 'AUX') return true;
  if (!/(?:s|ed)$/.test(token.lower)) return isPluralVerb(scan, index);
  if (token.tag !== 'NOUN' && token.tag !== 'ADJ' && token.tag !== 'PROPN') return false;
  if (/^\p{Lu}/u.test(token.text)) return false;
  const before = scan.at(index - 1);
  const after = scan.at(index + 1);
  if (token.tag === 'ADJ' && before.tag === 'AUX') return true;
  const opensClause = after.lower === 'that' || (isComma(after) && scan.at(index + 2).lower === 'citing');
  return opensClause && (['PROPN', 'PRON', 'NOUN'].includes(before.tag) || isComma(before));
}

/** "the services estimate that …": behind a plural, before a clause, what looks like a noun is its verb; before a relative clause it is none. */
function isPluralVerb(scan: BlockScan, index: number): boolean {
  const token = scan.at(index);
  const before = scan.at(index - 1);
  const after = scan.at(index + 1);
  if (token.tag !== 'NOUN' || token.lower !== token.lemma) return false;
  const plural = isNominal(before) && /s$/.test(before.lower) && before.lower !== "'s";
  // "…, court records show."
  if (plural && documentNouns.has(before.lemma) && (isStop(after) || isComma(after))) return true;
  if (after.lower !== 'that') return false;
  const relative = ['AUX', 'VERB'].includes(scan.at(index + 2).tag);
  return plural && !relative;
}

/** The cue verb of a form that was tagged as a noun or adjective, and so kept its ending: "reports", "alleged". */
function mistagged(lower: string): CueVerb | undefined {
  const stems = [lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/d$/, ''), lower.replace(/ed$/, '')];
  for (const stem of stems) {
    const verb = stem === lower ? undefined : cueVerbs.get(stem);
    if (verb) return verb;
  }
  return undefined;
}

/** What stands before a quotation that is no part of the words before it. */
const endsPart = /^(?:[,:–—-]|--)$/;
const subordinators = new Set(['if', 'unless', 'although', 'though', 'because', 'once', 'until']);
const coordinators = new Set(['and', 'but', 'or', 'nor', 'yet']);

/** A quotation stands at most this many tokens behind the cue that introduces it. */
const furthestQuotation = 14;

class VerbReading {
  private readonly from: number;
  private readonly to: number;
  private readonly group: VerbGroup;

  constructor(
    private readonly scan: BlockScan,
    private readonly index: number,
    private readonly verb: CueVerb,
  ) {
    const sentence = scan.sentenceAt(index);
    this.from = this.clauseFloor(sentence.from);
    this.to = sentence.to;
    this.group = verbGroupAt(scan, index, this.from);
  }

  /** A verb looks for its subject no further left than the quotation before it. */
  private clauseFloor(sentenceFrom: number): number {
    for (let at = this.index - 1; at >= sentenceFrom; at--) {
      const pair = this.scan.quotationAt(at);
      if (pair && pair.end - pair.open.start > 24) return at + 1;
    }
    return sentenceFrom;
  }

  read(): Relation[] {
    if (this.isInfinitive()) {
      const wanted = this.readWantedSpeech();
      return wanted ? [wanted] : [];
    }
    if (refusalVerbs.has(this.scan.at(this.group.verb).lemma)) return [];
    const chain = this.readQuotedAsSaying();
    if (chain.length > 0) return chain;
    const passive = this.readPassive();
    if (passive !== undefined) return passive;
    const postposed = this.readPostposed();
    if (postposed) return [postposed];
    const following = this.readFollowing();
    return following ? [following] : [];
  }

  private isInfinitive(): boolean {
    return this.scan.at(this.group.from - 1).lower === 'to';
  }

  /** "went on to say that …": the infinitive of a real report; "wants to say" is none. */
  private readWantedSpeech(): Relation | undefined {
    const before = this.scan.at(this.group.from - 2);
    const goesOn = before.lower === 'on' && this.scan.at(this.group.from - 3).lemma === 'go';
    const continues = before.lemma === 'continue';
    if (!goesOn && !continues) return undefined;
    const first = this.group.from - (goesOn ? 3 : 2);
    const subject = subjectBefore(this.scan, first, this.from);
    return this.contentAfter(subject, { ...this.group, from: first });
  }

  // ------------------------------------------------------------ cue behind its content

  /** "…," said Ortiz; "…," she said; The wells, the board said, are dry. */
  private readPostposed(): Relation | undefined {
    const { scan, group } = this;
    const boundary = this.boundaryBefore(group.from);
    if (boundary !== undefined) {
      const inverted = phraseAfter(scan, group.to, this.to);
      // "…, citing the council" names a source, "…, citing safety concerns" a reason.
      const speaks =
        inverted &&
        (!this.isBareParticiple() ||
          (citingVerbs.has(scan.at(this.index).lemma) && canSpeak(scan, inverted, speakingBodies)));
      const invertible = speaks && this.verb.cueClass === 'speech' && !scan.isQuoted(group.to);
      const ends = inverted !== undefined && (scan.isQuoted(boundary) || this.closesClause(inverted.to));
      const contents = invertible && ends ? this.contentBefore(boundary) : undefined;
      if (inverted && contents) {
        return this.postposed(inverted, contents, inverted.to, scan.isQuoted(boundary));
      }
    }
    const subject = subjectBefore(scan, group.from, this.from);
    if (!subject || this.isBareParticiple() || relativePronouns.has(scan.at(subject.from).lower)) return undefined;
    if (this.verb.cueClass === 'evidence' && !this.isEvidence(subject)) return undefined;
    const edge = this.boundaryBefore(subject.from);
    if (edge === undefined) return undefined;
    const quoted = scan.isQuoted(edge);
    const behind = this.behindCue(group.to);
    if (!quoted && !this.closesClause(behind)) return undefined;
    if (quoted && edge === subject.from - 1 && this.endsOtherSentence(edge, behind)) return undefined;
    if (quoted && !this.closesClause(behind) && this.opensClause(behind)) return undefined;
    const contents = this.contentBefore(edge);
    return contents && this.postposed(subject, contents, behind, quoted);
  }

  /** ", Holm pledging …": with its subject a participle without an auxiliary goes before its content only. */
  private isBareParticiple(): boolean {
    return this.group.from === this.group.verb && this.scan.at(this.group.verb).lower.endsWith('ing');
  }

  /**
   * … a “gift to thieves.” Officials say in addition, …: a quotation that ends the sentence before, with a stop inside its
   * marks, is that sentence's where it did not open it or where the cue goes on to something else.
   */
  private endsOtherSentence(edge: number, behind: number): boolean {
    const { scan } = this;
    const pair = scan.quotationAt(edge)!;
    const inside = scan.text.slice(pair.open.end, pair.close?.start ?? pair.end);
    if (!/[.]\s*$/.test(inside)) return false;
    const first = scan.tokenFrom(pair.open.start);
    const { from } = scan.sentenceAt(first);
    return this.hasWordsBetween(from, first) || !(behind >= this.to || isStop(scan.at(behind)));
  }

  /** The token that ends what stands before `index`: a quotation's last, or the last before a comma or dash. */
  private boundaryBefore(index: number): number | undefined {
    const { scan } = this;
    let at = index - 1;
    if (isComma(scan.at(at)) || /^[—–-]+$/.test(scan.at(at).text)) {
      at--;
      return at >= scan.sentenceAt(this.index).from ? at : undefined;
    }
    return scan.isQuoted(at) ? at : undefined;
  }

  private contentBefore(edge: number): Span[] | undefined {
    const { scan } = this;
    const sentence = scan.sentenceAt(this.index);
    const pair = scan.quotationAt(edge);
    if (pair) {
      if (!pair.close) return [{ start: pair.open.start, end: pair.end }];
      const quotation = { start: pair.open.start, end: pair.end };
      const first = scan.tokenFrom(pair.open.start);
      const opensSentence = first <= sentence.from || !this.hasWordsBetween(sentence.from, first);
      const ownSentence = scan.sentenceAt(first);
      if (opensSentence || ownSentence.from === first) return [quotation];
      if (pair.close && this.readsAsSpeech(pair.open.end, pair.close.start) && endsPart.test(scan.at(first - 1).text))
        return [quotation];
      const start = contentSpan(scan, ownSentence.from, first)?.start ?? quotation.start;
      return [{ start, end: quotation.end }];
    }
    const span = contentSpan(scan, sentence.from, edge + 1);
    return span && this.hasVerb(sentence.from, edge + 1) ? [span] : span && this.isMiddle() ? [span] : undefined;
  }

  private isMiddle(): boolean {
    return isComma(this.scan.at(this.behindCue(this.group.to)));
  }

  private readsAsSpeech(start: number, end: number): boolean {
    return /[.,!?…]["”’]?$/.test(this.scan.text.slice(start, end));
  }

  private hasWordsBetween(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(this.scan.at(at).text)) return true;
    return false;
  }

  private hasVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const { tag, lower } = this.scan.at(at);
      if (tag === 'AUX' || tag === 'VERB') return true;
      // wink takes many a past tense for an adjective or a noun: "14 people drowned on Tuesday".
      if ((tag === 'ADJ' || tag === 'NOUN') && /..ed$/.test(lower)) return true;
    }
    return false;
  }

  /** Skips the addressee and the adjuncts of a cue that has its content before it. */
  private behindCue(from: number): number {
    const { scan } = this;
    let at = from;
    if (this.verb.frames.has('addressee')) {
      const skipped = skipAddressee(scan, at, this.to);
      if (skipped >= 0) at = skipped;
    }
    for (let steps = 0; steps < 24 && at < this.to; steps++) {
      const token = scan.at(at);
      if (scan.isQuoted(at) || isComma(token) || isStop(token) || token.text === ';') break;
      if (token.tag === 'VERB' || token.tag === 'AUX' || token.lower === 'that') return from;
      at++;
    }
    return at;
  }

  private closesClause(at: number): boolean {
    const token = this.scan.at(at);
    return (
      at >= this.to ||
      isComma(token) ||
      isStop(token) ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === ')' ||
      this.scan.isQuoted(at)
    );
  }

  private opensClause(at: number): boolean {
    return this.scan.at(at).lower === 'that';
  }

  private postposed(
    source: TokenRange,
    before: readonly Span[],
    behind: number,
    quoted: boolean,
  ): Relation | undefined {
    const { scan, group } = this;
    const content = [...before];
    const rest = this.contentBehind(behind, quoted, before[before.length - 1].end);
    if (rest && !quoted && this.isWholeQuotation(rest)) return undefined;
    if (rest && (quoted || this.isSecondHalf(before[0], rest))) content.push(rest);
    const rule: Rule = quoted ? 'quotation-before' : 'postposed';
    const trust = quoted ? 0.97 : this.verb.trust * 0.95;
    return { source: scan.span(source.from, source.to), cue: scan.span(group.from, group.to), content, rule, trust };
  }

  /** "The wells, she said, are dry": behind a clause that is whole already, "…, she said, a step that …", only what is tied to it goes on. */
  private isSecondHalf({ start, end }: Span, rest: Span): boolean {
    const { scan } = this;
    const from = scan.tokenFrom(start);
    const opensClause = subordinators.has(scan.at(from).lower);
    return (
      opensClause ||
      !this.hasVerb(from, scan.tokenFrom(end)) ||
      coordinators.has(scan.at(scan.tokenFrom(rest.start)).lower)
    );
  }

  /** "Asked about the wells, she said, “Nobody knows.”": what begins as a sentence between its marks is no second half. */
  private isWholeQuotation({ start, end }: Span): boolean {
    const pair = this.scan.quotationAt(this.scan.tokenFrom(start));
    if (!pair || pair.open.start !== start || pair.end !== end) return false;
    return /^\s*\p{Lu}/u.test(this.scan.text.slice(pair.open.end, end));
  }

  /** The second half of a content that the cue splits: “A,” he said, “B.” — The outage, the firm said, began at night. */
  private contentBehind(behind: number, quoted: boolean, firstEnd: number): Span | undefined {
    const { scan } = this;
    let at = behind;
    while (at < this.to && (isComma(scan.at(at)) || scan.at(at).text === ':') && !scan.isQuoted(at)) at++;
    const pair = scan.quotationAt(at);
    if (quoted && pair && scan.at(at).start === pair.open.start && pair.open.start > firstEnd) {
      return { start: pair.open.start, end: pair.end };
    }
    if (quoted || !isComma(scan.at(behind)) || at >= this.to || scan.at(at).lower === 'citing') return undefined;
    return contentSpan(scan, at, clauseContentEnd(scan, at, this.to));
  }

  // ------------------------------------------------------------ cue before its content

  private readFollowing(): Relation | undefined {
    const { scan, group } = this;
    const relative = this.readRelative();
    if (relative) return relative;
    const subject = this.subjectOrElided();
    if (subject === undefined) return undefined;
    return this.contentAfter(subject ?? undefined, group, scan.at(group.from - 1).lower === 'but');
  }

  /** The subject; null where it is left out because an earlier one is meant; undefined where the verb has none. */
  private subjectOrElided(): TokenRange | null | undefined {
    const { scan, group } = this;
    const before = scan.at(group.from - 1);
    const participle = scan.at(group.verb).lower.endsWith('ing');
    const speaking = participle && isComma(before) ? this.subjectOfCueBefore(group.from - 1) : undefined;
    if (speaking) return speaking;
    const relative = this.verb.cueClass === 'speech' && subjectWithRelative(scan, group.from, this.from);
    const subject = relative || subjectBefore(scan, group.from, this.from);
    if (subject) return subject;
    if (before.tag === 'CCONJ') return this.earlierSubject() ?? null;
    if (
      participle &&
      (isComma(before) ||
        group.from === this.from ||
        ['by', 'while', 'after', 'before', 'without'].includes(before.lower))
    ) {
      return this.earlierSubject() ?? null;
    }
    return undefined;
  }

  /** "…, the board said, adding that …": the subject of the cue that the comma at `comma` follows. */
  private subjectOfCueBefore(comma: number): TokenRange | undefined {
    const { scan } = this;
    const said = scan.at(comma - 1);
    if (said.tag !== 'VERB' || cueVerbs.get(said.lemma)?.cueClass !== 'speech') return undefined;
    const { from } = scan.sentenceAt(this.index);
    return subjectBefore(scan, verbGroupAt(scan, comma - 1, from).from, from);
  }

  /** The subject of the sentence's first verb, for "…, adding that …" and "… and said …". */
  private earlierSubject(): TokenRange | undefined {
    const { scan } = this;
    const floor = scan.sentenceAt(this.index).from;
    for (let at = floor + 1; at < this.group.from; at++) {
      if (scan.isQuoted(at)) continue;
      const token = scan.at(at);
      // wink takes "honored the crew" for two nouns.
      const mistaken = isNominal(token) && /..ed$/.test(token.lower) && ['DET', 'PRON'].includes(scan.at(at + 1).tag);
      if (token.tag !== 'VERB' && token.tag !== 'AUX' && !mistaken) continue;
      const group = verbGroupAt(scan, at, floor);
      const subject = subjectBefore(scan, group.from, floor);
      if (subject && !relativePronouns.has(scan.at(subject.from).lower)) return subject;
    }
    return undefined;
  }

  private contentAfter(subject: TokenRange | undefined, group: VerbGroup, joinedByBut = false): Relation | undefined {
    const { scan, verb } = this;
    const frames = verb.frames;
    let at = group.to;
    let cueEnd = group.to;
    let addressed = false;
    if (frames.has('addressee') || frames.has('ask')) {
      const skipped = skipAddressee(scan, at, this.to);
      const opensContent = frames.has('ask') && questionWords.has(scan.at(at).lower);
      if (skipped >= 0 && !opensContent) {
        at = skipped;
        addressed = true;
      }
    }
    const preposition = scan.at(at).lower;
    if (verb.prepositions.has(preposition) && !scan.isQuoted(at)) {
      const object = this.objectSpan(at + 1);
      if (object) {
        cueEnd = addressed ? cueEnd : at + 1;
        const content = addressed ? (contentSpan(scan, at, clauseContentEnd(scan, at, this.to)) ?? object) : object;
        return this.relation(subject, group.from, cueEnd, content, 'preposition', verb.trust * 0.85, joinedByBut);
      }
    }
    const quotation = this.quotationAfter(at);
    if (quotation) {
      if (at === cueEnd && scan.at(at).text === ':') cueEnd++;
      return this.relation(subject, group.from, cueEnd, quotation, 'quotation-after', 0.95, joinedByBut);
    }
    at = skipAdjuncts(scan, at, this.to);
    const later = this.quotationAfter(at) ?? this.quotationFurtherOn(at);
    if (later) return this.relation(subject, group.from, cueEnd, later, 'quotation-after', 0.92, joinedByBut);
    const token = scan.at(at);
    if (at >= this.to || isStop(token) || isComma(token) || token.text === ':') return undefined;
    const end = clauseContentEnd(scan, at, this.to);
    const content = contentSpan(scan, at, end);
    if (!content) return undefined;
    if (token.lower === 'that' && (frames.has('clause') || frames.has('addressee'))) {
      return this.relation(subject, group.from, cueEnd, content, 'clause', verb.trust, joinedByBut);
    }
    if (questionWords.has(token.lower) && (frames.has('ask') || frames.has('clause'))) {
      return this.relation(subject, group.from, cueEnd, content, 'clause', verb.trust * 0.9);
    }
    if (token.lower === 'to' && scan.at(at + 1).tag === 'VERB') {
      const infinitive = frames.has('infinitive')
        ? this.relation(subject, group.from, cueEnd, content, 'infinitive', verb.trust * 0.85)
        : undefined;
      return infinitive;
    }
    if (frames.has('clause') || (frames.has('addressee') && addressed)) {
      // "said at the time": a phrase without a verb is no clause.
      const sure = scan.at(group.verb).lemma === 'say' && token.tag !== 'ADP';
      if (sure || this.hasFiniteVerb(at, end))
        return this.relation(subject, group.from, cueEnd, content, 'clause', verb.trust * 0.92);
    }
    if (frames.has('object') && !addressed) return this.objectRelation(subject, group, at);
    if (frames.has('object') && addressed) return this.objectRelation(subject, group, group.to);
    return undefined;
  }

  private objectRelation(subject: TokenRange | undefined, group: VerbGroup, at: number): Relation | undefined {
    const { scan, verb } = this;
    if (subject && !canSpeak(scan, subject, speakingBodies)) return undefined;
    if (isParticipleModifier(scan, group)) return undefined;
    const object = this.objectSpan(at);
    return object && this.relation(subject, group.from, group.to, object, 'object', verb.trust * 0.8);
  }

  private objectSpan(at: number): Span | undefined {
    const { scan } = this;
    const token = scan.at(at);
    const opens =
      isNominal(token) ||
      ['DET', 'ADJ', 'PRON', 'ADV', 'VERB'].includes(token.tag) ||
      scan.isQuoted(at) ||
      token.lower === 'whether';
    if (!opens || at >= this.to) return undefined;
    const end = clauseContentEnd(scan, at, this.to);
    return contentSpan(scan, at, this.endOfName(at, end) ?? end);
  }

  /** lauded them as “heroes” in a speech: what somebody is called between marks ends the content. */
  private endOfName(from: number, to: number): number | undefined {
    const { scan } = this;
    for (let at = from + 1; at < to - 1; at++) {
      const pair = scan.quotationAt(at + 1);
      if (scan.at(at).lower === 'as' && !scan.isQuoted(at) && pair?.close) return scan.tokenFrom(pair.end);
    }
    return undefined;
  }

  /** A quotation that the cue introduces, alone or after a comma or colon. With text behind it in the sentence the clause is meant. */
  private quotationAfter(at: number): Span | undefined {
    const { scan } = this;
    let next = at;
    const mark = scan.at(next).text;
    const introduced = mark === ',' || mark === ':';
    if (introduced) next++;
    const pair = scan.quotationAt(next);
    if (!pair || scan.at(next).start !== pair.open.start) return undefined;
    const behind = scan.tokenFrom(pair.end);
    const sentenceGoesOn =
      behind < scan.tokens.length &&
      behind < scan.sentenceAt(Math.max(next, behind - 1)).to &&
      !this.closesClause(behind);
    if (!introduced && sentenceGoesOn) return contentSpan(scan, next, clauseContentEnd(scan, next, this.to));
    return { start: pair.open.start, end: pair.end };
  }

  /** "replied to the clerk with a smile: “…”": between the verb and its quotation stand a few words that are no clause. */
  private quotationFurtherOn(from: number): Span | undefined {
    const { scan, verb } = this;
    if (verb.cueClass !== 'speech') return undefined;
    const last = Math.min(this.to, from + furthestQuotation);
    for (let at = from; at < last; at++) {
      const { tag, text, lower } = scan.at(at);
      if (scan.isQuoted(at) || tag === 'VERB' || tag === 'AUX' || lower === 'that' || isStop(scan.at(at)))
        return undefined;
      if ((text === ',' || text === ':') && scan.isQuoted(at + 1)) return this.quotationAfter(at);
    }
    return undefined;
  }

  private hasFiniteVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const token = this.scan.at(at);
      if (token.tag === 'AUX' && token.lower !== 'be') return true;
      if (token.tag === 'VERB' && at > from && !token.lower.endsWith('ing') && this.scan.at(at - 1).lower !== 'to')
        return true;
    }
    return false;
  }

  /** "a system which he said was among the most divided": the content is the pronoun and what follows the cue. */
  private readRelative(): Relation | undefined {
    const { scan, group } = this;
    const next = scan.at(group.to);
    if (this.verb.cueClass === 'evidence' || !this.verb.frames.has('clause')) return undefined;
    if (next.tag !== 'AUX' && next.tag !== 'VERB') return undefined;
    const subject = subjectBefore(scan, group.from, this.from);
    if (!subject) return undefined;
    const pronoun = scan.at(subject.from - 1);
    if (!relativePronouns.has(pronoun.lower)) return undefined;
    const rest = contentSpan(scan, group.to, clauseContentEnd(scan, group.to, this.to));
    if (!rest) return undefined;
    const opening = { start: pronoun.start, end: pronoun.end };
    return {
      source: scan.span(subject.from, subject.to),
      cue: scan.span(group.from, group.to),
      content: [opening, rest],
      rule: 'relative',
      trust: 0.8,
    };
  }

  // ------------------------------------------------------------ chains and passives

  /** "Yonhap quoted an official as saying …": two links. "was quoted as saying": one. */
  private readQuotedAsSaying(): Relation[] {
    const { scan, group } = this;
    if (
      !['quote', 'cite'].includes(scan.at(group.verb).lemma) &&
      scan.at(group.verb).lower !== 'quoted' &&
      scan.at(group.verb).lower !== 'cited'
    )
      return [];
    const subject = subjectBefore(scan, group.from, this.from);
    const as = this.findAsSaying(group.to);
    if (as < 0) return [];
    const before = as > group.to && subject ? this.readBeforeAsSaying(subject, as) : [];
    if (before.length > 0) return before;
    const start = skipAdjuncts(scan, as + 2, this.to);
    const said = this.quotationAfter(start) ?? contentSpan(scan, start, clauseContentEnd(scan, start, this.to));
    if (!said) return [];
    const source = subject && scan.span(subject.from, subject.to);
    if (as === group.to) {
      return [{ source, cue: scan.span(group.from, as + 2), content: [said], rule: 'quoted-as-saying', trust: 0.93 }];
    }
    const outer = { start: scan.at(group.to).start, end: said.end };
    return [
      { source, cue: scan.span(group.from, group.to), content: [outer], rule: 'quoted-as-saying', trust: 0.93 },
      {
        source: scan.span(group.to, as),
        cue: scan.span(as, as + 2),
        content: [said],
        rule: 'quoted-as-saying',
        trust: 0.93,
      },
    ];
  }

  /** "The dam held, Yonhap quoted an official as saying Friday.": the same behind what was said. */
  private readBeforeAsSaying(subject: TokenRange, as: number): Relation[] {
    const { scan, group } = this;
    const edge = this.boundaryBefore(subject.from);
    if (edge === undefined || !this.closesClause(this.behindCue(as + 2))) return [];
    const content = scan.isQuoted(edge) || this.hasVerb(this.from, edge + 1) ? this.contentBefore(edge) : undefined;
    if (!content) return [];
    const shared = { content, rule: 'quoted-as-saying', trust: 0.93 } as const;
    return [
      { ...shared, source: scan.span(subject.from, subject.to), cue: scan.span(group.from, group.to) },
      { ...shared, source: scan.span(group.to, as), cue: scan.span(as, as + 2) },
    ];
  }

  private findAsSaying(from: number): number {
    for (let at = from; at < Math.min(this.to, from + 25); at++) {
      if (this.scan.isQuoted(at)) return -1;
      if (this.scan.at(at).lower === 'as' && /^(?:saying|telling|writing|stating)$/.test(this.scan.at(at + 1).lower))
        return at;
    }
    return -1;
  }

  /** "It was alleged that …"; "The plan was criticised by …". undefined: not passive. */
  private readPassive(): Relation[] | undefined {
    const { scan, group } = this;
    if (!group.passive) return undefined;
    const subject = subjectBefore(scan, group.from, this.from);
    const next = skipAdjuncts(scan, group.to, this.to);
    const impersonal = subject && scan.at(subject.from).lower === 'it';
    if (impersonal && scan.at(next).lower === 'that') {
      const content = contentSpan(scan, next, clauseContentEnd(scan, next, this.to));
      if (!content) return [];
      return [{ cue: scan.span(subject.from, group.to), content: [content], rule: 'impersonal', trust: 0.8 }];
    }
    if (scan.at(group.to).lower === 'by' && subject && this.verb.frames.has('object')) {
      const agent = phraseAfter(scan, group.to + 1, this.to);
      if (agent && canSpeak(scan, agent, speakingBodies)) {
        const content = scan.span(subject.from, subject.to);
        const cue = scan.span(group.from, group.to + 1);
        return [
          {
            source: scan.span(agent.from, agent.to),
            cue,
            content: [content],
            rule: 'object',
            trust: this.verb.trust * 0.7,
          },
        ];
      }
    }
    if (
      scan.at(group.to).lower === 'to' &&
      ['say', 'report', 'believe', 'expect', 'think'].includes(scan.at(group.verb).lemma) &&
      subject
    ) {
      const rest = contentSpan(scan, group.to, clauseContentEnd(scan, group.to, this.to));
      if (!rest) return [];
      return [
        {
          cue: scan.span(group.from, group.to),
          content: [scan.span(subject.from, subject.to), rest],
          rule: 'impersonal',
          trust: 0.55,
        },
      ];
    }
    return [];
  }

  private relation(
    subject: TokenRange | undefined,
    cueFrom: number,
    cueTo: number,
    content: Span,
    rule: Rule,
    trust: number,
    joinedByBut = false,
  ): Relation | undefined {
    const { scan, verb } = this;
    if (verb.cueClass === 'evidence' && !(subject && this.isEvidence(subject))) return undefined;
    const elided = joinedByBut && scan.at(this.group.to).lower === 'that';
    const source = subject && !elided ? scan.span(subject.from, subject.to) : undefined;
    return {
      source,
      cue: scan.span(cueFrom, cueTo),
      content: [content],
      rule,
      trust,
      sharesSubject: elided || undefined,
    };
  }

  private isEvidence(subject: TokenRange): boolean {
    return canSpeak(this.scan, subject, speakingBodies);
  }
}

/** "the slammed door": a participle before a noun is no cue. */
function isParticipleModifier(scan: BlockScan, group: VerbGroup): boolean {
  const before = scan.at(group.verb - 1);
  return (
    isParticiple(scan.at(group.verb)) && (before.tag === 'DET' || before.tag === 'ADP') && !isWeekday(before.lower)
  );
}
