/**
 * Bodies that news calls by name or short form: one line each, `names|country or countries|what it is in general words`, all lower case,
 * without dots and articles. What it is stands as the keys of institutions.ts have it, so that "the NIS" and "South Korea's spy agency"
 * are one source; where nothing stands there the body is like no other and is known by its first name. Where several countries have a body
 * of one name, the one that the article speaks of is meant, or else the first. A name with ~ says too little by itself: it needs its country,
 * in the name or in the article. Countries are keys of the lexicon of places.
 * Our own list, from general knowledge of English-language news usage.
 */
const table = `
nis,national intelligence service|south korea,kenya|intelligence
mossad|israel|intelligence
bnd,~federal intelligence service,bundesnachrichtendienst|germany|intelligence
mi6,secret intelligence service|united kingdom|intelligence
svr,~foreign intelligence service|russia,ukraine,romania|intelligence
isi,inter-services intelligence,inter services intelligence|pakistan|intelligence
dgse|france|intelligence
canadian security intelligence service|canada|intelligence
asis,australian secret intelligence service|australia|intelligence
niss,national intelligence and security service|ethiopia,sudan,rwanda|intelligence
gru|russia|military intelligence
hur,gur,main intelligence directorate,main directorate of intelligence,defence intelligence of ukraine|ukraine,russia|military intelligence
aman|israel|military intelligence
fsb,federal security service|russia|security service
sbu,~security service,security service of ukraine|ukraine|security service
mi5|united kingdom|security service
shin bet,shabak,israel security agency|israel|security service
bfv,federal office for the protection of the constitution|germany|security service
dgsi|france|security service
asio,australian security intelligence organisation|australia|security service
idf,israel defense forces,israel defence forces,israeli defense forces,israeli defence forces,israel defense force|israel|military
kdf,kenya defence forces|kenya|military
updf,uganda peoples defence forces,uganda people defence forces,ugandan people defence force|uganda|military
rok joint chiefs of staff,rok jcs|south korea|joint chiefs
jcs,joint chiefs of staff|south korea,united states|joint chiefs
afu,zsu,general staff of armed forces of ukraine|ukraine|military
pla,people liberation army|china|military
irgc,islamic revolutionary guard corps,~revolutionary guard,~revolutionary guards|iran|
pentagon,defense department,department of defense,department of war|united states|defence ministry
mod|united kingdom,russia,ukraine|defence ministry
foreign commonwealth and development office,fcdo|united kingdom|foreign ministry
mea,~ministry of external affairs,~external affairs ministry|india|foreign ministry
state department,department of state|united states|state department
home office|united kingdom|interior ministry
~ministry of internal affairs,mvd,~internal affairs ministry|russia,ukraine|interior ministry
~home affairs ministry,~ministry of home affairs|india|interior ministry
hamas-run health ministry,hamas-controlled health ministry|gaza|health ministry
dhs,department of homeland security,homeland security department|united states|homeland security department
justice department,department of justice,doj|united states|justice department
afad|turkey|disaster agency
bnpb|indonesia|disaster agency
ndma,~national disaster management authority|pakistan,india|disaster agency
ndrrmc|philippines|disaster agency
fema,federal emergency management agency|united states|disaster agency
emercom,~emergencies ministry|russia|emergency ministry
dsns,~state emergency service|ukraine|emergency service
jma|japan|meteorological agency
bmkg|indonesia|meteorological agency
met office|united kingdom|meteorological agency
imd|india|meteorological agency
pagasa|philippines|meteorological agency
nws,national weather service|united states|meteorological agency
noaa,national oceanic and atmospheric administration|united states|
nhc,national hurricane center|united states|
usgs,us geological survey,united states geological survey,~geological survey|united states|
emsc,european-mediterranean seismological centre||
phivolcs|philippines|
cal fire,california department of forestry and fire protection|united states|
cia,central intelligence agency|united states|
fbi,federal bureau of investigation|united states|
nsa,~national security agency|united states|
dea,drug enforcement administration|united states|
ice,immigration and customs enforcement|united states|
cdc,centers for disease control and prevention,centers for disease control|united states|
fda,food and drug administration|united states|
epa,~environmental protection agency|united states|
faa,federal aviation administration|united states|
ntsb,national transportation safety board|united states|
nasa|united states|
federal reserve,fed,us federal reserve|united states|
white house|united states|
lapd,los angeles police department||
nypd,new york police department,new york city police department||
met police,metropolitan police,scotland yard|united kingdom|
kremlin|russia|
downing street,number 10,no 10|united kingdom|
elysee,elysee palace|france|
blue house|south korea|
gchq|united kingdom|
ons,office for national statistics|united kingdom|
insee|france|
destatis|germany|
rsf,rapid support forces|sudan|
who,world health organization,world health organisation|united nations|
unhcr,~refugee agency,~high commissioner for refugees,un refugee agency|united nations|
ohchr,~human rights office,~high commissioner for human rights,un human rights office,office of high commissioner for human rights|united nations|
ocha,office for coordination of humanitarian affairs,~humanitarian office,~humanitarian agency|united nations|
iom,international organization for migration,international organisation for migration,~migration agency|united nations|
unicef,~children agency,~children fund|united nations|
wfp,world food programme,world food program,~food agency|united nations|
unrwa,~agency for palestinian refugees|united nations|
iaea,international atomic energy agency,~nuclear watchdog,~atomic agency|united nations|
fao,food and agriculture organization,food and agriculture organisation|united nations|
unesco|united nations|
undp,~development programme|united nations|
unifil|united nations|
icrc,international committee of red cross||
ifrc,international federation of red cross and red crescent societies||
msf,medecins sans frontieres,doctors without borders||
hrw,human rights watch||
sohr,syrian observatory for human rights||
icc,international criminal court||
icj,international court of justice||
imf,international monetary fund||
ecb,european central bank|european union|
ap,associated press||
afp,agence france-presse,agence france presse||
upi,united press international||
reuters,reuters news agency||
yonhap,yonhap news,yonhap news agency|south korea|
kcna,korean central news agency|north korea|
xinhua,xinhua news agency|china|
tass,itar-tass,itar|russia|
ria novosti,ria|russia|
interfax|russia|
kyodo,kyodo news|japan|
anadolu,anadolu agency|turkey|
irna|iran|
wafa|palestine|
pti,press trust of india|india|
asian news international|india|
dpa,deutsche presse-agentur|germany|
efe|spain|
ansa|italy|
press association,pa media|united kingdom|
bbc|united kingdom|
cnn|united states|
`;

/** A body with a name of its own. */
export interface Body {
  /** Keys of the lexicon of places; several where bodies of several countries bear the name, none where it belongs to no country. */
  readonly countries: readonly string[];
  /** A kind of institution as its key has it; undefined where the body is like no other. */
  readonly kind?: string;
  /** The body's first name. */
  readonly name: string;
  /** The name by which it was asked for says too little without its country. */
  readonly vague: boolean;
}

const bodies: ReadonlyMap<string, Body> = readTable();

function readTable(): Map<string, Body> {
  const found = new Map<string, Body>();
  for (const line of table.trim().split('\n')) {
    const [printed, countries, kind] = line.split('|');
    const names = printed.split(',');
    for (const name of names) {
      found.set(name.replace('~', ''), {
        countries: countries === '' ? [] : countries.split(','),
        ...(kind !== '' && { kind }),
        name: names[0].replace('~', ''),
        vague: name.startsWith('~'),
      });
    }
  }
  return found;
}

/** The body of a name in plain form, dots or none. */
export const bodyOf = (plain: string): Body | undefined => bodies.get(plain.replaceAll('.', ''));
