/*
 * Nouns that tell what kind of source a phrase names. Made for Variorum from general knowledge of English and of how
 * newsrooms name their sources.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Titles and roles of persons, singular. */
export const personNouns = words(`
  president vice-president minister premier chancellor secretary senator congressman congresswoman representative governor
  mayor councillor councilor councilman councilwoman lawmaker legislator deputy ambassador envoy diplomat spokesman
  spokeswoman spokesperson spokesmen official officer commander general colonel major captain lieutenant sergeant admiral
  marshal sheriff chief director chairman chairwoman chair chairperson head leader boss executive founder owner manager
  analyst expert professor doctor dr economist scientist researcher historian scholar author writer journalist reporter
  correspondent editor columnist commentator pundit anchor lawyer attorney prosecutor judge justice solicitor barrister
  detective investigator inspector policeman policewoman firefighter paramedic nurse surgeon teacher principal student pupil
  resident witness survivor victim neighbour neighbor bystander passenger driver worker farmer engineer architect pilot
  soldier fighter rebel activist campaigner protester protestor organiser organizer volunteer critic opponent supporter
  ally aide adviser advisor strategist pollster source insider candidate nominee voter veteran pastor priest bishop
  archbishop cardinal pope imam rabbi king queen prince princess coach player captain trainer referee athlete artist actor
  actress singer director producer man woman boy girl child father mother parent son daughter brother sister husband wife
  widow widower friend colleague patient customer client consumer investor trader broker banker accountant consultant
  speaker whip counsel commissioner superintendent coroner undersecretary treasurer trustee delegate negotiator mediator
  spokesperson coordinator administrator technician operator hydrologist meteorologist forecaster geologist biologist
  welder shopkeeper plumber electrician fisherman sailor builder foreman
`);

/** Organisations and other bodies that speak. */
export const organisationNouns = words(`
  agency ministry department office guard brigade regiment bureau government administration cabinet parliament congress senate house assembly
  council committee commission court tribunal police army navy force military pentagon kremlin authority board service
  company firm corporation group bank airline union association federation league club party campaign charity foundation
  institute institution university college school hospital clinic centre center team organisation organization body panel
  network coalition alliance movement society chamber embassy consulate mission regulator watchdog operator utility
  manufacturer maker carrier retailer supplier city town county state nation country union delegation staff crew jury
  brigade division unit district republic bloc regime militia junta directorate secretariat inspectorate intelligence
`);

/** Documents, data and studies that are cited as sources. */
export const documentNouns = words(`
  report study survey poll document paper letter memo email e-mail statement indictment affidavit filing lawsuit complaint
  ruling judgment judgement order transcript record data figure statistic analysis review audit assessment estimate forecast
  census release notice bulletin communique communiqué resolution treaty agreement text law bill article post tweet book
  biography memoir diary log file table chart map video footage recording photograph photo picture image sign label website page testimony
  deposition warrant inquiry investigation research finding evidence index dossier tally
`);

/** Media as a kind of source. */
export const mediaNouns = words(`
  newspaper magazine broadcaster station channel outlet media press daily weekly tabloid network wire website programme
  program podcast radio television tv journal gazette tribune
`);

/** Names of media and agencies that speak in many dossiers, lower case. */
export const mediaNames = words(`
  reuters afp ap upi bbc cnn nbc abc cbs npr pbs itv msnbc bloomberg yonhap xinhua tass interfax kyodo ansa dpa efe politico
  axios cnbc guardian newsweek interfax-ukraine ukrinform anadolu
`);

/** Words that make a name the name of a paper or station. */
export const mediaNameWords = words(`
  times post journal herald tribune gazette guardian telegraph courier chronicle news observer inquirer examiner dispatch
  broadcasting tv television radio press
`);

/** Words that make a name the name of an organisation. */
export const organisationNameWords = words(`
  inc corp ltd llc plc gmbh co company corporation group bank university institute ministry department agency council
  committee commission association union party foundation center centre office bureau service authority board nations
  republic organisation organization college hospital society club federation court congress senate parliament kremlin
  pentagon nato un eu who nato's airlines airways energy motors systems holdings partners police army navy force forces staff
  directorate secretariat services brigade guard
`);

/** Anonymous or collective sources: plurals and pronouns that name nobody. */
export const unnamedHeads = words(`
  official source people person insider analyst expert critic witness resident observer somebody someone others many some
  several few most everyone everybody nobody one two three four five voter supporter opponent lawmaker reporter
  scientist researcher economist diplomat prosecutor neighbour neighbor protester activist trader investor
`);

/** Person pronouns that stand for one speaker, with the number and gender they ask for. */
export const personPronouns: ReadonlyMap<string, 'he' | 'she' | 'they' | 'it' | 'i' | 'we' | 'you' | 'who'> = new Map([
  ['he', 'he'],
  ['she', 'she'],
  ['they', 'they'],
  ['it', 'it'],
  ['i', 'i'],
  ['we', 'we'],
  ['you', 'you'],
  ['who', 'who'],
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
]);

/** Forms of address before a name. */
export const honorifics = words(`
  mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor gen general col colonel
  maj major capt captain lt lieutenant sgt sergeant adm admiral cmdr rev reverend president pres vice minister prime king
  queen prince princess pope judge justice chancellor premier mayor secretary ambassador imam rabbi st chief deputy former
  then-president congressman congresswoman councillor councilman councilwoman detective inspector constable sheriff
`);

/** What people feel or do about what is quoted: "‘Nobody told us’: anger as bridge closes" names nobody who says it. */
export const reactionNouns = words(`
  anger fury outrage rage shock horror fear fears panic alarm concern concerns worry worries grief sorrow despair joy relief
  delight pride shame row backlash uproar outcry scandal controversy criticism praise tributes mockery ridicule calls
  warnings doubts tears
`);
