/**
 * Countries and a few bodies that act as one, for comparing names across articles: one line each,
 * `key|demonyms and adjectives|capital|other names`, all lower case, several names separated by commas.
 * Our own list, from general knowledge of English-language news usage; historical states are left out.
 */
const table = `
afghanistan|afghan|kabul|
albania|albanian|tirana|
algeria|algerian|algiers|
andorra|andorran||
angola|angolan|luanda|
argentina|argentine,argentinian|buenos aires|
armenia|armenian|yerevan|
australia|australian|canberra|
austria|austrian|vienna|
azerbaijan|azerbaijani,azeri|baku|
bahamas|bahamian|nassau|the bahamas
bahrain|bahraini|manama|
bangladesh|bangladeshi|dhaka|
barbados|barbadian|bridgetown|
belarus|belarusian|minsk|
belgium|belgian||
belize|belizean|belmopan|
benin|beninese|porto-novo|
bhutan|bhutanese|thimphu|
bolivia|bolivian|la paz|
bosnia|bosnian|sarajevo|bosnia and herzegovina
botswana|botswanan|gaborone|
brazil|brazilian|brasilia,brasília|
brunei|bruneian||
bulgaria|bulgarian|sofia|
burkina faso|burkinabe|ouagadougou|
burundi|burundian|bujumbura|
cambodia|cambodian|phnom penh|
cameroon|cameroonian|yaounde|
canada|canadian|ottawa|
cape verde|cape verdean|praia|
central african republic|central african|bangui|
chad|chadian||
chile|chilean|santiago|
china|chinese|beijing|people's republic of china,prc
colombia|colombian|bogota,bogotá|
comoros|comorian|moroni|
congo|congolese|kinshasa,brazzaville|dr congo,drc,democratic republic of congo,democratic republic of the congo
costa rica|costa rican|san jose|
croatia|croatian,croat|zagreb|
cuba|cuban|havana|
cyprus|cypriot|nicosia|
czech republic|czech|prague|czechia
denmark|danish,dane|copenhagen|
djibouti|djiboutian||
dominican republic|dominican|santo domingo|
east timor|timorese|dili|timor-leste
ecuador|ecuadorian,ecuadorean|quito|
egypt|egyptian|cairo|
el salvador|salvadoran,salvadorean|san salvador|
equatorial guinea|equatoguinean|malabo|
eritrea|eritrean|asmara|
estonia|estonian|tallinn|
eswatini|swazi|mbabane|swaziland
ethiopia|ethiopian|addis ababa|
european union|european||eu,e.u.,the european commission,european commission
fiji|fijian|suva|
finland|finnish,finn|helsinki|
france|french,frenchman,frenchwoman|paris|
gabon|gabonese|libreville|
gambia|gambian|banjul|the gambia
gaza|gazan|gaza city|gaza strip,the gaza strip
georgia|georgian|tbilisi|
germany|german|berlin|
ghana|ghanaian|accra|
greece|greek|athens|
greenland|greenlandic,greenlander|nuuk|
grenada|grenadian||
guatemala|guatemalan|guatemala city|
guinea|guinean|conakry|
guinea-bissau||bissau|
guyana|guyanese||
haiti|haitian|port-au-prince|
honduras|honduran|tegucigalpa|
hong kong|hongkonger||
hungary|hungarian|budapest|
iceland|icelandic,icelander|reykjavik|
india|indian|new delhi,delhi|
indonesia|indonesian|jakarta|
iran|iranian|tehran|islamic republic of iran
iraq|iraqi|baghdad|
ireland|irish,irishman|dublin|
israel|israeli|jerusalem,tel aviv|
italy|italian|rome|
ivory coast|ivorian|yamoussoukro|cote d'ivoire,côte d'ivoire
jamaica|jamaican|kingston|
japan|japanese|tokyo|
jordan|jordanian|amman|
kazakhstan|kazakh|astana|
kenya|kenyan|nairobi|
kosovo|kosovar,kosovan|pristina|
kuwait|kuwaiti|kuwait city|
kyrgyzstan|kyrgyz|bishkek|
laos|laotian,lao|vientiane|
latvia|latvian|riga|
lebanon|lebanese|beirut|
lesotho|basotho|maseru|
liberia|liberian|monrovia|
libya|libyan|tripoli|
liechtenstein|liechtensteiner|vaduz|
lithuania|lithuanian|vilnius|
luxembourg|luxembourgish,luxembourger||
madagascar|malagasy|antananarivo|
malawi|malawian|lilongwe|
malaysia|malaysian|kuala lumpur|
maldives|maldivian||the maldives
mali|malian|bamako|
malta|maltese|valletta|
mauritania|mauritanian|nouakchott|
mauritius|mauritian|port louis|
mexico|mexican|mexico city|
moldova|moldovan|chisinau|
monaco|monegasque||
mongolia|mongolian|ulaanbaatar|
montenegro|montenegrin|podgorica|
morocco|moroccan|rabat|
mozambique|mozambican|maputo|
myanmar|burmese|naypyidaw,yangon|burma
namibia|namibian|windhoek|
nato|||north atlantic treaty organization,north atlantic treaty organisation
nepal|nepalese,nepali|kathmandu|
netherlands|dutch,dutchman|the hague,amsterdam|the netherlands,holland
new zealand|new zealander|wellington|
nicaragua|nicaraguan|managua|
niger|nigerien|niamey|
nigeria|nigerian|abuja|
north korea|north korean|pyongyang|dprk,d.p.r.k.,democratic people's republic of korea,n. korea,n.korea
north macedonia|macedonian|skopje|macedonia
norway|norwegian|oslo|
oman|omani|muscat|
pakistan|pakistani|islamabad|
palestine|palestinian|ramallah|the palestinian territories,palestinian territories
panama|panamanian|panama city|
papua new guinea|papua new guinean|port moresby|
paraguay|paraguayan|asuncion|
peru|peruvian|lima|
philippines|philippine,filipino,filipina|manila|the philippines
poland|polish,pole|warsaw|
portugal|portuguese|lisbon|
puerto rico|puerto rican|san juan|
qatar|qatari|doha|
romania|romanian|bucharest|
russia|russian|moscow|russian federation,the russian federation,the kremlin,kremlin
rwanda|rwandan|kigali|
samoa|samoan|apia|
saudi arabia|saudi,saudi arabian|riyadh|
senegal|senegalese|dakar|
serbia|serbian,serb|belgrade|
seychelles|seychellois||
sierra leone|sierra leonean|freetown|
singapore|singaporean||
slovakia|slovak,slovakian|bratislava|
slovenia|slovenian,slovene|ljubljana|
solomon islands|solomon islander|honiara|
somalia|somali|mogadishu|
south africa|south african|pretoria|
south korea|south korean|seoul|republic of korea,rok,s. korea,s.korea
south sudan|south sudanese|juba|
spain|spanish,spaniard|madrid|
sri lanka|sri lankan|colombo|
sudan|sudanese|khartoum|
suriname|surinamese|paramaribo|
sweden|swedish,swede|stockholm|
switzerland|swiss|bern|
syria|syrian|damascus|
taiwan|taiwanese|taipei|
tajikistan|tajik|dushanbe|
tanzania|tanzanian|dodoma,dar es salaam|
thailand|thai|bangkok|
togo|togolese|lome|
tonga|tongan|nuku'alofa|
trinidad and tobago|trinidadian|port of spain|
tunisia|tunisian|tunis|
turkey|turkish,turk|ankara|türkiye,turkiye
turkmenistan|turkmen|ashgabat|
uganda|ugandan|kampala|
ukraine|ukrainian|kyiv,kiev|
united arab emirates|emirati|abu dhabi|uae,u.a.e.,the united arab emirates
united kingdom|british,briton,english,scottish,welsh|london,westminster,downing street,whitehall|uk,u.k.,britain,great britain,the united kingdom,england,scotland,wales
united nations|||un,u.n.,the united nations
united states|american|washington,washington dc,washington d.c.|us,u.s.,usa,u.s.a.,america,united states of america,the united states,the us,the u.s.
uruguay|uruguayan|montevideo|
uzbekistan|uzbek|tashkent|
vanuatu|ni-vanuatu|port vila|
vatican|||the vatican,holy see,the holy see
venezuela|venezuelan|caracas|
vietnam|vietnamese|hanoi|
yemen|yemeni|sanaa,sana'a|
zambia|zambian|lusaka|
zimbabwe|zimbabwean|harare|
`;

