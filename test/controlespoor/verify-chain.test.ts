import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toAnker } from '../../src/controlespoor/anker.js';
import { VELDEN, type Spoorregel } from '../../src/controlespoor/spoorregel.js';
import { verifyChain } from '../../src/controlespoor/verify-chain.js';
import { chained, inhoud, makeKeten, sha256 } from './keten.js';

const ACTOREN = ['Anna', 'Bram', 'Chris', 'Daan', 'Eva'];
const KETEN = makeKeten(ACTOREN.map((actor) => inhoud({ actor })));
const regel = (volgnummer: number): Spoorregel => KETEN[volgnummer - 1]!;
const ANKER = toAnker(regel(4));

const withRegel = (volgnummer: number, anders: Partial<Spoorregel>): Spoorregel[] =>
  KETEN.with(volgnummer - 1, { ...regel(volgnummer), ...anders });
const rehashed = (line: Spoorregel): Spoorregel => ({ ...line, hash: sha256(line.vorigeHash + line.regel) });

describe('een keten die sluit', () => {
  it('zegt hoeveel regels zij heeft en wat haar kop is', async () => {
    expect(await verifyChain(KETEN)).toEqual({ ok: true, aantal: 5, kop: toAnker(regel(5)) });
  });

  it('heeft ook zonder regels geen breuk', async () => {
    expect(await verifyChain([])).toEqual({ ok: true, aantal: 0, kop: null });
  });

  it.each([1, 2, 3, 4, 5])('past bij een anker op regel %i', async (volgnummer) => {
    expect(await verifyChain(KETEN, toAnker(regel(volgnummer)))).toMatchObject({ ok: true, aantal: 5 });
  });

  it('mag uit een stroom komen', async () => {
    async function* stroom(): AsyncGenerator<Spoorregel> {
      for (const line of KETEN) yield await Promise.resolve(line);
    }
    expect(await verifyChain(stroom())).toMatchObject({ ok: true, aantal: 5 });
  });
});

describe('een keten die gebroken is', () => {
  it.each<[string, Spoorregel[], number, RegExp]>([
    [
      'een gewijzigde tekst',
      withRegel(3, { regel: regel(3).regel.replace('Chris', 'Cas') }),
      3,
      /gewijzigd.*tekst/,
    ],
    [
      'kolom en tekst samen gewijzigd',
      withRegel(3, { actor: 'Cas', regel: regel(3).regel.replace('Chris', 'Cas') }),
      3,
      /zijn tekst of zijn hash/,
    ],
    ['een gewijzigde kolom', withRegel(3, { object: 'berekening/2' }), 3, /gewijzigd: object wijkt af/],
    ['twee gewijzigde kolommen', withRegel(2, { code: 'x', na: null }), 2, /: code, na wijkt af/],
    [
      'een verwisselde actor',
      withRegel(2, { actor: 'Chris' }).with(2, { ...regel(3), actor: 'Bram' }),
      2,
      /actor/,
    ],
    ['een verschoven microseconde', withRegel(5, { tijdstip: '2026-01-31T09:30:00.123457Z' }), 5, /tijdstip/],
    ['een wijziging met nieuwe hash', KETEN.with(1, rehashed({ ...regel(2), regel: '{}' })), 2, /wijkt af/],
    ['een tekst die geen JSON is', KETEN.with(1, rehashed({ ...regel(2), regel: 'weg' })), 2, /wijkt af/],
    ['een tekst die geen regel is', KETEN.with(1, rehashed({ ...regel(2), regel: 'null' })), 2, /wijkt af/],
    [
      'een passende vervalsing',
      KETEN.with(1, chained({ ...regel(2), actor: 'X' }, regel(1).hash)),
      3,
      /sluit niet aan op regel 2/,
    ],
    ['een verwijderde regel', KETEN.toSpliced(2, 1), 3, /Regel 3 ontbreekt.*regel 4/],
    ['een verwijderd begin', KETEN.slice(2), 1, /Regel 1 ontbreekt.*regel 3/],
    [
      'een verwijderde en hernummerde regel',
      KETEN.toSpliced(2, 1).map((line, place) => ({ ...line, volgnummer: String(place + 1) })),
      3,
      /sluit niet aan/,
    ],
    [
      'een verwijderde regel, de volgende hernummerd en opnieuw gehasht',
      [
        ...KETEN.slice(0, 2),
        chained({ ...regel(4), volgnummer: '3' }, regel(2).hash),
        { ...regel(5), volgnummer: '4' },
      ],
      4,
      /sluit niet aan/,
    ],
    ['een dubbele regel', KETEN.toSpliced(3, 0, regel(3)), 4, /Regel 4 ontbreekt.*regel 3/],
    ['twee verwisselde regels', KETEN.with(1, regel(3)).with(2, regel(2)), 2, /Regel 2 ontbreekt/],
    [
      'een begin dat ergens naar verwijst',
      makeKeten([inhoud()]).map((line) => chained(line, 'f'.repeat(64))),
      1,
      /niet het begin/,
    ],
    ['een regel van een ander verband', withRegel(2, { verband: 'dsz' }), 2, /verband/],
    ['een leeg veld in plaats van geen veld', withRegel(4, { code: '' }), 4, /code/],
  ])('%s', async (_, keten, volgnummer, reden) => {
    const controle = await verifyChain(keten);
    expect(controle).toMatchObject({ ok: false, volgnummer });
    expect(controle).toHaveProperty('reden', expect.stringMatching(reden));
  });
});

