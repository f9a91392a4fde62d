import type { Gegevens } from '../../src/berekening/gegevens.js';

const deelnemer = (code: string, naam: string, volgorde: number) => {
  return { verband: 'proef', code, naam, soort: 'gemeente' as const, volgorde };
};
const werkorganisatie = (code: string, gastheer: string | null) => {
  return { code, naam: code.toUpperCase(), gastheer, gastheren: gastheer === null ? [] : [gastheer] };
};
const afnemer = (product: string, wie: string, contract: string, minimum: string | null = null) => {
  return { verband: 'proef', boekjaar: 2024, product, deelnemer: wie, contract, minimum };
};
const product = (code: string, eigenaar: string, volgorde: number) => ({
  verband: 'proef',
  boekjaar: 2024,
  code,
  werkorganisatie: eigenaar,
  naam: `Dienst ${code}`,
  eenheid: 'uur',
  beleid: 'werkelijk_gebruik' as const,
  volgorde,
});

/** A small boekjaar with one of everything: two werkorganisaties, two producten, three keys. */
export const GEGEVENS: Gegevens = {
  model: {
    verband: { code: 'proef', naam: 'Proef', omschrijving: '', rechtsvorm: 'netwerk', voorbeeld: true },
    boekjaar: 2024,
    deelnemers: [deelnemer('noord', 'Noord', 1), deelnemer('zuid', 'Zuid', 2)],
    werkorganisaties: [werkorganisatie('ict', 'noord'), werkorganisatie('psa', null)],
  },
  producten: [
    {
      ...product('P-1', 'ict', 1),
      afnemers: [afnemer('P-1', 'noord', '10'), afnemer('P-1', 'zuid', '5', '4')],
    },
    { ...product('P-2', 'psa', 2), afnemers: [afnemer('P-2', 'zuid', '1')] },
  ],
  sleutels: [
    {
      code: 'inwoners',
      naam: 'Inwoners',
      soort: 'gewichten',
      peildatum: '2024-01-01',
      bron: 'CBS',
      status: 'voorlopig',
      waarden: [
        { deelnemer: 'noord', waarde: '300' },
        { deelnemer: 'zuid', waarde: '100.5' },
      ],
    },
    {
      code: 'gelijk',
      naam: 'Gelijk',
      soort: 'gelijk',
      peildatum: null,
      bron: null,
      status: null,
      waarden: [],
    },
    {
      code: 'later',
      naam: 'Later',
      soort: 'percentages',
      peildatum: null,
      bron: null,
      status: null,
      waarden: [],
    },
  ],
  cascos: [
    { werkorganisatie: 'psa', regime: 'solidariteit', sleutel: 'gelijk' },
    { werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners' },
  ],
  toewijzingen: [
    { kostenplaats: '0640', werkorganisatie: 'psa', bestemming: 'casco', product: null, gedrag: 'vast' },
    {
      kostenplaats: '6401',
      werkorganisatie: 'ict',
      bestemming: 'product',
      product: 'P-1',
      gedrag: 'variabel',
    },
  ],
  kosten: [
    { kostenplaats: '6401', product: null, deelnemer: null, bedrag: '100.01' },
    { kostenplaats: '0640', product: null, deelnemer: null, bedrag: '-20.00' },
  ],
  afname: [
    { product: 'P-1', deelnemer: 'noord', hoeveelheid: '12.5' },
    { product: 'P-1', deelnemer: 'zuid', hoeveelheid: '3' },
  ],
  voorschotten: [
    { deelnemer: 'zuid', werkorganisatie: 'ict', bedrag: '30.00' },
    { deelnemer: 'noord', werkorganisatie: 'psa', bedrag: '-1.00' },
  ],
};
