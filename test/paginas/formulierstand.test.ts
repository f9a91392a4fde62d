import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  dropPlace,
  faultOf,
  leegFormulier,
  otherFaults,
  readWaarden,
  standOf,
  submit,
  toDecimaal,
} from '../../src/paginas/onderdelen/formulierstand.js';
import { DomeinFout, nietGevonden } from '../../src/platform/index.js';

const SCHEMA = z.strictObject({ naam: z.string().min(1, 'Vul een naam in.'), jaar: z.int('Geef een jaar.') });
const inzending = (body: unknown) => ({
  ...{ formulier: 'proef', body, schema: SCHEMA },
  toInvoer: ({ naam, jaar }: Readonly<Record<string, string>>) => ({ naam, jaar: Number(jaar) }),
});

describe('wat in een formulier is getypt', () => {
  it.each([
    ['1.250,50', '1250.50'],
    ['€ 1 250,5', '1250.5'],
    ['1250.50', '1250.50'],
    ['', ''],
    ['duizend', 'duizend'],
  ])('het bedrag %s is %s', (getypt, bedrag) => expect(toDecimaal(getypt)).toBe(bedrag));

  it('is tekst zonder spaties eromheen; iets anders telt niet mee', () =>
    expect(readWaarden({ a: ' x ', b: ['1', '2'], c: { d: 'e' } })).toEqual({ a: 'x', b: '2' }));
});

describe('een formulier versturen', () => {
  it('noemt alle fouten tegelijk, bewaart wat is getypt en doet niets', async () => {
    const stand = await submit(inzending({ naam: '', jaar: 'x' }), () => {
      throw new Error('may not be reached');
    });
    expect(stand?.waarden).toEqual({ naam: '', jaar: 'x' });
    expect(stand?.fouten).toEqual([
      { name: 'naam', reason: 'Vul een naam in.' },
      { name: 'jaar', reason: 'Geef een jaar.' },
    ]);
  });

  it('telt een rij die leeg bleef niet mee, en zet een fout op de plaats waar het formulier haar heeft', async () => {
    const stand = await submit(
      {
        ...{ formulier: 'rijen', body: { 'r/0/wie': '', 'r/1/wie': 'b' }, rijen: 'r' },
        ...{ schema: z.object({ een: z.object({ wie: z.literal('a', 'Vul a in.') }) }) },
        toInvoer: (waarden) => ({ een: { wie: waarden['r/0/wie'] } }),
        place: dropPlace(/^een\//),
      },
      () => Promise.resolve(),
    );
    expect(stand).toMatchObject({
      waarden: { 'r/0/wie': 'b' },
      fouten: [{ name: 'wie', reason: 'Vul a in.' }],
    });
  });

  it('zet een weigering van het domein bij het veld, of anders bij het geheel', async () => {
    const refuse = (invalidParams: { name: string; reason: string }[]) => () =>
      Promise.reject(new DomeinFout({ code: 'x', status: 409, melding: 'Kan niet.', invalidParams }));
    const goed = inzending({ naam: 'a', jaar: '2025' });
    const veld = await submit(goed, refuse([{ name: 'jaar', reason: 'Dat jaar is er al.' }]));
    expect(faultOf(veld ?? leegFormulier(''), 'jaar')).toBe('Dat jaar is er al.');
    const geheel = await submit(goed, refuse([]));
    expect(otherFaults(geheel ?? leegFormulier(''), ['naam', 'jaar'])).toEqual([
      { name: '', reason: 'Kan niet.' },
    ]);
  });

  it('geeft niets terug als het is gedaan, en laat door wat geen invulfout is', async () => {
    const goed = inzending({ naam: 'a', jaar: '2025' });
    expect(await submit(goed, () => Promise.resolve())).toBeNull();
    await expect(submit(goed, () => Promise.reject(nietGevonden()))).rejects.toThrow(DomeinFout);
    await expect(submit(goed, () => Promise.reject(new RangeError('own')))).rejects.toThrow(RangeError);
  });

  it('een ander formulier van de pagina blijft leeg', () => {
    const verzonden = { ...leegFormulier('een', { a: '1' }), fouten: [{ name: 'a/0', reason: 'Fout.' }] };
    expect(standOf(verzonden, 'een')).toBe(verzonden);
    expect(standOf(verzonden, 'twee', { a: '2' })).toEqual(leegFormulier('twee', { a: '2' }));
    expect(faultOf(verzonden, 'a')).toBe('Fout.');
  });
});
