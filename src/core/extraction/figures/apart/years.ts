import { yearOpeners } from '../lexicons/calendar';
import { unitSymbols, unitWords } from '../lexicons/units';
import { run, lower, text, isGlue, isPlain, isYear, isMonth, type Filter } from './filter';

/** "2012-13", "2008–09", "2012/13": a season or fiscal year; "2014-2017": years. */
export const season: Filter = (words, at) => {
  if (!isYear(words[at]) || !isGlue(words, at + 1, /^[-–—/‑]$/)) return undefined;
  const end = words[at + 2];
  if (isYear(end)) return run('year', at, at + 3);
  const later = /^\d\d$/.test(end?.text ?? '') && Number(end.text) > Number(words[at].text) % 100;
  const next = Number(end?.text ?? NaN) === (Number(words[at].text) + 1) % 100 && end?.text.length === 2;
  const followsOn = next || (later && !/^(?:NOUN|SYM)$/.test(words[at + 3]?.tag ?? ''));
  return followsOn ? run('year', at, at + 3) : undefined;
};

/** "1990s", "the '90s", "mid-20s". */
export const decade: Filter = (words, at) => {
  const next = words[at + 1];
  if (!isPlain(words[at])) return undefined;
  if (/^['’]$/.test(text(words, at - 1)) && words[at].glued && /^\d\d$/.test(text(words, at)) && !words[at - 1].glued) {
    return run('year', at, next?.glued && next.lower === 's' ? at + 2 : at + 1);
  }
  if (!next?.glued || (words[at - 1]?.text === 'm' && words[at - 2]?.digits)) return undefined;
  const plural = next.lower === 's' || next.lower === "'s";
  if (plural && /^(?:\d0|\d\d\d0|1\d00|2000)$/.test(text(words, at))) return run('year', at, at + 2);
  if (/^['’′]$/.test(next.text) && lower(words, at + 2) === 's' && words[at + 2].glued && /0$/.test(text(words, at)))
    return run('year', at, at + 3);
  return undefined;
};

const ages =
  /^(?:people|persons|men|women|children|troops|soldiers|homes|houses|jobs|dead|deaths|workers|police|civilians|students|cases|tons|tonnes|members|more|others)$/;

/** A bare four-digit number that nothing shows to be a count. */
export const year: Filter = (words, at) => {
  const word = words[at];
  if (!isYear(word)) return undefined;
  const next = words[at + 1];
  if (
    next &&
    (unitWords.has(next.lower) || (unitSymbols.has(next.text) && next.text !== 'A')) &&
    next.lower !== 'season'
  )
    return undefined;
  if (next?.glued && /^[\p{L}%°]/u.test(next.text) && !/^'?s$/.test(next.lower)) return undefined;
  if (
    /^(?:million|billion|trillion|thousand|hundred|dollars?|euros?|per|pounds?|square|cubic|sq|yen|yuan)$/.test(
      next?.lower ?? '',
    )
  )
    return undefined;
  if (/^(?:b\.?c\.?|a\.?d\.?|bce|ce)\.?$/.test(next?.lower ?? '')) return run('year', at, at + 2);
  const before = lower(words, at - 1);
  if (/^(?:above|below|exceeds|exceeded|exceeding)$/.test(before)) return undefined;
  const value = Number(word.text);
  const near = value >= 1500 && value <= 2100;
  if (
    /^(?:about|around|some|approximately|roughly|nearly|almost|least|most|than|over|exactly)$/.test(before) &&
    next &&
    (ages.test(next.lower) || next.tag === 'NOUN')
  ) {
    return undefined;
  }
  if (next && ages.test(next.lower) && !yearOpeners.has(before) && before !== 'the') return undefined;
  if (yearOpeners.has(before) || isMonth(words[at - 1]) || /^(?:the|this|that|[(’'])$/.test(before)) {
    if (next && ages.test(next.lower) && before !== 'the' && before !== 'in' && value % 10 === 0) return undefined;
    return near || before === 'in' ? run('year', at, at + 1) : undefined;
  }
  if (!near) return undefined;
  const counts =
    next !== undefined && next.tag === 'NOUN' && /s$/.test(next.lower) && (value % 50 === 0 || value < 1900);
  return counts ? undefined : run('year', at, at + 1);
};
