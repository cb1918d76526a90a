/**
 * Abbreviations that end in a full stop without ending a sentence. Our own list, from English-language news style
 * (titles, ranks, months, companies, units, US states in newspaper form). Lower case, without the final full stop.
 */

/** Always followed by more of the same sentence: titles, ranks, "No." before a number. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr sr jr hon pres gov lt sgt cpl pvt capt cmdr col gen maj adm sen rep reps sens msgr supt insp det asst assoc ' +
    'st ste mt ft no nos vs v al fig figs vol pp ed eds cf approx est dept rs'
  ).split(' '),
);

/** May end a sentence, but mostly do not: a capital letter after them decides only with a word that opens sentences. */
export const otherAbbreviations: ReadonlySet<string> = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc corp co ltd plc llc bros ave blvd rd dist ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'etc e.g i.e a.m p.m u.s u.k u.n e.u u.s.a d.c n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va b.c a.d ph.d m.d u.a.e'
  ).split(' '),
);

/** Words that open a sentence far more often than they continue a name. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we i you his her their its our my in on at for from with by as but and or so yet if when while ' +
    'after before since although though however meanwhile there here what who why how where which some many most several all both no not more less ' +
    'one two three four five six seven eight nine ten another other such then now today yesterday according earlier later despite under over during ' +
    'nearly almost about only even still also among'
  ).split(' '),
);

/** Verbs that tie a name after a closing quotation mark to the quotation: “Why now?” Orr asked. */
export const quotationVerbs: ReadonlySet<string> = new Set(
  'said says say asked asks told wrote writes added adds replied cried shouted tweeted wondered continued concluded recalled explained joked insisted'.split(
    ' ',
  ),
);
