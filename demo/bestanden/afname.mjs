import { toeval, verdeel } from './toeval.mjs';

export const KOLOMMEN = [
  { kop: 'Boekjaar', veld: 'boekjaar', soort: 'geheel', breedte: 9 },
  { kop: 'Periode', veld: 'periode', soort: 'geheel', breedte: 8 },
  { kop: 'Product', veld: 'product', soort: 'tekst', breedte: 10 },
  { kop: 'Deelnemer', veld: 'deelnemer', soort: 'tekst', breedte: 12 },
  { kop: 'Hoeveelheid', veld: 'hoeveelheid', soort: 'hoeveelheid', breedte: 14 },
  { kop: 'Opmerking', veld: 'opmerking', soort: 'tekst', breedte: 50 },
];

/** Units that are there all year: counted once, as the average of the year. The others add up over the quarters. */
const STAND = new Set([
  'werkplek',
  'abonnement',
  'aansluiting',
  'applicatie',
  'terabyte',
  'locatie',
  'account',
  'gebruiker',
  'object',
  'WOZ-object',
  'dienstverband',
  'm2',
  'contract',
]);
/** Units that are measured in hundredths; all others are counted in whole ones. */
const MET_DECIMALEN = new Set(['terabyte', 'uur', 'duizend afdrukken']);

/** The used quantities of all products in one boekjaar, next to their contract. */
export function maakAfname({ jaar, producten, verhaal }) {
  return producten.flatMap((product) =>
    product.afnemers.flatMap((afnemer) => regels({ jaar, product, afnemer, verhaal })),
  );
}

function regels({ jaar, product, afnemer, verhaal }) {
  const kans = toeval(`${jaar}/afname/${product.code}/${afnemer.deelnemer}`);
  const eigen = verhaal.afname[`${jaar}/${product.code}/${afnemer.deelnemer}`];
  const promille = eigen?.promille ?? (product.eenheid === 'm2' ? 1000 : kans.geheel(955, 1045));
  const fijn = MET_DECIMALEN.has(product.eenheid) ? 100 : 1;
  const totaal = Math.max(1, Math.round((Number(afnemer.contract) * fijn * promille) / 1000));
  const rij = (periode, hoeveelheid, opmerking) => ({
    boekjaar: jaar,
    periode,
    product: product.code,
    deelnemer: afnemer.deelnemer,
    hoeveelheid: hoeveelheid / fijn,
    opmerking,
  });
  if (STAND.has(product.eenheid)) return [rij(12, totaal, eigen?.opmerking ?? 'gemiddelde van het jaar')];
  const kwartalen = verdeel(
    totaal,
    [3, 6, 9, 12].map(() => kans.geheel(850, 1150)),
  );
  return kwartalen.map((deel, i) => rij((i + 1) * 3, deel, i === 3 ? eigen?.opmerking : undefined));
}
