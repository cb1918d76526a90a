import type { FigureType } from '../../types';

/*
 * Units of measure: SI with its prefixes, imperial and US units, time, computing, energy trade and the small units of news
 * (basis points, mpg, ppb). Names follow the SI brochure in British spelling, singular. Symbols are case-sensitive.
 */

export interface Unit {
  readonly name: string;
  readonly type: FigureType;
}

/** `name`, lower-case words (singular, and plurals that are not in -s), symbols as printed; lists separated by `|`. */
type UnitRow = readonly [name: string, words: string, symbols?: string, type?: FigureType];

/** Units that take SI prefixes: words and symbols get all prefixes in `prefixes`. */
type PrefixedRow = readonly [name: string, words: string, symbol: string, prefixes: string];

const prefixNames: Readonly<Record<string, string>> = {
  a: 'atto',
  f: 'femto',
  p: 'pico',
  n: 'nano',
  µ: 'micro',
  m: 'milli',
  c: 'centi',
  d: 'deci',
  h: 'hecto',
  k: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
  E: 'exa',
};

const prefixed: readonly PrefixedRow[] = [
  ['metre', 'metre|meter', 'm', 'p n µ m c d k'],
  ['gram', 'gram|gramme', 'g', 'p n µ m k'],
  ['litre', 'litre|liter', 'l', 'µ m c d h k'],
  ['litre', 'litre|liter', 'L', 'µ m c d h'],
  ['watt', 'watt', 'W', 'm k M G T'],
  ['watt hour', 'watt hour|watthour', 'Wh', 'm k M G T'],
  ['hertz', 'hertz', 'Hz', 'k M G T'],
  ['byte', 'byte', 'B', 'k M G T P E'],
  ['bit', 'bit', 'bit', 'k M G T'],
  ['volt', 'volt', 'V', 'm k M'],
  ['ampere', 'ampere|amp', 'A', 'm k'],
  ['joule', 'joule', 'J', 'm k M G T'],
  ['pascal', 'pascal', 'Pa', 'h k M G'],
  ['newton', 'newton', 'N', 'k M'],
  ['electronvolt', 'electronvolt|electron volt', 'eV', 'm k M G T'],
  ['second', 'second', 's', 'p n µ m'],
  ['sievert', 'sievert', 'Sv', 'µ m'],
  ['gray', 'gray', 'Gy', 'm'],
  ['becquerel', 'becquerel', 'Bq', 'k M G T'],
  ['calorie', 'calorie', 'cal', 'k'],
  ['ohm', 'ohm', 'Ω', 'k M'],
  ['tonne', 'tonne', 't', 'k M G'],
  ['pixel', 'pixel', 'px', 'M'],
  ['mole', 'mole', 'mol', 'n µ m k'],
  ['molar', 'molar', 'M', 'n µ m'],
  ['dalton', 'dalton', 'Da', 'k M'],
  ['tesla', 'tesla', 'T', 'n µ m'],
  ['farad', 'farad', 'F', 'p n µ m'],
  ['henry', 'henry', 'H', 'n µ m'],
  ['coulomb', 'coulomb', 'C', 'n µ m'],
  ['siemens', 'siemens', 'S', 'µ m'],
  ['lux', 'lux', 'lx', 'k'],
  ['parsec', 'parsec', 'pc', 'k M G'],
  ['ton of tnt', 'ton of tnt', 'tTNT', 'k M'],
  ['flop', 'flop', 'FLOPS', 'M G T P E'],
  ['bit per second', 'bit per second', 'bit/s', 'k M G T'],
  ['bit per second', 'bit per second', 'bps', 'k M G T'],
];

