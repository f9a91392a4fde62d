import type { Database } from '../../../src/platform/index.js';
import { makeDiensten } from './diensten.js';

export const VERBAND = 'toets';
const IN_JAAR = { verband: VERBAND, boekjaar: 2025 };

/** A small verband with the codes of `NASLAG`, as far as a set-up can make them. */
export async function setUpVerband(database: Database): Promise<void> {
  const { verbanden, catalogus, kostenplaatsen, sleutels } = makeDiensten(database);
  await database.inVerband(VERBAND, async (manager) => {
    await verbanden.setUp(manager, {
      code: VERBAND,
      naam: 'Toetsverband',
      omschrijving: 'Alleen voor toetsen',
      rechtsvorm: 'bestuursconvenant',
      voorbeeld: true,
      boekjaren: [2025, 2026],
      deelnemers: [
        { code: 'deventer', naam: 'Deventer', soort: 'gemeente', volgorde: 1 },
        { code: 'raalte', naam: 'Raalte', soort: 'gemeente', volgorde: 2 },
      ],
      werkorganisaties: [
        {
          code: 'ict',
          naam: 'ICT',
          volgorde: 1,
          gastheerschappen: [{ vanaf: '2020-01-01', gastheer: 'deventer' }],
        },
      ],
    });
    await sleutels.setUp(manager, VERBAND, [
      { code: 'gelijkedelen', naam: 'Gelijke delen', soort: 'gelijk', sleutelwaarden: [] },
      {
        code: 'inwoners',
        naam: 'Inwoners',
        soort: 'gewichten',
        sleutelwaarden: [
          {
            peildatum: '2024-01-01',
            deelnemer: 'raalte',
            waarde: '10',
            bron: 'CBS',
            status: 'definitief',
          },
        ],
      },
    ]);
    await catalogus.setUp(manager, IN_JAAR, [
      {
        code: 'ICT-001',
        werkorganisatie: 'ict',
        naam: 'Werkplek',
        eenheid: 'werkplek',
        beleid: 'werkelijk_gebruik',
        volgorde: 1,
        afnemers: [{ deelnemer: 'raalte', contract: '10' }],
      },
    ]);
    await kostenplaatsen.setUp(manager, IN_JAAR, [
      {
        code: '6401',
        naam: 'Werkplekken',
        toewijzing: { werkorganisatie: 'ict', bestemming: 'product', product: 'ICT-001', gedrag: 'vast' },
      },
      {
        code: '0640',
        naam: 'Leiding',
        toewijzing: { werkorganisatie: 'ict', bestemming: 'casco', product: null, gedrag: 'vast' },
      },
    ]);
  });
}
