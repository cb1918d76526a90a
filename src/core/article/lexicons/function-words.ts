/*
 * The commonest function words of six languages of news sites: articles, prepositions, conjunctions, pronouns, auxiliaries.
 * Compiled by hand from grammars; a word that English shares with another language is left out of both, as far as it misleads.
 */
export type Language = 'en' | 'es' | 'fr' | 'de' | 'it' | 'pt';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'the of and to that is was for it with as his her he she be by at from are this have had not which but they were their you your ' +
      'has been will would there who what when where how why an if or its our we us can could should may more than about after before ' +
      'into over under said says did does do no up out so all some any only just on in',
  ),
  es: words(
    'el la los las un una unos unas de del al y o que en con por para sin sobre es son está están fue ser ha han hay se su sus tu tus mi le les lo ' +
      'como más pero si no ya también este esta estos estas ese esa eso esto aquí quien cuando donde desde hasta entre puede puedes quieres tienes otro otra',
  ),
  fr: words(
    'le la les un une des du de et ou où que qui en dans avec pour par sans sur est sont était être a ont se sa son ses votre vos notre nos ce cet cette ces ' +
      'il elle ils elles nous vous je ne pas plus mais si au aux à déjà reste lire depuis entre leur leurs peut pouvez avez êtes',
  ),
  de: words(
    'der die das den dem des ein eine einen einem einer eines und oder dass in im mit für von vom zu zum zur auf aus bei nach über unter ist sind war waren ' +
      'sein hat haben wird werden sich sie er es ihr ihre ihren wir nicht auch nur noch schon wie wenn aber als an kann können bitte hier diesen dieser dieses',
  ),
  it: words(
    'il lo la i gli le un uno una di del della dei delle degli da dal dalla in nel nella con su sul sulla per tra fra e o che non è sono era essere ha hanno si ' +
      'suo sua suoi tuo tua ma come più anche se già questo questa questi queste qui chi quando dove puoi vuoi hai',
  ),
  pt: words(
    'o a os as um uma uns umas de do da dos das em no na nos nas com por pelo pela para sem sobre e ou que não é são foi ser tem têm há se seu sua seus suas ' +
      'como mais mas já também este esta isto esse essa aqui quem quando onde desde até entre pode você',
  ),
};