const rows: readonly UnitRow[] = [
  ['percentage', 'percent|per cent|percents|pct|percentage', '%|pc|٪|％', 'percent'],
  [
    'percentage point',
    'percentage point|percent point|per cent point|% point|pct point|% pt',
    'pp|ppts',
    'percentage-points',
  ],
  ['basis point', 'basis point|basis pt', 'bp|bps', 'percentage-points'],
  ['parts-per-million', 'parts per million|part per million', 'ppm'],
  ['parts-per-billion', 'parts per billion|part per billion', 'ppb'],

  ['metre', '', 'm|mtr|mtrs'],
  ['gram', '', 'g|gm|gms'],
  ['litre', '', 'l|L|ltr'],
  ['watt', '', 'W'],
  ['hertz', '', 'Hz'],
  ['volt', '', 'V'],
  ['ampere', '', 'A'],
  ['kilogram', 'kilo', 'kgs|Kg|KG|kg.|kilos'],
  ['kilometre', 'klick', 'kms|Km|KM'],
  ['kilometre per hour', 'kilometre per hour|kilometer per hour', 'kph|kmph|kmh|km/hr|KPH'],
  ['metric ton', 'tonne|metric ton|metric tonne', 't|MT'],
  ['ton', 'ton'],
  ['kiloton', 'kiloton|kilotonne'],
  ['megaton', 'megaton|megatonne'],
  ['microgram', '', 'mcg|μg'],
  ['micrometre', 'micron', 'μm'],
  ['microsecond', '', 'μs'],
  ['megabit', '', 'mb|Mb|Mbit'],
  ['megabyte', 'meg', 'MB|Mbytes'],
  ['gigabyte', 'gig', 'GB|Gb|gb|gigs'],
  ['terabyte', '', 'TB|Tb|tb'],
  ['kilobyte', '', 'KB|kb'],
  ['kibibyte', 'kibibyte', 'KiB'],
  ['megabit per second', '', 'Mbps|mbps'],
  ['gigabit per second', '', 'Gbps|gbps'],
  ['kilobit per second', '', 'kbps|Kbps'],
  ['kilowatt', '', 'KW|kw'],
  ['kilowatt hour', 'kilowatthour', 'KWh|kwh|KWH'],
  ['megawatt', '', 'mw|MWe'],
  ['gigawatt', '', 'gw|GWe'],

  ['mile', 'mile|statute mile', 'mi'],
  ['nautical mile', 'nautical mile', 'nmi|NM'],
  ['foot', 'foot|feet', 'ft|ft.|′'],
  ['inch', 'inch|inches', '″|"|”|in.'],
  ['yard', 'yard', 'yd|yds|yd.'],
  ['furlong', 'furlong'],
  ['league', 'nautical league'],
  ['light year', 'light year|light-year|lightyear', 'ly'],
  ['astronomical unit', 'astronomical unit', 'AU'],
  ['mile per hour', 'mile an hour', 'mph|MPH|mi/h'],
  ['mile per gallon', '', 'mpg|MPG'],
  ['frame per second', 'frame per second|frame a second', 'fps|FPS'],
  ['revolutions per minute', 'revolution per minute', 'rpm|RPM'],
  ['knot', 'knot', 'kn|kts|kt'],

  ['acre', 'acre', 'ac'],
  ['hectare', 'hectare', 'ha'],
  [
    'square metre',
    'square metre|square meter|sq metre|sq meter|metre squared|meter squared',
    'm2|m²|sqm|sq m|sq. m|m^2',
  ],
  [
    'square kilometre',
    'square kilometre|square kilometer|sq kilometre|kilometre squared|km squared',
    'km2|km²|sq km|sq. km|sqkm|km^2',
  ],
  ['square centimetre', 'square centimetre|square centimeter', 'cm2|cm²|sq cm|cm^2'],
  ['square millimetre', 'square millimetre|square millimeter', 'mm2|mm²|sq mm'],
  ['square foot', 'square foot|square feet|sq foot|sq feet', 'sq ft|sq. ft|sqft|ft2|ft²|sq.ft'],
  ['square inch', 'square inch|square inches', 'sq in'],
  ['square yard', 'square yard', 'sq yd'],
  ['square mile', 'square mile|sq mile', 'sq mi|sq. mi'],

  ['cubic metre', 'cubic metre|cubic meter|metre cubed', 'm3|m³|cu m|cbm|m^3'],
  ['cubic kilometre', 'cubic kilometre|cubic kilometer|km cubed', 'km3|km³|km^3'],
  ['cubic centimetre', 'cubic centimetre|cubic centimeter', 'cm3|cm³|cc|cu cm|cm^3'],
  ['cubic foot', 'cubic foot|cubic feet', 'cu ft|cf|ft3|ft³'],
  ['cubic inch', 'cubic inch|cubic inches', 'cu in'],
  ['cubic yard', 'cubic yard'],
  ['cubic mile', 'cubic mile'],
  ['gallon', 'gallon', 'gal|gals'],
  ['quart', 'quart', 'qt'],
  ['pint', 'pint', 'pt'],
  ['cup', 'cup'],
  ['tablespoon', 'tablespoon', 'tbsp|Tbsp|tbs'],
  ['teaspoon', 'teaspoon', 'tsp'],
  ['dram', 'dram|drachma'],
  ['barrel', 'barrel', 'bbl|bbls'],
  ['barrel per day', '', 'bpd|b/d|bopd'],
  ['ton per day', '', 'tpd'],
  ['ton per year', '', 'tpy|tpa'],
  ['bushel', 'bushel', 'bu'],
  ['board foot', 'board foot|board feet'],

  ['pound-mass', 'lb|lbs', 'lb|lbs|lb.|lbs.|LBS|LB'],
  ['ounce', 'ounce|troy ounce|fluid ounce', 'oz|oz.|fl oz'],
  ['stone', '', 'st'],
  ['carat', 'carat|karat', 'ct'],
  ['grain', 'grain'],
  [
    'pound-foot',
    'pound foot|pound feet|foot pound',
    'lb ft|lb-ft|ft-lb|ft lb|lb.-ft.|lb.-ft|lb. ft.|ft.-lb.|ft. lb.|ft.-lb',
  ],
  ['pound per square inch', '', 'psi|PSI'],
  ['newton metre', 'newton metre|newton meter', 'Nm|N m'],

  ['horsepower', 'horsepower|horse power', 'hp|HP|PS'],
  ['brake horsepower', 'brake horsepower', 'bhp'],
  ['british thermal unit', 'british thermal unit|btu', 'BTU|Btu|btu'],
  ['mega british thermal unit', 'million british thermal unit', 'mmBTU|MMBtu|mmbtu|mmBtu|MMBTU'],
  ['thousand cubic feet', '', 'mcf|Mcf'],
  ['therm', 'therm'],
  ['decibel', 'decibel', 'dB|dBA|db'],
  ['bar', '', 'bar|mbar'],
  ['lumen', 'lumen', 'lm'],
  ['lux', 'lux'],
  ['nit', 'nit'],
  ['candela', 'candela', 'cd'],
  ['farad', 'farad'],
  ['kelvin', 'kelvin', 'K'],
  ['radian', 'radian', 'rad'],
  ['dots per inch', '', 'dpi'],
  ['pixels per inch', '', 'ppi'],
  ['frame per second', '', 'FPS'],
  ['milliampere hour', '', 'mAh'],
  ['roentgen', 'roentgen'],
  ['angstrom', 'angstrom|ångström', 'Å'],
  [
    'millimetre of mercury',
    'millimetre of mercury|millimeter of mercury|millimetres of mercury|millimeters of mercury',
    'mmHg|mm Hg',
  ],
  ['atmosphere', '', 'atm'],
  ['torr', 'torr'],
  ['millibar', 'millibar', 'mbar'],
  ['hectopascal', '', 'hPa'],
  ['arcsecond', 'arcsecond|arc second', 'arcsec'],
  ['arcminute', 'arcminute|arc minute', 'arcmin'],
  ['poise', 'poise'],
  ['centipoise', 'centipoise', 'cP'],
  ['pound-force', 'pound force', 'lbf'],
  ['kilogram-force', 'kilogram force', 'kgf'],
  ['beat per minute', 'beat per minute|beats per minute', 'bpm'],
  ['word per minute', 'word per minute|words per minute', 'wpm'],
  ['cubic foot per minute', '', 'cfm|CFM'],
  ['gallon per minute', '', 'gpm'],
  ['volt-ampere', 'volt ampere', 'VA|kVA|MVA'],
  ['ampere hour', 'ampere hour|amp hour', 'Ah'],
  ['megapixel', 'megapixel', 'MP'],
  ['unit', '', 'IU'],
  ['baud', 'baud'],
  ['home run', 'home run', '', 'count'],
  ['erg', 'erg'],
  ['curie', 'curie', 'Ci'],
  ['rem', 'millirem'],
  ['parts-per-trillion', 'parts per trillion', 'ppt'],
  ['nautical mile', 'sea mile'],
  ['fathom', 'fathom'],
  ['hundredweight', 'hundredweight', 'cwt'],
  ['long ton', 'long ton'],
  ['short ton', 'short ton'],

  [
    'celsius',
    'degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|centigrade|degree c',
    '°C|℃|ºC|°c|° C|degrees C|deg C|° Celsius',
    'temperature',
  ],
  [
    'fahrenheit',
    'degree fahrenheit|degrees fahrenheit|fahrenheit|degree f',
    '°F|℉|ºF|°f|° F|degrees F|deg F|° Fahrenheit',
    'temperature',
  ],
  ['degree', 'degree', '°|º|deg'],

  ['second', 'second', 'sec|secs|s', 'duration'],
  ['minute', 'minute', 'min|mins|min.', 'duration'],
  ['hour', 'hour', 'hr|hrs|h|hr.|hrs.', 'duration'],
  ['day', 'day', '', 'duration'],
  ['week', 'week', 'wk|wks', 'duration'],
  ['fortnight', 'fortnight', '', 'duration'],
  ['month', 'month', 'mo|mos', 'duration'],
  ['quarter', '', '', 'duration'],
  ['year', 'year', 'yr|yrs|yr.', 'duration'],
  ['decade', 'decade', '', 'duration'],
  ['century', 'century|centuries', '', 'duration'],
  ['millennium', 'millennium|millennia', '', 'duration'],
  ['megayear', 'megayear', 'Ma|Myr', 'duration'],
  ['gigayear', 'gigayear|gigaannum', 'Ga|Gyr', 'duration'],

  ['year of age', 'year old|years old|year of age|years of age|yo', 'y/o', 'age'],
  ['month of age', 'month old|months old|month of age|months of age', '', 'age'],
  ['week of age', 'week old|weeks old|week of age|weeks of age', '', 'age'],
  ['day of age', 'day old|days old|days of age', '', 'age'],
];

