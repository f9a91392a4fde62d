import { describe, expect, it } from '@jest/globals';
import { rekenmodelVan } from './rekenmodel.js';
import { VERBAND, centen, leesRealisatie, som } from './voorbeeldset.js';

describe.each(VERBAND.boekjaren)('rekenmodel van $jaar', (boekjaar) => {
  it('bevat elke cent van de bestanden in één kostenpost', async () => {
    const { kostenposten } = (await rekenmodelVan(boekjaar)) as {
      kostenposten: { id: string; bedrag: string }[];
    };
    const rijen = (await leesRealisatie(boekjaar.jaar)).flatMap(({ tabel }) => tabel.rijen);
    const bedragen = kostenposten.map(({ bedrag }) => BigInt(bedrag.replace('.', '')));
    expect(som(bedragen)).toBe(som(rijen.map((rij) => centen(rij['Bedrag']))));
    expect(new Set(kostenposten.map(({ id }) => id)).size).toBe(kostenposten.length);
    expect(kostenposten.map(({ id }) => id)).toContain('0640');
  });
});