export interface Place {
  readonly key: string;
  /** How the word names it: as a people or adjective ("Kenyan"), as its seat of government ("Nairobi"), or by name. */
  readonly by: 'demonym' | 'capital' | 'name';
}

const adjectives = new Map<string, string>();

/** The adjective of a place's key, as it is printed: "North Korean". Places without one give their name. */
export const adjectiveOf = (key: string): string => titleCase(adjectives.get(key) ?? key);

const titleCase = (name: string): string => name.replace(/(^|[\s-])\p{Ll}/gu, (initial) => initial.toUpperCase());

/** Every name of the table, lower case, with what it names. */
export const places: ReadonlyMap<string, Place> = readTable();

function readTable(): Map<string, Place> {
  const names = new Map<string, Place>();
  for (const line of table.trim().split('\n')) {
    const [key, demonyms, capitals, others] = line.split('|');
    const adjective = demonyms.split(',')[0];
    if (adjective !== '') adjectives.set(key, adjective);
    const add = (list: string, by: Place['by']) => {
      for (const name of list.split(',')) {
        if (name !== '' && !names.has(name)) names.set(name, { key, by });
      }
    };
    add(key, 'name');
    add(demonyms, 'demonym');
    add(capitals, 'capital');
    add(others, 'name');
  }
  return names;
}

/** The place a name stands for: plural demonyms ("Kenyans") and possessives ("Nairobi's") included. */
export function placeOf(name: string): Place | undefined {
  const plain = name.toLowerCase().replace(/[’‘]/g, "'").replace(/'s?$/, '').trim();
  return places.get(plain) ?? (plain.endsWith('s') ? demonymOnly(places.get(plain.slice(0, -1))) : undefined);
}

const demonymOnly = (place: Place | undefined): Place | undefined => (place?.by === 'demonym' ? place : undefined);