function tables(): { words: Map<string, Unit>; symbols: Map<string, Unit> } {
  const words = new Map<string, Unit>();
  const symbols = new Map<string, Unit>();
  const addWord = (word: string, unit: Unit): void => {
    words.set(word, unit);
    words.set(`${word}s`, unit);
  };
  for (const [name, names, symbol, prefixes] of prefixed) {
    for (const word of names.split('|')) addWord(word, { name, type: 'measure' });
    if (symbol.length > 1 || symbol === 'Ω') symbols.set(symbol, { name, type: 'measure' });
    for (const prefix of prefixes.split(' ')) {
      const unit: Unit = { name: prefixNames[prefix] + name, type: name === 'second' ? 'duration' : 'measure' };
      for (const word of names.split('|')) addWord(prefixNames[prefix] + word, unit);
      symbols.set(prefix + symbol, unit);
    }
  }
  for (const [name, names, forms = '', type = 'measure'] of rows) {
    const unit: Unit = { name, type };
    for (const word of names.split('|')) if (word !== '') addWord(word, unit);
    for (const symbol of forms.split('|')) if (symbol !== '') symbols.set(symbol, unit);
  }
  return { words, symbols };
}

const built = tables();

/** Unit words in lower case, singular and plural; several words are joined by one space. */
export const unitWords: ReadonlyMap<string, Unit> = built.words;

/** Symbols as printed, case kept; several words are joined by one space, glued parts by nothing. */
export const unitSymbols: ReadonlyMap<string, Unit> = built.symbols;

/** Symbols of one or two letters that are too ambiguous to stand alone behind a space: they must touch the number or be licensed by context. */
export const shySymbols: ReadonlySet<string> = new Set([
  'A',
  'B',
  'J',
  'K',
  'L',
  'N',
  'V',
  'W',
  'g',
  'h',
  'l',
  's',
  'mo',
  'pt',
  'st',
  'pp',
  'bar',
  'rad',
  'ct',
  'ac',
  'kn',
  'bu',
  'AU',
  'Ma',
  'Ga',
  'in.',
  'pc',
  'gig',
  'cd',
  'mol',
  'cal',
  'am',
  'pm',
  'as',
  'mb',
  'mm',
  'Pm',
  '"',
  '”',
  'nm',
  'px',
  'ly',
]);

/** Units of time that a hyphen turns into a description, not a measurement: "a five-year plan". */
export const timeUnits: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
  'century',
]);
