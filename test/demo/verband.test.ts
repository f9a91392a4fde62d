import { describe, expect, it } from '@jest/globals';
import { VERBAND } from './voorbeeldset.js';

const codes = (lijst: readonly { readonly code: string }[]): string[] => lijst.map(({ code }) => code);

describe('verband dowr', () => {
  it('is een voorbeeld met drie gemeenten en zes werkorganisaties', () => {
    expect(VERBAND.voorbeeld).toBe(true);
    expect(codes(VERBAND.deelnemers)).toEqual(['deventer', 'olst-wijhe', 'raalte']);
    expect(
      VERBAND.werkorganisaties.map(({ code, gastheerschappen }) => [
        code,
        ...gastheerschappen.map((g) => g.gastheer),
      ]),
    ).toEqual([
      ['ict', 'deventer'],
      ['belastingen', 'deventer'],
      ['psa', 'olst-wijhe'],
      ['facilitair', 'deventer'],
      ['inkoop', 'raalte'],
      ['financien', 'raalte'],
    ]);
  });

  it('heeft de inwoners van 2020 definitief en die van 2024 voorlopig', () => {
    const inwoners = VERBAND.sleutels.find(({ code }) => code === 'inwoners');
    expect(inwoners?.sleutelwaarden.map((w) => [w.peildatum, w.deelnemer, w.waarde, w.status])).toEqual([
      ['2020-01-01', 'deventer', '100719', 'definitief'],
      ['2020-01-01', 'olst-wijhe', '18252', 'definitief'],
      ['2020-01-01', 'raalte', '37712', 'definitief'],
      ['2024-01-01', 'deventer', '103402', 'voorlopig'],
      ['2024-01-01', 'olst-wijhe', '18843', 'voorlopig'],
      ['2024-01-01', 'raalte', '38364', 'voorlopig'],
    ]);
  });

  it.each(VERBAND.sleutels.filter(({ soort }) => soort === 'percentages'))(
    'telt sleutel $code op tot precies 100',
    ({ sleutelwaarden }) => {
      const honderdsten = sleutelwaarden.map(({ waarde }) => Math.round(Number(waarde) * 100));
      expect(honderdsten.reduce((a, b) => a + b, 0)).toBe(10_000);
    },
  );

  it('wijst in 2025 6401, 6402 en 0640 toe aan hun product, met de voorloopnul als tekst', () => {
    const boekjaar = VERBAND.boekjaren.find(({ jaar }) => jaar === 2025);
    const product = (code: string): string | undefined =>
      boekjaar?.kostenplaatsen.find((plaats) => plaats.code === code)?.toewijzing.product;
    expect([product('6401'), product('6402'), product('0640')]).toEqual(['ICT-001', 'BIV-010', 'HRM-003']);
    expect(product('640')).toBeUndefined();
  });
});

describe.each(VERBAND.boekjaren)('boekjaar $jaar', ({ cascos, producten, kostenplaatsen }) => {
  const werkorganisaties = codes(VERBAND.werkorganisaties);

  it('heeft ongeveer 35 producten, waarvan niet iedereen alles afneemt', () => {
    expect(producten.length).toBeGreaterThanOrEqual(35);
    expect(producten.length).toBeLessThanOrEqual(38);
    expect(producten.filter(({ afnemers }) => afnemers.length < 3).length).toBeGreaterThan(4);
    expect(producten.map(({ volgorde }) => volgorde)).toEqual(producten.map((_, i) => i + 1));
    for (const { beleid, afnemers } of producten) {
      expect(beleid).toBe('werkelijk_gebruik');
      expect(afnemers.length).toBeGreaterThan(0);
    }
  });

  it('heeft van elke werkorganisatie een casco met een bestaande sleutel en een eigen kostenplaats', () => {
    expect(cascos.map(({ werkorganisatie }) => werkorganisatie)).toEqual(werkorganisaties);
    for (const { werkorganisatie, regime, sleutel } of cascos) {
      expect(regime).toBe('solidariteit');
      expect(codes(VERBAND.sleutels)).toContain(sleutel);
      expect(
        kostenplaatsen.some(
          ({ toewijzing }) =>
            toewijzing.bestemming === 'casco' && toewijzing.werkorganisatie === werkorganisatie,
        ),
      ).toBe(true);
    }
  });

  it('heeft unieke kostenplaatsen van hoogstens twintig tekens, zonder dubbele punt', () => {
    expect(new Set(codes(kostenplaatsen)).size).toBe(kostenplaatsen.length);
    for (const { code } of kostenplaatsen) expect(code).toMatch(/^[^\s/:]{1,20}$/);
  });

  it('wijst elk product minstens één kostenplaats van de eigen werkorganisatie toe', () => {
    for (const { toewijzing } of kostenplaatsen) {
      expect(toewijzing.bestemming === 'product').toBe(toewijzing.product !== undefined);
    }
    for (const { code, werkorganisatie } of producten) {
      const eigen = kostenplaatsen.filter(({ toewijzing }) => toewijzing.product === code);
      expect(eigen.length).toBeGreaterThan(0);
      for (const { toewijzing } of eigen) expect(toewijzing.werkorganisatie).toBe(werkorganisatie);
    }
  });
});
