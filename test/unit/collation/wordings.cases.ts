import type { RelationKind } from '../../../src/core/collation/types';
import type { Told } from './fromTexts.cases';

/** What opens every article of a group, so that they tell one story. */
const openings = {
  tarma:
    'Crews dug on near Huasahuasi in Tarma all day, while families stood in the rain and waited for news of those whom nobody had found.\n\n',
  sarvia: 'The war in Sarvia went into its third month, with fighting around the town of Oskel.\n\n',
  none: '',
  kermal: 'A quake shook the province of Kermal in Turkey before dawn on Monday. The town of Adil was hit hardest.\n\n',
  lusaka:
    'Voters in Zambia went to the polls on Thursday. President Mwale and his rival Banda both claimed victory in Lusaka.\n\n',
  norlund:
    'The Norlund company, which makes batteries in Gothenburg, is in trouble. Its shares fell again on Friday.\n\n',
  sudan:
    'The fighting in Sudan went on around El Fasher on Tuesday. The army and the rival force blamed each other.\n\n',
} as const;

type Row = readonly [want: RelationKind | 'apart', number: string, text: string];

/**
 * Sentences with a number each, as newsrooms word them: what one outlet prints, and what others print of the same or of something else. All of them
 * invented.
 */
const groups: readonly (readonly [
  opening: keyof typeof openings,
  text: string,
  number: string,
  others: readonly Row[],
])[] = [
  [
    'tarma',
    'At least 12 people were killed in the disaster in Tarma.',
    '12',
    [
      ['apart', '12', 'In all 30 people were killed in Tarma, among them 12 children.'],
      ['apart', 'Twelve', 'The disaster killed 30 people in Tarma. Twelve children were killed when a school fell.'],
    ],
  ],
  [
    'tarma',
    'At least 41 people were killed in the disaster in Tarma.',
    '41',
    [
      ['apart', '41', 'The disaster killed 90 people in Tarma. In Palca alone 41 people were killed.'],
      ['apart', '41', 'The disaster killed 41 people in Palca, a village near Tarma, and 30 in Tambo.'],
      ['apart', '41', 'Some 41 people could have been killed in Tarma, engineers said, had the school been open.'],
      ['compatible', '41', 'Officials fear that 41 people may be dead in Tarma.'],
      ['apart', '41', 'The army says that 41 soldiers are helping in Tarma.'],
      ['apart', '41', 'In Tarma 41 families lost a relative.'],
      ['apart', '41', 'In Tarma 41 people were rescued from the mud.'],
      ['apart', '41', 'In Tarma 41 people are still missing.'],
      ['compatible', '41', 'Rescuers have recovered 41 bodies in Tarma.'],
      ['equal', '41', 'At least 41 bodies have been found in Tarma.'],
      ['equal', '41', 'The number of dead in Tarma has reached at least 41.'],
      ['compatible', 'Dozens', 'Dozens were killed in Tarma.'],
      ['compatible', '40', 'More than 40 people were killed in Tarma.'],
    ],
  ],
  [
    'tarma',
    'In Tarma 41 people were killed, the police said.',
    '41',
    [['conflict', '58', 'In Tarma 58 people were killed, the mayor said.']],
  ],
  [
    'sarvia',
    'North Korea has sent 12,000 soldiers to Sarvia.',
    '12,000',
    [
      ['apart', '12,000', 'North Korea has sent 12,000 shells to Sarvia.'],
      ['apart', '12,000', 'North Korea plans to send 12,000 workers to Sarvia.'],
      ['equal', '12,000', 'North Korea dispatched 12,000 servicemen to Sarvia.'],
      ['conflict', '15,000', 'The number of North Korean personnel deployed in Sarvia is 15,000.'],
      ['compatible', '10,000', 'North Korea has sent more than 10,000 troops to Sarvia.'],
    ],
  ],
  [
    'sarvia',
    'North Korea has sent 3,000 soldiers to Sarvia.',
    '3,000',
    [['apart', '3,000', 'About 3,000 North Korean soldiers have been killed or wounded in Sarvia.']],
  ],
  [
    'sarvia',
    'Some 600 North Korean soldiers have been killed in Sarvia.',
    '600',
    [
      ['apart', '600', 'Some 600 North Korean soldiers have been wounded in Sarvia.'],
      ['equal', '600', 'About 600 of the North Korean troops have died in Sarvia.'],
      ['equal', '600', 'North Korea has lost about 600 soldiers in Sarvia.'],
      ['equal', '600', 'Fatalities among the North Korean troops in Sarvia are put at about 600.'],
      ['equal', '600', 'There have been about 600 North Korean deaths in Sarvia.'],
      ['equal', '600', 'Of 15,000 North Korean troops in Sarvia about 600 lost their lives.'],
      ['apart', '600', 'Some 600 Ukrainian soldiers have been killed by North Koreans in Sarvia.'],
      ['apart', '600', 'Some 600 civilians have been killed in Sarvia.'],
      ['apart', '600', 'Some 600 North Korean soldiers have been captured in Sarvia.'],
    ],
  ],
  [
    'none',
    'Some 10,000 people marched through Lima on Saturday, according to the organisers.',
    '10,000',
    [
      ['conflict', '3,000', 'A march through Lima on Saturday drew 10,000 people, organisers said. Police said 3,000.'],
      ['conflict', '3,000', 'Thousands marched through Lima on Saturday. Police put the crowd at 3,000.'],
      ['conflict', '3,000', 'Police estimated that 3,000 people took part in the march through Lima on Saturday.'],
      ['conflict', '3,000', 'Organisers counted 10,000 marchers in Lima on Saturday, the police 3,000.'],
    ],
  ],
  [
    'none',
    'The bridge in Lima will cost 4.5 billion euros, the ministry said.',
    '4.5',
    [
      ['equal', '4.5', 'Lima’s new bridge, priced at €4.5bn, will open in May.'],
      ['conflict', '6 billion', 'The bridge in Lima will cost 6 billion euros, auditors warned.'],
      ['apart', '4.5', 'The bridge in Lima will cost 4.5 billion dollars, the ministry said.'],
    ],
  ],
  [
    'none',
    'The fire in Lima caused $40 million in damage, insurers said.',
    '40',
    [['conflict', '65', 'Damage from the fire in Lima was put at $65 million by the mayor.']],
  ],
  [
    'none',
    'The tower in Lima is 300 metres tall.',
    '300',
    [['equal', '984', 'The 984-foot tower in Lima is the tallest in Peru.']],
  ],
  [
    'none',
    'The fire in Lima burned 1,000 hectares.',
    '1,000',
    [
      ['equal', '2,500', 'The fire in Lima has burned about 2,500 acres.'],
      ['apart', '1,000', 'The fire in Cusco burned 1,000 hectares.'],
    ],
  ],
  [
    'none',
    'The quake off Lima had a magnitude of 7.1.',
    '7.1',
    [['conflict', '6.8', 'A magnitude-6.8 quake struck off Lima.']],
  ],
  [
    'none',
    'Temperatures in Lima reached 40 degrees Celsius on Monday.',
    '40',
    [
      ['equal', '104', 'Lima sweltered at 104 Fahrenheit on Monday.'],
      ['apart', '40', 'In Lima the wind reached 40 miles per hour on Monday.'],
    ],
  ],
  [
    'none',
    'Parliament in Lima passed the bill by 66 votes to 65.',
    '66',
    [['equal', '66', 'The bill was approved in Lima with 66 in favour and 65 against.']],
  ],
  [
    'none',
    'Police in Lima arrested 120 people at the match on Sunday.',
    '120',
    [['conflict', '95', 'At the match in Lima on Sunday 95 fans were detained, police said.']],
  ],
  [
    'none',
    'The flood in Lima drove 12,000 people from their homes.',
    '12,000',
    [
      ['equal', '12,000', 'Around 12,000 people in Lima were forced to leave their homes by the flood.'],
      ['equal', '12,000', 'The flood displaced 12,000 residents in Lima.'],
      ['equal', '12,000', 'In Lima 12,000 were evacuated because of the flood.'],
      ['apart', '12,000', 'The flood in Lima destroyed 12,000 homes.'],
      ['apart', '12,000', 'The flood in Lima left 12,000 people without water.'],
    ],
  ],
  [
    'none',
    'Unemployment in Peru was 7.2 percent in May.',
    '7.2',
    [
      ['apart', '7.2', 'Inflation in Peru was 7.2 percent in May.'],
      ['conflict', '8.1', 'Peru’s unemployment rate was 8.1 percent in May, unions said.'],
    ],
  ],
  [
    'none',
    'The company Andeo will cut 4,000 jobs in Lima.',
    '4,000',
    [
      ['equal', '4,000', 'Andeo said 4,000 people would lose their jobs in Lima.'],
      ['equal', '4,000', 'Some 4,000 workers at Andeo in Lima will be laid off.'],
      ['apart', '4,000', 'Andeo will create 4,000 jobs in Lima.'],
      ['apart', '4,000', 'Andeo employs 4,000 people in Lima.'],
    ],
  ],
  [
    'tarma',
    'The disaster killed 168,000 people in Tarma.',
    '168,000',
    [
      ['equal', '168,000', 'The disaster in Tarma left 168,000 dead.'],
      ['compatible', '170,000', 'The disaster in Tarma left about 170,000 dead.'],
    ],
  ],
  [
    'none',
    'The ferry off Lima carried 210 passengers.',
    '210',
    [
      ['equal', '210', 'There were 210 people on board the ferry off Lima.'],
      ['apart', '250', 'There were 250 people on board the ferry off Lima, the coastguard said.'],
      ['apart', '210', 'Rescuers saved 210 people from the ferry off Lima.'],
    ],
  ],
  [
    'none',
    'A bus fell into a ravine near Cusco, killing 18 people.',
    '18',
    [
      ['equal', 'Eighteen', 'Eighteen passengers died when a bus plunged into a ravine near Cusco.'],
      ['apart', '18', 'The bus that fell into a ravine near Cusco had left Lima with 18 people on board.'],
      ['apart', '18', 'The driver of the bus that fell near Cusco had worked for 18 hours.'],
      ['apart', '18', 'A bus crash near Cusco killed nine people and hurt 18.'],
      ['apart', '18', 'A bus crash near Puno killed 18 people in 2019.'],
    ],
  ],
  [
    'none',
    'The cholera outbreak in Malawi has killed 1,200 people.',
    '1,200',
    [
      ['equal', '1,200', 'Malawi has recorded 1,200 deaths from cholera.'],
      ['apart', '1,200', 'Malawi has recorded 1,200 cases of cholera.'],
    ],
  ],
  [
    'none',
    'Malawi has reported 36,000 cases of cholera.',
    '36,000',
    [
      ['equal', '36,000', 'Cholera has infected 36,000 people in Malawi.'],
      ['conflict', '41,000', 'Some 41,000 people in Malawi have fallen ill with cholera, aid groups say.'],
    ],
  ],
  [
    'none',
    'Bayano won the election in Panama with 34.5 percent of the vote.',
    '34.5',
    [
      ['equal', '34.5', 'Bayano took 34.5% of votes in Panama’s election.'],
      ['apart', '34.5', 'Turnout in Panama’s election, won by Bayano, was 34.5 percent.'],
    ],
  ],
  [
    'none',
    'The strike at Delvo has cost the company $120 million, it said.',
    '120',
    [
      ['equal', '120', 'Delvo put the cost of the strike at $120m.'],
      ['apart', '120', 'Delvo made a profit of $120 million last year.'],
    ],
  ],
  [
    'none',
    'Delvo made a net profit of $120 million in the first quarter.',
    '120',
    [
      ['equal', '120', 'Net profit at Delvo was $120 million in the first quarter.'],
      ['apart', '120', 'Delvo had sales of $120 million in the first quarter.'],
    ],
  ],
  [
    'none',
    'Some 4,000 Delvo workers walked out on Monday, the union said.',
    '4,000',
    [
      ['equal', '4,000', 'About 4,000 employees at Delvo went on strike on Monday.'],
      ['apart', '4,000', 'Delvo, which employs 4,000 people, said on Monday that output was normal.'],
    ],
  ],
  [
    'none',
    'The court in Quito sentenced Ramos to 12 years in prison.',
    '12 years',
    [['equal', '12 years', 'Ramos was jailed for 12 years by a court in Quito.']],
  ],
  [
    'none',
    'Ramos, 52, was led from the court in Quito.',
    '52',
    [
      ['equal', '52', 'The 52-year-old Ramos was led out of the Quito court.'],
      ['apart', '52', 'Judge Ana Vera, 52, sentenced Ramos in Quito.'],
    ],
  ],
  ['none', 'Santos beat Olympia 3-1 in Lima.', '3-1', [['equal', '3-1', 'Olympia lost 3-1 to Santos in Lima.']]],
  [
    'none',
    'The storm brought 200 millimetres of rain to Lima.',
    '200',
    [
      ['apart', '200', 'The storm cut power to 200 homes in Lima.'],
      ['equal', '20', 'Lima had 20 centimetres of rain in the storm.'],
    ],
  ],
  [
    'none',
    'The storm left 45,000 homes in Lima without power.',
    '45,000',
    [
      ['equal', '45,000', 'About 45,000 customers in Lima lost power in the storm.'],
      ['apart', '45,000', 'Power has been restored to 45,000 homes in Lima.'],
    ],
  ],
  [
    'none',
    'The storm destroyed 300 houses in Lima.',
    '300',
    [
      ['equal', '300', 'In Lima 300 homes were flattened by the storm.'],
      ['apart', '300', 'The storm damaged roofs on 300 houses in Lima.'],
    ],
  ],
  [
    'none',
    'Police seized 2 tonnes of cocaine in Guayaquil.',
    '2 tonnes',
    [
      ['equal', '2,000', 'Officers in Guayaquil found 2,000 kilograms of cocaine.'],
      ['apart', '2 tonnes', 'Police seized 2 tonnes of heroin in Guayaquil.'],
    ],
  ],
  [
    'none',
    'Russia fired 60 drones at Kyiv overnight.',
    '60',
    [
      ['equal', '60', 'Kyiv came under attack by 60 Russian drones overnight.'],
      ['apart', '60', 'Ukraine shot down 60 Russian drones over Kyiv overnight.'],
      ['apart', '60', 'Russia fired 60 missiles at Kyiv overnight.'],
    ],
  ],
  [
    'none',
    'Ukraine says 40 prisoners of war were returned on Friday.',
    '40',
    [['equal', 'Forty', 'Forty Ukrainian prisoners came home in an exchange on Friday.']],
  ],
  [
    'none',
    'The ship carries 21 crew, the owner said, off Yemen.',
    '21',
    [['equal', '21', 'All 21 crew members of the ship off Yemen are safe.']],
  ],
  [
    'none',
    'The fire in Athens burned 3,000 hectares of forest.',
    '3,000',
    [['equal', '30', 'About 30 square kilometres of forest burned in the Athens fire.']],
  ],
  [
    'none',
    'Inflation in Peru fell to 3.1 percent in June.',
    '3.1',
    [
      ['equal', '3.1', 'Peru’s inflation rate was 3.1% in June.'],
      ['apart', '3.1', 'Peru’s economy grew by 3.1 percent in June.'],
    ],
  ],
  [
    'none',
    'Inflation in Peru fell to 3 percent in June.',
    '3',
    [['apart', '3', 'Inflation in Peru fell by 3 percent in June.']],
  ],
  [
    'none',
    'A poll put support for Bayano at 41 percent.',
    '41',
    [
      ['apart', '41', 'Support for Lopez stood at 41 percent in a poll, behind Bayano.'],
      ['equal', '41', 'Some 41% of voters support Bayano, a poll found.'],
    ],
  ],
  [
    'none',
    'In Gaza 26 people were killed while waiting for aid.',
    '26',
    [
      ['compatible', '26', 'At least 26 Palestinians seeking aid were killed in Gaza.'],
      ['apart', '26', 'Since dawn 26 people had been wounded in Gaza.'],
      ['apart', '26', 'In Gaza 26 aid lorries were let in.'],
    ],
  ],
  [
    'none',
    'Hamas still holds 50 hostages in Gaza.',
    '50',
    [['apart', '50', 'Israel freed 50 prisoners held over Gaza.']],
  ],
  [
    'kermal',
    'The quake killed at least 320 people and injured more than 1,100, the governor said.',
    '320',
    [
      ['equal', '320', 'At least 320 bodies have been pulled from the rubble, the governor said.'],
      ['apart', '320', 'Some 320 aftershocks have been recorded.'],
      ['apart', '320', 'Rescuers have pulled 320 people alive from the rubble.'],
      ['apart', '320', 'Some 320 people in the town are unaccounted for.'],
      ['apart', '320', 'The governor has sent 320 soldiers to the town.'],
      ['apart', '320', 'It was the worst quake since 1998, when 320 people died.'],
      ['conflict', '290', 'The opposition says that the quake killed 290 people.'],
    ],
  ],
  [
    'kermal',
    'More than 1,100 people were injured.',
    '1,100',
    [['equal', '1,100', 'Hospitals are treating more than 1,100 people.']],
  ],
  [
    'kermal',
    'It levelled 4,500 buildings.',
    '4,500',
    [
      ['equal', '4,500', 'About 4,500 buildings collapsed.'],
      ['apart', '4,500', 'Some 4,500 tents have arrived.'],
    ],
  ],
  [
    'kermal',
    'The quake had a magnitude of 6.7 and a depth of 10 kilometres.',
    '10',
    [['compatible', 'six', 'It struck at a depth of six miles.']],
  ],
  ['kermal', 'The quake had a magnitude of 6.7.', '6.7', [['apart', '6.7', 'Turkey pledged 6.7 million lira in aid.']]],
  [
    'kermal',
    'Turkey has pledged 50 million lira in aid.',
    '50',
    [
      ['equal', '50', 'Aid of 50 million lira was promised by Turkey.'],
      ['apart', '50', 'Turkey put the damage at 50 million lira.'],
    ],
  ],
  [
    'lusaka',
    'Mwale won 52 percent of the vote, the commission said.',
    '52',
    [
      ['equal', '52', 'The commission gave Mwale 52% of the vote.'],
      ['conflict', '47', 'Mwale won 47 percent of the vote, observers said.'],
      ['apart', '52', 'Turnout was 52 percent.'],
      ['apart', '52', 'Banda won 52 percent of the vote in Lusaka.'],
    ],
  ],
  [
    'lusaka',
    'Mwale had 2.8 million votes.',
    '2.8',
    [
      ['equal', '2.8', 'Mwale took 2.8 million votes.'],
      ['apart', '2.8', 'Banda had 2.8 million votes.'],
      ['apart', '2.8', 'Some 2.8 million people were registered to vote.'],
    ],
  ],
  [
    'lusaka',
    'Police shot dead seven protesters in Lusaka.',
    'seven',
    [
      ['conflict', '12', 'At least 12 protesters were killed by police in Lusaka, doctors said.'],
      ['apart', 'seven', 'Police hurt seven protesters in Lusaka.'],
      ['apart', 'seven', 'Protesters killed seven policemen in Lusaka.'],
    ],
  ],
  [
    'norlund',
    'Norlund will cut 1,600 jobs.',
    '1,600',
    [
      ['equal', '1,600', 'Norlund is shedding 1,600 staff.'],
      ['equal', '1,600', 'Some 1,600 workers will lose their jobs at Norlund.'],
      ['apart', '1,600', 'Norlund hired 1,600 workers last year.'],
    ],
  ],
  [
    'norlund',
    'Norlund has debts of $5.8 billion.',
    '5.8',
    [
      ['apart', '5.8', 'Norlund raised $5.8 billion from investors.'],
      ['equal', '5.8', 'Norlund owes its creditors $5.8 billion.'],
    ],
  ],
  [
    'norlund',
    'Its shares fell 12 percent.',
    '12',
    [
      ['equal', '12', 'Shares in Norlund dropped by 12%.'],
      ['apart', '12', 'Sales at Norlund fell 12 percent.'],
    ],
  ],
  [
    'norlund',
    'Norlund lost $300 million in the second quarter.',
    '300',
    [
      ['equal', '300', 'Norlund made a loss of $300m in the second quarter.'],
      ['apart', '300', 'Norlund needs $300 million by the autumn.'],
    ],
  ],
  [
    'norlund',
    'The plant in Gothenburg makes 60,000 batteries a year.',
    '60,000',
    [['equal', '60,000', 'Norlund builds 60,000 batteries a year in Gothenburg.']],
  ],
  [
    'sudan',
    'Shelling killed 57 civilians in El Fasher, doctors said.',
    '57',
    [
      ['equal', '57', 'Doctors said 57 people were killed by shells in El Fasher.'],
      ['apart', '57', 'The army said it had killed 57 fighters in El Fasher.'],
      ['apart', '57', 'Doctors in El Fasher treated 57 wounded.'],
      ['conflict', '73', 'A rights group said that 73 civilians died in the shelling of El Fasher.'],
    ],
  ],
  [
    'sudan',
    'The war has displaced 12 million people.',
    '12 million',
    [
      ['equal', 'Twelve million', 'Twelve million Sudanese have fled their homes.'],
      ['apart', '12 million', 'In Sudan 12 million children are out of school.'],
    ],
  ],
  [
    'sudan',
    'The war has killed more than 20,000 people.',
    '20,000',
    [['compatible', 'Tens of thousands', 'Tens of thousands have been killed in the war.']],
  ],
  [
    'sudan',
    'The siege has lasted 18 months.',
    '18 months',
    [
      ['equal', '18 months', 'El Fasher has been under siege for 18 months.'],
      ['apart', '18 months', 'The truce held for 18 months.'],
    ],
  ],
  [
    'none',
    'Some 214 millimetres of rain fell on Valencia on Tuesday.',
    '214',
    [['equal', '214', 'Valencia received 214 millimetres of rainfall on Tuesday.']],
  ],
  [
    'none',
    'The fire near Zadar burned 1,250 hectares of forest on Sunday.',
    '1,250',
    [['equal', '1,250', 'A wildfire near Zadar destroyed 1,250 hectares of land on Sunday.']],
  ],
  [
    'none',
    'In the Bundestag on Tuesday the chancellor received 325 votes.',
    '325',
    [['equal', '325', 'Friedrich Brand got 325 votes on Tuesday in Germany’s Bundestag.']],
  ],
  [
    'none',
    'A magnitude 6.2 earthquake struck near Ardes, Turkey, on Sunday.',
    '6.2',
    [
      ['apart', '5.9', 'A magnitude 5.9 aftershock struck near Ardes, Turkey, on Sunday.'],
      ['conflict', '6.0', 'The earthquake near Ardes, Turkey, on Sunday had a magnitude of 6.0.'],
    ],
  ],
  [
    'none',
    'All 120 people on board the ferry Astra were rescued off Cebu on Friday.',
    '120',
    [['equal', '120', 'Coast guards rescued 120 passengers from the ferry Astra off Cebu on Friday.']],
  ],
  [
    'none',
    'The plane crashed near Cebu on Friday, killing all 12 people on board.',
    '12',
    [['equal', 'Twelve', 'Twelve people were killed when a plane crashed near Cebu on Friday.']],
  ],
];

export const wordings = groups.map(([opening, text, number, others]) => ({
  subject: text,
  one: { text: openings[opening] + text, number } satisfies Told,
  others: others.map(([want, other, told]) => ({ want, number: other, text: openings[opening] + told })),
}));
