/*
 * Words that give numbers away as names: numbered things ("Flight 370"), parts of documents ("page 5"), products, streets,
 * and descriptions made of a number and a hyphen ("two-way"). Plain English and trade names known to every newsroom.
 */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Parts of documents and places in lists, before a number, in any case. */
export const references = set(
  'page pages p pp chapter section sections paragraph para article articles clause verse line figure fig table footnote appendix volume vol issue ' +
    'no nos number exhibit amendment title question item schedule ref annex slide',
);

/** Things that bear a number as their name, in any case. */
export const numbered = set(
  'flight game channel route highway interstate exit gate room building floor apartment apt unit suite box platform terminal runway lane track hole ' +
    'bus line tower pier berth level phase stage tier category cat type class grade division group pool round week day step version model mark mk series ' +
    'season episode part chapter act scene world formula area district ward zone sector precinct region division brigade battalion regiment squadron ' +
    'pillar article rule proposition prop measure resolution law act bill goal psalm track studio hangar camp ring lot plot stall seed pot court ' +
    'reactor block wave league ligue serie windows boeing airbus iphone galaxy ipad playstation xbox pixel android ios falcon apollo soyuz ' +
    'voyager fortune nasdaq russell topix ftse cac nikkei s&p tsx stoxx dax kospi radio bbc itv sky nbc cbs abc fox',
);

/** Street names end so; the number before them is an address. */
export const streets = set(
  'street st road rd avenue ave lane ln drive dr boulevard blvd way place pl court ct square sq terrace crescent close highway hwy parkway pkwy rue strasse ' +
    'straße via calle plaza row quay broadway circus gardens grove mews alley',
);

/** Behind a number and a hyphen these describe, they do not measure: "a two-way street", "a 10-point plan". */
export const describing = set(
  'way part sided seater storey story star man woman person member piece time timer off on one handed legged party state door track tier step stage page ' +
    'dimensional pronged word letter digit run hit wicket wide bedroom room lane seat set game match day night minute hour week month year decade century ' +
    'second-half nation country city team judge panel front wheel',
);
