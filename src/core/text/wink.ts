import englishModel from 'wink-eng-lite-web-model';
import createAutomaton, { type Automaton } from 'wink-nlp/src/automaton.js';
import createCache, { type Cache } from 'wink-nlp/src/cache.js';
import compileExpressions from 'wink-nlp/src/compile-trex.js';
import createTokenizer, { type TokenSink } from 'wink-nlp/src/tokenizer.js';
import { type Remembered, RunTable } from './runTable';
import type { Form, PosTag } from './tagged';

/*
 * wink-nlp's tagger put together from its parts. wink's own front takes every word through its tokeniser and asks for
 * value, tag and lemma of each token in three more passes; here what a run of letters splits into, and what a word is with a
 * tag, is worked out once and remembered. The tags are those of a fresh wink: wink itself splits "Ashby’s" otherwise once
 * it has met the word, so that what a text was depended on what was read before it.
 */

/** The model as wink-nlp itself uses it. */
interface Model {
  core(): { trex: object; tcat: { hash: Categories }; preserve: object };
  pos(): {
    machines: unknown[];
    transformers: ((tag: number, cache: Cache, tokens: readonly number[], index: number) => number)[];
  };
  featureFn: unknown;
  addons: { lemmatize(value: string, tag: string, cache: Cache): unknown };
}

/** Numbers of what wink's tokeniser takes a token for. */
interface Categories {
  readonly word: number;
  readonly punctuation: number;
}

/** A word of wink's lexicon, or a part of a contraction ("do" and "n't" of "don't"). */
export interface Word {
  readonly value: string;
  /** Number of the word in lower case and ordinary spelling. */
  readonly normal: number;
  readonly likeliestTag: number;
  /** The tag of a part of a contraction is fixed. */
  readonly fixedTag?: number;
  /** What the machines are shown in place of the tag; 0 for the tag itself. */
  readonly hint: number;
  readonly lexeme: number;
  /** The lemma of a part of a contraction. */
  readonly lemma?: string;
  /** What the tagger made of the word last, and the number of the tag it had. */
  formTag: number;
  forms: Forms | undefined;
  /** What it made of the tags the word had before; none for a word of one tag, as nearly all are, so that they take little room. */
  otherForms: Map<number, Forms> | undefined;
}

/** A word's one token, or the several that it is split into. */
export type Forms = Form | readonly PlacedForm[];

/** A token that a word gives, and where in the word it begins. */
export interface PlacedForm {
  readonly form: Form;
  readonly at: number;
}

/** What stands between two spaces: its words and where in it they begin. */
interface Run extends Remembered {
  /** The run's only word, which begins where it does: the usual case, kept apart as each step to memory costs. */
  readonly whole: Word | undefined;
  readonly words: readonly Word[];
  readonly starts: readonly number[];
}

