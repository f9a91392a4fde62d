import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogusService, type ProductInvoer } from '../../../src/catalogus/index.js';
import { SleutelsService } from '../../../src/sleutels/index.js';
import { Deelnemer } from '../../../src/verband/index.js';
import { makeBoekhouding, type Boekhouding } from '../../berekening/boekhouding.js';

const IN_2025 = { verband: 'proef', boekjaar: 2025 };
const product = (code: string, volgorde: number, afnemers: ProductInvoer['afnemers']): ProductInvoer => {
  const vast = { werkorganisatie: 'ict', naam: code, eenheid: 'uur', beleid: 'werkelijk_gebruik' } as const;
  return { ...vast, code, volgorde, afnemers };
};

describe('catalogus en sleutels van een boekjaar', () => {
  let boek: Boekhouding;
  let catalogus: CatalogusService;
  let sleutels: SleutelsService;
  beforeAll(async () => {
    boek = await makeBoekhouding();
    await boek.setUp('proef');
    await boek.setUp('ander');
    catalogus = new CatalogusService(boek.database);
    sleutels = new SleutelsService(boek.database);
  });
  afterAll(() => boek.close());

  it('geeft producten en afnemers in hun volgorde, hoe ze ook zijn ingericht', async () => {
    const nieuw = { verband: 'proef', code: 'berg', naam: 'Berg', soort: 'gemeente', volgorde: 3 } as const;
    await boek.database.inVerband('proef', async (manager) => {
      await manager.insert(Deelnemer, nieuw);
      await catalogus.setUp(manager, IN_2025, [
        product('Z', 2, []),
        product('Y', 1, [
          { deelnemer: 'berg', contract: '0' },
          { deelnemer: 'zuid', contract: '0.50', minimum: '0.25' },
          { deelnemer: 'noord', contract: '3' },
        ]),
      ]);
    });
    const producten = await catalogus.producten('proef', 2025);
    expect(producten.map(({ code }) => code)).toEqual(['Y', 'Z']);
    expect(producten.map(({ afnemers }) => afnemers)).toMatchObject([
      [
        { deelnemer: 'noord', contract: '3', minimum: null },
        { deelnemer: 'zuid', contract: '0.5', minimum: '0.25' },
        { deelnemer: 'berg', contract: '0', minimum: null },
      ],
      [],
    ]);
    expect(await catalogus.producten('ander', 2025)).toEqual([]);
  });

  it('richt niets in van een lijst waarin één product niet klopt', async () => {
    const goed = product('G', 3, []);
    const inrichten = boek.database.inVerband('ander', (manager) =>
      catalogus.setUp(manager, { verband: 'ander', boekjaar: 2025 }, [goed, { ...goed, code: 'met spatie' }]),
    );
    await expect(inrichten).rejects.toThrow('Een code heeft 1 tot 40 tekens');
    expect(await catalogus.producten('ander', 2025)).toEqual([]);
  });

  it('noemt een sleutel voorlopig zodra één waarde dat is, met elke bron één keer', async () => {
    const waarde = { peildatum: '2025-01-01', waarde: '1.50' };
    await boek.database.inVerband('proef', (manager) =>
      sleutels.setUp(manager, 'proef', [
        {
          code: 'fte',
          naam: 'Formatie',
          soort: 'gewichten',
          sleutelwaarden: [
            { ...waarde, deelnemer: 'zuid', bron: 'Opgave', status: 'definitief' },
            { ...waarde, deelnemer: 'noord', bron: 'Raming', status: 'voorlopig' },
          ],
        },
      ]),
    );
    const [fte] = await sleutels.sleutels('proef', 2025);
    expect(fte).toMatchObject({
      code: 'fte',
      peildatum: '2025-01-01',
      status: 'voorlopig',
      bron: 'Raming; Opgave',
      waarden: [
        { deelnemer: 'noord', waarde: '1.5' },
        { deelnemer: 'zuid', waarde: '1.5' },
      ],
    });
    expect((await sleutels.sleutels('proef', 2024))[0]).toMatchObject({ peildatum: null, waarden: [] });
  });
});
