import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { controleer, readRijen } from './opzet/controleer.js';
import { makeAuditfile } from './opzet/auditfile.js';
import { makeOds } from './opzet/rekenblad.js';
import { makeBlad, dateCell } from './opzet/werkmap.js';

const bestand = (naam: string): Buffer => readFileSync(new URL(`./bestanden/${naam}`, import.meta.url));

describe('bestanden van LibreOffice in nl-NL', () => {
  it.each([['realisatie.xlsx'], ['realisatie.ods'], ['realisatie.csv']])('%s', async (naam) => {
    const uitslag = await controleer(bestand(naam));
    expect(uitslag).toMatchObject({ rijen: 6, totaal: '-1232099.46', fouten: [], waarschuwingen: [] });
  });

  it('hebben in elk formaat dezelfde teksten en datums', async () => {
    const read = async (naam: string) => {
      const rijen = await readRijen(bestand(naam));
      return rijen.map(({ nummer, cellen }) => [nummer, cellen[2]?.waarde, cellen[4]?.waarde]);
    };
    const xlsx = await read('realisatie.xlsx');
    expect(await read('realisatie.ods')).toEqual(xlsx);
    expect(await read('realisatie.csv')).toEqual(xlsx);
    expect(xlsx[2]).toEqual([3, '0640', 'Eén\ntwee "drie"']);
  });
});

describe('dezelfde regels in elk formaat', () => {
  const KOP = [
    'Boekjaar',
    'Periode',
    'Kostenplaats',
    'Grootboekrekening',
    'Omschrijving',
    'Boekdatum',
    'Boekstuk',
    'Bedrag',
  ];
  const euro = (cents: number): string =>
    `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  const tekst = fc.stringMatching(/^[a-zé€"';, &<.]{0,12}[a-z]$/).filter((text) => !/^[ "=]/.test(text));
  const regel = fc.record({
    cents: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    tekst,
    dag: fc.integer({ min: 1, max: 28 }),
  });
  /** 1 January 2025 in Excel. */
  const DAY_ONE = 45_658;

  it('geven dezelfde rijen en op de cent hetzelfde totaal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(regel, { minLength: 1, maxLength: 12 }), async (regels) => {
        const datum = (dag: number): string => `2025-01-${String(dag).padStart(2, '0')}`;
        const csv = [
          KOP,
          ...regels.map((r) => [
            2025,
            1,
            '0640',
            '0043',
            r.tekst,
            datum(r.dag),
            'B1',
            euro(r.cents).replace('.', ','),
          ]),
        ]
          .map((velden) =>
            velden
              .map((veld) =>
                /["; ,\n]/.test(String(veld)) ? `"${String(veld).replaceAll('"', '""')}"` : veld,
              )
              .join(';'),
          )
          .join('\r\n');
        const bestanden = {
          xlsx: makeBlad(
            KOP,
            ...regels.map((r) => [
              2025,
              1,
              '0640',
              '0043',
              r.tekst,
              dateCell(DAY_ONE + r.dag - 1),
              'B1',
              r.cents / 100,
            ]),
          ),
          ods: makeOds([
            KOP,
            ...regels.map((r) => [
              2025,
              1,
              '0640',
              '0043',
              r.tekst,
              { datum: datum(r.dag) },
              'B1',
              r.cents / 100,
            ]),
          ]),
          csv: Buffer.from(csv),
          utf16: Buffer.from(`\ufeff${csv}`, 'utf16le'),
          xaf: makeAuditfile({
            regels: regels.map((r) => ({
              bedrag: euro(r.cents),
              kostenplaats: '0640',
              rekening: '0043',
              tekst: r.tekst,
              datum: datum(r.dag),
              stuk: 'B1',
            })),
          }),
        };
        const verwacht = euro(regels.reduce((sum, { cents }) => sum + cents, 0));
        const rijen: unknown[] = [];
        for (const bytes of Object.values(bestanden)) {
          const { totaal, fouten, waarschuwingen } = await controleer(bytes);
          expect({ totaal, fouten, waarschuwingen }).toEqual({
            totaal: verwacht,
            fouten: [],
            waarschuwingen: [],
          });
          rijen.push(
            (await readRijen(bytes)).map(({ nummer, cellen }) => [
              nummer,
              ...cellen.slice(0, 7).map(({ waarde }) => waarde),
            ]),
          );
        }
        for (const andere of rijen) expect(andere).toEqual(rijen[0]);
      }),
      { numRuns: 40 },
    );
  });
});