// wink packs a token into four numbers: lexeme; spaces before it and part of contraction; tag and lemma; flags.
const numbersOfToken = 4;
const contractionBits = 16;
const tagBits = 20;
const tagMask = 0x3f;
const lemmaMask = 0xfffff;
/** A word, or a word and a mark, which wink's tokeniser parts unless its lexicon knows the whole ("Inc."). */
const plainRun = /^([A-Za-z]+)$|^([A-Za-z]{2,})([,.;:!?)"”’…])$/;
/** What a word without a known tag is taken for: NOUN. */
const noun = 8;

/**
 * What wink's tokeniser writes into, which calls its functions apart from it. Only words of wink's own lexicon are
 * known here, not those met before.
 */
function documentFor(cache: Cache): TokenSink & { readonly tokens: number[] } {
  const ownWords = cache.intrinsicSize();
  const tokens: number[] = [];
  /** One number of a word, four for each part of a contraction. */
  const lookup = (text: string): readonly number[] | undefined => {
    const found = cache.lookup(text);
    return found && (found.length > 1 || found[0] < ownWords) ? found : undefined;
  };
  return {
    tokens,
    _addToken(text, category) {
      tokens.push(cache.add(text, category), 0, 0, 0);
    },
    _addTokenIfInCache(text) {
      const found = lookup(text);
      if (found?.length === 1) tokens.push(found[0], 0, 0, 0);
      else if (found) {
        for (let at = 0; at < found.length; at += numbersOfToken)
          tokens.push(found[at], found[at + 1] << contractionBits, found[at + 2] | (found[at + 3] << tagBits), 0);
      }
      return found ? 1 : 0;
    },
    isLexeme: (text) => lookup(text) !== undefined,
  };
}

/**
 * Splits text into wink's words and tags them. {@link clear} and {@link add} fill `words` and `starts`, {@link tag} `tags`, of all
 * of which the first `count` count: arrays that are made empty lose their room.
 */
export class WinkTagger {
  count = 0;
  readonly words: Word[] = [];
  /** Offsets of the words; -1 for one that does not stand in the text as wink writes it. */
  readonly starts: number[] = [];
  /** Numbers of the words' tags: see {@link tagName}. */
  readonly tags: number[] = [];
  private readonly symbols: number[] = [];
  private readonly cache: Cache;
  private readonly machines: Automaton[];
  private readonly hintOf: (lexeme: number) => number;
  private readonly tokenize: (text: string) => readonly number[];
  private readonly runs = new RunTable<Run>();
  /** By lexeme; parts of contractions by what is below zero. */
  private readonly known = new Map<number, Word>();

  constructor() {
    const model = englishModel as unknown as Model;
    const core = model.core();
    const cache = createCache(core, model.featureFn);
    const { machines, transformers } = model.pos();
    this.cache = cache;
    this.machines = machines.map((machine) => {
      const automaton = createAutomaton(cache, cache.value(0));
      automaton.importJSON(machine);
      return automaton;
    });
    this.hintOf = (lexeme) => transformers[0](0, cache, [lexeme], 0);
    const document = documentFor(cache);
    const tokenizer = createTokenizer(compileExpressions(core.trex), core.tcat.hash, core.preserve);
    const { word, punctuation } = core.tcat.hash;
    this.tokenize = (text) => {
      const { tokens } = document;
      tokens.length = 0;
      const plain = plainRun.exec(text);
      if (!plain) {
        tokenizer(document, text);
        // What the tokeniser does with such a run as well, after six expressions.
      } else if (!document._addTokenIfInCache(text)) {
        document._addToken(plain[1] ?? plain[2], word);
        if (plain[3]) document._addToken(plain[3], punctuation);
      }
      return tokens;
    };
  }

  /** Number of different words read so far, all of which are remembered. */
  get size(): number {
    return this.known.size;
  }

  /** Forgets the words read last. */
  clear(): void {
    this.count = 0;
  }

  /** Adds the words of a run without spaces: `[start, end)` of a text. Runs of line ends and tabs are runs too. */
  add(text: string, start: number, end: number): void {
    let known = this.runs.get(text, start, end);
    if (!known) {
      known = this.split(text.slice(start, end));
      this.runs.add(known);
    }
    const { whole, words, starts } = known;
    if (whole) {
      this.words[this.count] = whole;
      this.starts[this.count++] = start;
      return;
    }
    for (let index = 0; index < words.length; index++) {
      this.words[this.count] = words[index];
      this.starts[this.count++] = starts[index] < 0 ? -1 : start + starts[index];
    }
  }

  /** Tags the words that were added. */
  tag(): void {
    const { words, tags, symbols, count } = this;
    symbols.length = count;
    for (let index = 0; index < count; index++) tags[index] = words[index].fixedTag ?? words[index].likeliestTag;
    for (const machine of this.machines) {
      for (let index = 0; index < count; index++) symbols[index] = words[index].hint || tags[index];
      for (const [first, , found] of machine.recognize(symbols)) {
        const target = Number(found);
        if (target < 0) tags[first] = -target;
        else if (this.cache.isMemberPOS(words[first].normal, target)) tags[first] = target;
      }
    }
    for (let index = 0; index < count; index++) tags[index] = words[index].fixedTag ?? tags[index];
  }

  tagName(tag: number): PosTag {
    return this.cache.valueOf('pos', tag) as PosTag;
  }

  /** The dictionary form of a word with a tag. */
  lemmaOf({ lemma, lexeme, normal, value }: Word, tag: number): string {
    if (lemma !== undefined) return lemma;
    const { cache } = this;
    const mapped = cache.mappedSpelling(lexeme);
    if (cache.property(mapped, 'isSLemma') === 1) return cache.value(cache.property(mapped, 'lemma'));
    const found = (englishModel as unknown as Model).addons.lemmatize(cache.value(normal), this.tagName(tag), cache);
    // wink looks irregular words up in plain objects, where "constructor" is found as well.
    return typeof found === 'string' ? found : value.toLowerCase();
  }

  private split(run: string): Run {
    const tokens = this.tokenize(run);
    const words: Word[] = [];
    const starts: number[] = [];
    let at = 0;
    for (let token = 0; token < tokens.length; token += numbersOfToken) {
      const word = this.wordOf(tokens[token], tokens[token + 1], tokens[token + 2]);
      const start = run.indexOf(word.value, at);
      words.push(word);
      starts.push(start);
      if (start >= 0) at = start + word.value.length;
    }
    return { run, whole: words.length === 1 && starts[0] === 0 ? words[0] : undefined, words, starts };
  }

  private wordOf(lexeme: number, packed: number, tagAndLemma: number): Word {
    const part = packed >>> contractionBits;
    const key = part > 0 ? -part : lexeme;
    let word = this.known.get(key);
    if (!word) {
      const { cache } = this;
      word = {
        lexeme,
        value: cache.value(lexeme),
        normal: part > 0 ? cache.nox(packed) : cache.normal(lexeme),
        likeliestTag: cache.posOf(cache.mappedSpelling(lexeme)) || noun,
        fixedTag: tagAndLemma === 0 ? undefined : (tagAndLemma >>> tagBits) & tagMask,
        hint: this.hintOf(lexeme),
        lemma: part > 0 ? cache.value(tagAndLemma & lemmaMask) : undefined,
        formTag: -1,
        forms: undefined,
        otherForms: undefined,
      };
      this.known.set(key, word);
    }
    return word;
  }
}
