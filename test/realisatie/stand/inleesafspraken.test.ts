import { describe, expect, it } from '@jest/globals';
import {
  checkAanleverafspraken,
  STANDAARDAFSPRAKEN,
  type Aanleverafspraak,
} from '../../../src/realisatie/inleesafspraken/aanleverafspraak.js';
import { INLEESAFSPRAKEN_INVOER } from '../../../src/realisatie/inleesafspraken/inleesafspraken.schema.js';
import { resolveInleesafspraken } from '../../../src/realisatie/inleesafspraken/read-inleesafspraken.js';

const MAAND: Aanleverafspraak = {
  ...{ soort: 'realisatie', ritme: 'maand', dagen: 5, moment: 'na_afloop', werkorganisatie: null },
};
const JAAR_2025 = { boekjaar: 2025, werkorganisaties: ['ict', 'psa'] };

describe('wat aan afspraken niet kan', () => {
  it.each<[string, readonly Aanleverafspraak[], readonly [naam: string, zin: string][]]>([
    ['niets, als alles kan', [MAAND, { ...MAAND, werkorganisatie: 'psa', ritme: 'kwartaal' }], []],
    [
      'een begroting per maand',
      [{ ...MAAND, soort: 'begroting' }],
      [['aanleverafspraken/0/ritme', 'De regels van begroting hebben geen periode. Kies het ritme jaar.']],
    ],
    [
      'voorschotten per kwartaal',
      [{ ...MAAND, soort: 'voorschotten', ritme: 'kwartaal' }],
      [['aanleverafspraken/0/ritme', 'De regels van voorschotten hebben geen periode. Kies het ritme jaar.']],
    ],
    [
      'een werkorganisatie die er niet is',
      [{ ...MAAND, werkorganisatie: 'weg' }],
      [
        [
          'aanleverafspraken/0/werkorganisatie',
          'De werkorganisatie “weg” bestaat niet in 2025. Kies een andere, of allemaal.',
        ],
      ],
    ],
    [
      'twee keer over hetzelfde, en alles tegelijk',
      [MAAND, { ...MAAND, soort: 'begroting', werkorganisatie: 'weg' }, { ...MAAND, dagen: 20 }],
      [
        ['aanleverafspraken/1/ritme', 'De regels van begroting hebben geen periode. Kies het ritme jaar.'],
        [
          'aanleverafspraken/1/werkorganisatie',
          'De werkorganisatie “weg” bestaat niet in 2025. Kies een andere, of allemaal.',
        ],
        [
          'aanleverafspraken/2/soort',
          'Over realisatie van elke werkorganisatie gaat een eerdere regel ook. Laat er één weg.',
        ],
      ],
    ],
  ])('%s', (_, afspraken, verwacht) =>
    expect(checkAanleverafspraken(afspraken, JAAR_2025).map(({ name, reason }) => [name, reason])).toEqual(
      verwacht,
    ),
  );
});

describe('welke afspraken gelden', () => {
  const PER_JAAR = [{ ...MAAND, ritme: 'jaar' } as const];
  const vastgelegd = [
    { boekjaar: 2027, periode13: false, aanleverafspraken: [MAAND] },
    { boekjaar: 2025, periode13: true, aanleverafspraken: null },
    { boekjaar: 2024, periode13: false, aanleverafspraken: PER_JAAR },
  ];

  it.each<[string, number, object]>([
    ['voor het eerste: de standaard', 2023, { aanleverafspraken: STANDAARDAFSPRAKEN, vanBoekjaar: null }],
    ['die van het jaar zelf', 2024, { aanleverafspraken: PER_JAAR, vanBoekjaar: 2024 }],
    ['een jaar dat niets zegt: die van eerder', 2025, { aanleverafspraken: PER_JAAR, vanBoekjaar: 2024 }],
    ['een jaar waarvan niets bekend is', 2026, { aanleverafspraken: PER_JAAR, vanBoekjaar: 2024 }],
    ['tot een later jaar iets anders zegt', 2028, { aanleverafspraken: [MAAND], vanBoekjaar: 2027 }],
  ])('%s', (_, boekjaar, verwacht) =>
    expect(resolveInleesafspraken(vastgelegd, boekjaar)).toMatchObject(verwacht),
  );

  it('periode 13 staat uit, tenzij het jaar zelf haar aanzet', () =>
    expect(
      [2024, 2025, 2026].map((boekjaar) => resolveInleesafspraken(vastgelegd, boekjaar).periode13),
    ).toEqual([false, true, false]));
});

describe('de invoer', () => {
  const parse = (invoer: object) => INLEESAFSPRAKEN_INVOER.safeParse({ boekjaar: 2025, ...invoer });
  const meldingen = (invoer: object): string[] =>
    parse(invoer).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];

  it('laat weg wat vanzelf spreekt', () =>
    expect(parse({ aanleverafspraken: [{ soort: 'afname', ritme: 'kwartaal', dagen: 14 }] }).data).toEqual({
      boekjaar: 2025,
      aanleverafspraken: [
        { soort: 'afname', ritme: 'kwartaal', dagen: 14, moment: 'na_afloop', werkorganisatie: null },
      ],
    }));

  it.each<[string, object, readonly string[]]>([
    ['niets', {}, [': Geef de aanleverafspraken, periode13 of allebei.']],
    [
      'een lege lijst',
      { aanleverafspraken: [] },
      ['aanleverafspraken: Noem ten minste één afspraak, of geef null om de vorige te laten gelden.'],
    ],
    [
      'alles verkeerd',
      { periode13: 'ja', aanleverafspraken: [{ soort: 'sleutelwaarden', ritme: 'week', dagen: 400 }] },
      [
        'periode13: Geef true of false.',
        'aanleverafspraken/0/soort: Kies uit realisatie, afname, begroting, voorschotten.',
        'aanleverafspraken/0/ritme: Kies uit maand, kwartaal, jaar.',
        'aanleverafspraken/0/dagen: Geef een heel aantal dagen, van 0 tot en met 366.',
      ],
    ],
  ])('%s', (_, invoer, verwacht) => expect(meldingen(invoer)).toEqual(verwacht));
});
