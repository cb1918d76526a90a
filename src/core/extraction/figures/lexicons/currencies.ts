/*
 * Currencies: the signs, codes and names by which English-language news prints money, and the name that a figure's unit gets.
 * From ISO 4217 and newsroom usage; names are singular, with the country only where the bare word would be ambiguous.
 */

interface Currency {
  readonly name: string;
  /** Signs that stand before or after the number. */
  readonly signs: readonly string[];
  /** ISO and informal codes, upper case, before or after the number. */
  readonly codes: readonly string[];
  /** Singular names, lower case; the plural in -s is understood. */
  readonly names: readonly string[];
}

const currency = (name: string, signs: string, codes: string, names: string): Currency => ({
  name,
  signs: signs === '' ? [] : signs.split(' '),
  codes: codes === '' ? [] : codes.split(' '),
  names: names === '' ? [] : names.split(', '),
});

export const currencies: readonly Currency[] = [
  currency(
    'dollar',
    '$ US$ $US U.S.$ USD$ US-$',
    'USD',
    'dollar, buck, us dollar, u.s. dollar, american dollar, united states dollar',
  ),
  currency('australian dollar', 'A$ $A AU$ $AU AUD$ $AUD', 'AUD', 'australian dollar, aussie dollar'),
  currency('canadian dollar', 'C$ $C CA$ CAD$ Can$ CDN$ $CAN', 'CAD', 'canadian dollar'),
  currency('hong kong dollar', 'HK$ $HK HKD$', 'HKD', 'hong kong dollar'),
  currency('new zealand dollar', 'NZ$ $NZ NZD$', 'NZD', 'new zealand dollar, kiwi dollar'),
  currency('singapore dollar', 'S$ SG$ SGD$ $S', 'SGD', 'singapore dollar, singaporean dollar'),
  currency('new taiwan dollar', 'NT$ T$', 'TWD NTD', 'new taiwan dollar, taiwan dollar, taiwanese dollar'),
  currency('jamaican dollar', 'J$', 'JMD', 'jamaican dollar'),
  currency('euro', '€', 'EUR', 'euro'),
  currency('pound sterling', '£ GB£', 'GBP STG PS', 'pound sterling, british pound, sterling, quid'),
  currency('japanese yen', '', 'JPY', 'yen, japanese yen'),
  currency('japanese yen', '¥ ￥ JP¥', '', ''),
  currency('chinese yuan', '元 CN¥', 'CNY RMB', 'yuan, renminbi, chinese yuan, kuai'),
  currency('indian rupee', '₹', 'INR', 'indian rupee'),
  currency('rupee', '', 'RS', 'rupee'),
  currency('pakistani rupee', '', 'PKR', 'pakistani rupee'),
  currency('sri lankan rupee', '', 'LKR', 'sri lankan rupee'),
  currency('nepalese rupee', '', 'NPR', 'nepalese rupee, nepali rupee'),
  currency('bangladeshi taka', '৳', 'BDT TK', 'taka, bangladeshi taka'),
  currency('russian ruble', '₽', 'RUB', 'ruble, rouble, russian ruble, russian rouble'),
  currency('ukrainian hryvnia', '₴', 'UAH', 'hryvnia, hryvnya, ukrainian hryvnia'),
  currency('swiss franc', 'SFr', 'CHF', 'franc, swiss franc'),
  currency('french franc', '', 'FRF', 'french franc'),
  currency('belgian franc', '', '', 'belgian franc'),
  currency('west african franc', '', 'XOF FCFA', 'cfa franc, west african franc'),
  currency('swedish krona', '', 'SEK', 'krona, kronor, swedish krona, swedish kronor, swedish crown'),
  currency('norwegian krone', '', 'NOK', 'krone, norwegian krone, norwegian kroner, norwegian crown'),
  currency('danish krone', '', 'DKK', 'kroner, danish krone, danish kroner, danish crown'),
  currency('czech koruna', '', 'CZK', 'koruna, czech koruna, czech crown'),
  currency('polish zloty', 'zł', 'PLN', 'zloty, złoty, polish zloty'),
  currency('hungarian forint', '', 'HUF', 'forint, hungarian forint'),
  currency('romanian leu', '', 'RON', 'leu, lei, romanian leu, romanian lei'),
  currency('bulgarian lev', '', 'BGN', 'lev, leva, bulgarian lev'),
  currency('serbian dinar', '', 'RSD', 'serbian dinar'),
  currency('turkish lira', '₺', 'TRY', 'turkish lira, lira'),
  currency('lebanese pound', '', 'LBP', 'lebanese pound, lebanese lira'),
  currency('italian lira', '', 'ITL', 'italian lira, lire'),
  currency('syrian pound', '', 'SYP', 'syrian pound'),
  currency('egyptian pound', 'E£', 'EGP', 'egyptian pound'),
  currency('irish pound', 'IR£', 'IEP', 'irish pound'),
  currency('shekel', '₪', 'ILS NIS', 'shekel, israeli shekel, new shekel'),
  currency('iranian rial', '', 'IRR', 'iranian rial, toman'),
  currency('saudi riyal', '', 'SAR', 'saudi riyal, riyal, saudi rial'),
  currency('qatari riyal', '', 'QAR', 'qatari riyal'),
  currency('emirati dirham', '', 'AED DH DHS', 'dirham, emirati dirham, uae dirham'),
  currency('kuwaiti dinar', '', 'KWD', 'kuwaiti dinar'),
  currency('iraqi dinar', '', 'IQD', 'iraqi dinar'),
  currency('jordanian dinar', '', 'JOD', 'jordanian dinar'),
  currency('dinar', '', '', 'dinar'),
  currency('afghani', '', 'AFN', 'afghani'),
  currency('malaysian ringgit', '', 'RM MYR', 'ringgit, malaysian ringgit'),
  currency('indonesian rupiah', '', 'IDR RP', 'rupiah, indonesian rupiah'),
  currency('thai baht', '฿', 'THB', 'baht, thai baht'),
  currency('philippine peso', '₱', 'PHP', 'philippine peso'),
  currency('vietnamese dong', '₫', 'VND', 'dong, vietnamese dong'),
  currency('south korean won', '₩', 'KRW', 'south korean won, korean won'),
  currency('lao kip', '₭', 'LAK', 'kip, lao kip'),
  currency('kyat', '', 'MMK', 'kyat'),
  currency('mongolian tugrik', '₮', 'MNT', 'tugrik'),
  currency('kazakh tenge', '₸', 'KZT', 'tenge'),
  currency('georgian lari', '₾', 'GEL', 'lari, georgian lari'),
  currency('mexican peso', 'MX$ Mex$ MXN$', 'MXN', 'mexican peso'),
  currency('argentine peso', 'AR$', 'ARS', 'argentine peso, argentinian peso'),
  currency('chilean peso', '', 'CLP', 'chilean peso'),
  currency('colombian peso', '', 'COP', 'colombian peso'),
  currency('peso', '', '', 'peso'),
  currency('brazilian real', 'R$', 'BRL', 'reais, brazilian real'),
  currency('venezuelan bolivar', '', 'VEF VES', 'bolivar, bolívar'),
  currency('costa rican colón', '₡', 'CRC', 'colón, costa rican colón'),
  currency('south african rand', '', 'ZAR', 'south african rand'),
  currency('nigerian naira', '₦', 'NGN', 'naira, nigerian naira'),
  currency('kenyan shilling', '', 'KES KSH', 'kenyan shilling'),
  currency('shilling', '', '', 'shilling'),
  currency('ghanaian cedi', '₵ GH₵', 'GHS', 'cedi, ghanaian cedi'),
  currency('ethiopian birr', '', 'ETB', 'birr'),
  currency('moroccan dirham', '', 'MAD', 'moroccan dirham'),
  currency('finnish markka', '', 'FIM', 'finnish markka, markka'),
  currency('german mark', '', 'DEM DM', 'german mark, deutsche mark, deutschmark, west german mark'),
  currency('peseta', '', 'ESP', 'peseta, spanish peseta'),
  currency('netherlands guilder', '', 'NLG', 'guilder, netherlands guilder, dutch guilder'),
  currency('bitcoin', '₿', 'BTC XBT', 'bitcoin'),
  currency('ether', '', 'ETH', 'ether'),
  currency('satoshi', '', '', 'satoshi'),
  currency('cent', '¢', '', 'cent, us cent, u.s. cent'),
  currency('penny', '', '', 'penny, pence, p'),
  currency('sen', '', 'SEN', 'sen'),
];

