import type { Gegevens, ToewijzingVanKosten } from '../../src/berekening/gegevens.js';

const deelnemer = (code: string, naam: string, volgorde: number) => {
  return { verband: 'proef', code, naam, soort: 'gemeente' as const, volgorde };
};
const werkorganisatie = (code: string, gastheer: string | null) => {
  return { code, naam: code.toUpperCase(), gastheer, gastheren: gastheer === null ? [] : [gastheer] };
};
const afnemer = (wie: string, contract: string, minimum: string | null = null) => {
  return { deelnemer: wie, contract, minimum, inbreng: null };
};
const product = (code: string, eigenaar: string, volgorde: number) => ({
  code,
  werkorganisatie: eigenaar,
  werkveld: eigenaar,
  naam: `Dienst ${code}`,
  eenheid: 'uur',
  tarief: null,
  beleid: 'werkelijk_gebruik' as const,
  sleutel: null,
  risicodrager: null,
  volgorde,
});
const toewijzing = (kostenplaats: string, eigenaar: string): ToewijzingVanKosten => ({
  kostenplaats,
  rekeningVan: null,
  rekeningTot: null,
  werkorganisatie: eigenaar,
  bestemming: 'casco',
  product: null,
  hulpkostenplaats: null,
  deelnemer: null,
  gedrag: 'vast',
});
const som = (kostenplaats: string, bedrag: string) => {
  return { kostenplaats, grootboekrekening: null, product: null, deelnemer: null, bedrag };
};

const VORM = {
  rechtsvorm: 'netwerk',
  organisatievorm: 'netwerk',
  afronding: 'cent',
  detail: 'diensten',
  pakketregel: 'vrije keuze',
  eindigtOp: null,
  evaluatieOp: null,
} as const;

/** A small boekjaar with one of everything: two werkorganisaties, two producten, three keys. */
export const GEGEVENS: Gegevens = {
  fase: 'jaarrekening',
  model: {
    verband: { code: 'proef', naam: 'Proef', omschrijving: '', voorbeeld: true },
    vorm: VORM,
    onderdelen: [],
    boekjaar: 2024,
    deelnemers: [deelnemer('noord', 'Noord', 1), deelnemer('zuid', 'Zuid', 2)],
    werkorganisaties: [werkorganisatie('ict', 'noord'), werkorganisatie('psa', null)],
  },
  producten: [
    {
      ...product('P-1', 'ict', 1),
      afnemers: [afnemer('noord', '10'), afnemer('zuid', '5', '4')],
    },
    { ...product('P-2', 'psa', 2), afnemers: [afnemer('zuid', '1')] },
  ],
  sleutels: [
    {
      code: 'inwoners',
      reken: {
        code: 'inwoners',
        soort: 'gewichten',
        gewichten: { noord: '300', zuid: '100.5' },
        peildatum: '2024-01-01',
        bron: 'CBS',
        status: 'voorlopig',
      },
    },
    { code: 'gelijk', reken: { code: 'gelijk', soort: 'gelijk' } },
    { code: 'later', reken: null },
  ],
  cascos: [
    { werkorganisatie: 'psa', regime: 'solidariteit', sleutel: 'gelijk', aandeelInTarief: null },
    { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners', aandeelInTarief: null },
  ],
  hulpkostenplaatsen: [],
  methodeHulpkosten: 'stapsgewijs',
  toewijzingen: [
    toewijzing('0640', 'psa'),
    { ...toewijzing('6401', 'ict'), bestemming: 'product', product: 'P-1', gedrag: 'variabel' },
  ],
  kosten: [som('6401', '100.01'), som('0640', '-20.00')],
  afname: [
    { product: 'P-1', deelnemer: 'noord', hoeveelheid: '12.5' },
    { product: 'P-1', deelnemer: 'zuid', hoeveelheid: '3' },
  ],
  voorschotten: [
    { deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '30.00' },
    { deelnemer: 'noord', werkorganisatie: 'psa', bedrag: '-1.00' },
  ],
};