describe('wat alleen een anker vindt', () => {
  const herschreven = makeKeten(ACTOREN.map((actor) => inhoud({ actor: actor === 'Bram' ? 'Bo' : actor })));

  it.each<[string, readonly Spoorregel[], number, RegExp]>([
    ['een afgeknipte staart', KETEN.slice(0, 2), 3, /Regel 3 en wat erna kwam ontbreekt.*kent regel 4/],
    ['een keten zonder regels', [], 1, /Regel 1 en wat erna kwam ontbreekt/],
    ['een herschreven keten', herschreven, 4, /herschreven/],
    [
      'een passend vervalste laatste regel',
      KETEN.slice(0, 3).concat(chained({ ...regel(4), actor: 'X' }, regel(3).hash)),
      4,
      /herschreven/,
    ],
    [
      'een keten van een ander verband',
      makeKeten(
        ACTOREN.map((actor) => inhoud({ actor })),
        'dsz',
      ),
      4,
      /andere keten/,
    ],
  ])('%s', async (_, keten, volgnummer, reden) => {
    expect(await verifyChain(keten)).toMatchObject({ ok: true });
    const controle = await verifyChain(keten, ANKER);
    expect(controle).toMatchObject({ ok: false, volgnummer });
    expect(controle).toHaveProperty('reden', expect.stringMatching(reden));
  });

  it('een staart die na het anker is afgeknipt blijft onzichtbaar', async () => {
    expect(await verifyChain(KETEN.slice(0, 4), ANKER)).toMatchObject({ ok: true, aantal: 4 });
  });
});

describe('welke tekst er ook in een regel staat', () => {
  const tekst = fc.string({ unit: 'binary', maxLength: 40 });
  const keten = fc
    .array(
      fc.record({
        actie: tekst,
        object: tekst,
        actor: tekst,
        code: fc.option(tekst),
        voor: fc.option(fc.json()),
        na: fc.option(fc.json()),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((regels) => makeKeten(regels.map(inhoud)));

  it('sluit de keten, en breekt zij op de regel waarvan één kolom anders is', async () => {
    await fc.assert(
      fc.asyncProperty(
        keten,
        fc.nat(),
        fc.constantFrom(...VELDEN, 'regel' as const, 'vorigeHash' as const, 'hash' as const),
        async (lines, place, veld) => {
          const index = place % lines.length;
          const line = lines[index]!;
          const damaged = lines.with(index, { ...line, [veld]: `${line[veld] ?? ''}x` });
          expect(await verifyChain(lines)).toMatchObject({ ok: true, aantal: lines.length });
          expect(await verifyChain(damaged)).toMatchObject({ ok: false, volgnummer: index + 1 });
        },
      ),
    );
  });
});
