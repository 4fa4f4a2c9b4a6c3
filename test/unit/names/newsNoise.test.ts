import { strict as assert } from 'node:assert';
import { hasIndex } from '../../support/engine';
import { namesOf } from '../../support/names';

function check(text: string, ...expected: string[]): void {
  assert.deepEqual(namesOf(text), expected);
}

/** Lines written for this test, each with what makes names of news hard; what they tell is invented. */
const lines: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  datelines: [
    [
      "LISBON, Nov. 4 (Reuters) - Portugal's parliament passed the budget on Tuesday.",
      'LISBON/place',
      'Reuters/organization',
      'Portugal/place',
    ],
    ["KYIV — Ukraine's energy minister resigned.", 'KYIV/place', 'Ukraine/place'],
    [
      'SAN FRANCISCO (AP) — Apple Inc. said Monday that Tim Cook would stay.',
      'SAN FRANCISCO/place',
      'AP/organization',
      'Apple Inc./organization',
      'Tim Cook/person',
    ],
    [
      'Fresno, Calif., and Austin, Texas, were hit hardest.',
      'Fresno/place',
      'Calif./place',
      'Austin/place',
      'Texas/place',
    ],
  ],
  'bylines and credits': [
    ['By Helena Brandt and Tomas Oyelaran', 'Helena Brandt/person', 'Tomas Oyelaran/person'],
    [
      'Photo: Marta Kessler / AFP via Getty Images',
      'Marta Kessler/person',
      'AFP/organization',
      'Getty Images/organization',
    ],
    [
      '(Reporting by Anil Deshpande in Mumbai; editing by Claire Whitlock)',
      'Anil Deshpande/person',
      'Mumbai/place',
      'Claire Whitlock/person',
    ],
  ],
  'reports of sport': [
    ['Arsenal 2 Chelsea 1', 'Arsenal/organization', 'Chelsea/organization'],
    ['Serbia beat Denmark 3-1 in Belgrade on Sunday.', 'Serbia/place', 'Denmark/place', 'Belgrade/place'],
    [
      'Rafael Nadal (Spain) beat Roger Federer (Switzerland) 6-3 6-4',
      'Rafael Nadal/person',
      'Spain/place',
      'Roger Federer/person',
      'Switzerland/place',
    ],
    [
      'Los Angeles Lakers coach Mike Dunning left the team.',
      'Los Angeles Lakers/organization',
      'Mike Dunning/person',
    ],
  ],
  'headlines in capitals': [
    ['STORM KILLS FOUR IN MADAGASCAR', 'MADAGASCAR/place'],
    ['GERMANY AND RUSSIA AGREE ON PRICE OF GAS', 'GERMANY/place', 'RUSSIA/place'],
  ],
  'nicknames, particles and initials': [
    ['Police arrested Hector "Lefty" Salinas in Laredo.', 'Hector "Lefty" Salinas/person', 'Laredo/place'],
    [
      'Ursula von der Leyen met Abdel Fattah el-Sisi in Cairo.',
      'Ursula von der Leyen/person',
      'Abdel Fattah el-Sisi/person',
      'Cairo/place',
    ],
    ['Jean-Claude Van Damme flew to Port-au-Prince.', 'Jean-Claude Van Damme/person', 'Port-au-Prince/place'],
    ['Nguyen Thi Lan and Kim Min-jae won gold.', 'Nguyen Thi Lan/person', 'Kim Min-jae/person'],
    ['Ali bin Hassan al-Rashid was born in Basra.', 'Ali bin Hassan al-Rashid/person', 'Basra/place'],
    [
      'J.K. Rowling and J. R. R. Tolkien are read in Japan.',
      'J.K. Rowling/person',
      'J. R. R. Tolkien/person',
      'Japan/place',
    ],
  ],
  titles: [
    [
      'Gen. Mark Ashdown and Sen. Lisa Corbett spoke to Rep. Dale Huang.',
      'Mark Ashdown/person',
      'Lisa Corbett/person',
      'Dale Huang/person',
    ],
    [
      'Dr. Amina Yusuf of the University of Ibadan disagreed.',
      'Amina Yusuf/person',
      'University of Ibadan/organization',
    ],
    [
      "Former President Barack Obama praised Angela Merkel's speech.",
      'Barack Obama/person',
      'Angela Merkel/person',
    ],
    ['Lt. Col. Samuel Okoro commands the 3rd Brigade.', 'Samuel Okoro/person'],
  ],
  'acronyms and possessives': [
    [
      'The World Food Programme (WFP) said WFP trucks had reached Gaza.',
      'World Food Programme/organization',
      'WFP/organization',
      'WFP/organization',
      'Gaza/place',
    ],
    ["Kenya's Supreme Court upheld the ruling.", 'Kenya/place', 'Supreme Court/organization'],
    ['The US-China talks in Geneva failed.', 'US/place', 'China/place', 'Geneva/place'],
  ],
  'kinds by what stands beside': [
    [
      'Rotterdam, Hamburg and Bergen build shore power at every berth by the end of 2028.',
      'Rotterdam/place',
      'Hamburg/place',
      'Bergen/place',
    ],
    ['Tarvik, the Danish shipping company, criticised the treaty.', 'Tarvik/organization', 'Danish/group'],
    ['In 1995, activists occupied the Brent Spar platform.', 'Brent Spar/facility'],
    [
      'The Boeing 737 landed at Denver International Airport.',
      'Boeing 737/product',
      'Denver International Airport/facility',
    ],
    ['Muslims and Christians prayed together in Lagos.', 'Muslims/group', 'Christians/group', 'Lagos/place'],
  ],
};

describe('names in what news is written like', function () {
  before(function () {
    if (!hasIndex()) this.skip();
  });
  for (const [what, rows] of Object.entries(lines))
    describe(what, () => {
      for (const [text, ...expected] of rows)
        it(text, () => {
          check(text, ...expected);
        });
    });
});
