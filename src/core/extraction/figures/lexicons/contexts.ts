/*
 * Words near a number that settle an ambiguous unit: pounds of weight or of money, C for Celsius or cent, "a" for per.
 * Plain English, chosen by meaning.
 */

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const massWords = set(
  'weigh weighs weighed weighing weight heavy heavier lighter lb lbs ounce ounces kg kilogram kilograms kilos ton tons tonne tonnes lean overweight ' +
    'cocaine heroin marijuana cannabis meat beef pork fish trash garbage debris explosives cargo freight bomb warhead payload thrust diet fat baby',
);

export const moneyWords = set(
  'pay cost price spend buy sell worth fine money cash sterling tax budget wage salary debt loan invest fund earn raise donate donation bill fee charge ' +
    'compensation bank profit loss revenue sale rent bonus fare ticket currency dollar euro penny pence quid prize reward save saving expense payment',
);

export const hotWords = set(
  'temperature degree celsius fahrenheit heat hot warm warming cold cool cooler chill freeze boil melt melting boiling thermometer weather oven climate',
);

export const seaWords = set(
  'ship boat vessel sea coast port harbour harbor navy naval island maritime tanker ferry sail shore offshore nautical yacht submarine fleet',
);

/** Nouns that a rate is counted by, which "a", "an" and "each" may introduce. */
export const perNouns = set(
  'share head person capita piece unit household night ticket barrel dozen game season head vote seat pupil student family child employee worker ' +
    'customer user passenger patient vehicle car bottle pack bushel pop plate shift visit episode match trip',
);

/** Plural nouns before which "no" is the number zero. */
export const countableNothing = set(
  'deaths injuries casualties fatalities victims arrests survivors hostages prisoners cases infections losses troops soldiers civilians',
);