/** Sign or code, as it is compared (signs as printed, codes in upper case), to the currency's name. */
export const currencySigns: ReadonlyMap<string, string> = new Map(
  currencies.flatMap(({ name, signs }) => signs.map((sign): [string, string] => [sign, name])),
);

export const currencyCodes: ReadonlyMap<string, string> = new Map(
  currencies.flatMap(({ name, codes }) => codes.map((code): [string, string] => [code, name])),
);

/** Codes with a magnitude before them, as Nordic and German business news prints them: "30 MUSD", "MSEK 60", "500 TEUR". */
export const scaledCodes: ReadonlyMap<string, { readonly name: string; readonly scale: number }> = new Map(
  'USD EUR GBP SEK NOK DKK CHF AUD CAD PLN'.split(' ').flatMap((code) => {
    const name = currencyCodes.get(code) ?? code;
    return [`M${code}`, `K${code}`, `T${code}`].map((key): [string, { name: string; scale: number }] => [
      key,
      { name, scale: key.startsWith('M') ? 1e6 : 1e3 },
    ]);
  }),
);

/** Letters that are signs where they touch a number with a magnitude: "R15 million", "N5bn". */
export const letterSigns: ReadonlyMap<string, string> = new Map([
  ['R', 'south african rand'],
  ['N', 'nigerian naira'],
]);

/** Words that are currencies only behind a magnitude, where nothing else says so: "5 billion won", "20m rand". */
export const weakCurrencyNames: ReadonlyMap<string, string> = new Map([
  ['won', 'south korean won'],
  ['real', 'brazilian real'],
  ['rand', 'south african rand'],
  ['mark', 'german mark'],
  ['marks', 'german mark'],
  ['crown', 'crown'],
  ['crowns', 'crown'],
  ['pound', 'pound sterling'],
  ['pounds', 'pound sterling'],
]);

const ambiguousWords = new Set([
  'p',
  'won',
  'real',
  'rand',
  'mark',
  'marks',
  'sen',
  'kip',
  'lei',
  'lev',
  'ether',
  'buck',
]);

/**
 * Single words that name money whatever stands before them: "crowns", "dinars", "euros". Singular and plural, lower case,
 * to the singular; words that mean other things as often ("won", "mark") are left out.
 */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  [...currencies.flatMap(({ names }) => names), 'crown', 'pound']
    .filter((word) => !word.includes(' ') && !ambiguousWords.has(word))
    .flatMap((word): [string, string][] => [
      [word, word],
      [`${word}s`, word],
    ]),
);
