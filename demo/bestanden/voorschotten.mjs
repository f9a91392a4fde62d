import { verdeel } from './toeval.mjs';

export const KOLOMMEN = [
  { kop: 'Boekjaar', veld: 'boekjaar', soort: 'geheel', breedte: 9 },
  { kop: 'Deelnemer', veld: 'deelnemer', soort: 'tekst', breedte: 12 },
  { kop: 'Werkorganisatie', veld: 'werkorganisatie', soort: 'tekst', breedte: 16 },
  { kop: 'Bedrag', veld: 'bedrag', soort: 'bedrag', breedte: 14 },
  { kop: 'Termijn', veld: 'termijn', soort: 'tekst', breedte: 10 },
  { kop: 'Factuurnummer', veld: 'factuurnummer', soort: 'tekst', breedte: 22 },
  { kop: 'Factuurdatum', veld: 'factuurdatum', soort: 'datum', breedte: 13 },
];

/**
 * The advances of one boekjaar: the budget of each kostenplaats over the takers by contract, that of a casco by
 * its key, in whole euros per termijn. The gastheer books its own share as well.
 */
export function maakVoorschotten({ jaar, verband, boekjaar, verhaal }) {
  return verband.werkorganisaties.flatMap(({ code }) => {
    const eigen = boekjaar.kostenplaatsen.filter((plaats) => plaats.toewijzing.werkorganisatie === code);
    const jaarbedragen = verband.deelnemers.map((deelnemer) =>
      Math.round(
        eigen.reduce(
          (som, { code: plaats, toewijzing }) =>
            som +
            verhaal.kostenplaatsen[plaats][jaar][0] *
              aandeel({ jaar, deelnemer: deelnemer.code, toewijzing, verband, boekjaar, verhaal }),
          0,
        ),
      ),
    );
    return verband.deelnemers.flatMap((deelnemer, i) =>
      termijnen({
        jaar,
        deelnemer,
        werkorganisatie: code,
        euro: jaarbedragen[i],
        aantal: verhaal.termijnen[code],
      }),
    );
  });
}

/** The fraction of a kostenplaats that a deelnemer was expected to pay when the advances were set. */
function aandeel({ jaar, deelnemer, toewijzing, verband, boekjaar, verhaal }) {
  const gewichten = new Map(
    toewijzing.bestemming === 'casco'
      ? sleutel({ jaar, werkorganisatie: toewijzing.werkorganisatie, verband, boekjaar, verhaal })
      : boekjaar.producten
          .find((product) => product.code === toewijzing.product)
          .afnemers.map((afnemer) => [afnemer.deelnemer, Number(afnemer.contract)]),
  );
  if (verhaal.zonderVoorschot.includes(`${jaar}/${toewijzing.product}/${deelnemer}`)) return 0;
  return (gewichten.get(deelnemer) ?? 0) / [...gewichten.values()].reduce((a, b) => a + b, 0);
}

function sleutel({ jaar, werkorganisatie, verband, boekjaar, verhaal }) {
  const casco = boekjaar.cascos.find((een) => een.werkorganisatie === werkorganisatie);
  const code = verhaal.voorschotSleutel[`${jaar}/${werkorganisatie}`] ?? casco.sleutel;
  const { sleutelwaarden } = verband.sleutels.find((kandidaat) => kandidaat.code === code);
  if (sleutelwaarden.length === 0) return verband.deelnemers.map((deelnemer) => [deelnemer.code, 1]);
  const peildatum = sleutelwaarden
    .map((waarde) => waarde.peildatum)
    .filter((datum) => datum <= `${jaar}-01-01`)
    .sort()
    .at(-1);
  return sleutelwaarden
    .filter((waarde) => waarde.peildatum === peildatum)
    .map((waarde) => [waarde.deelnemer, Number(waarde.waarde)]);
}

function termijnen({ jaar, deelnemer, werkorganisatie, euro, aantal }) {
  return verdeel(
    euro,
    Array.from({ length: aantal }, () => 1),
  ).map((bedrag, i) => ({
    boekjaar: jaar,
    deelnemer: deelnemer.code,
    werkorganisatie,
    bedrag,
    termijn: `${i + 1} van ${aantal}`,
    factuurnummer: `V${jaar}-${werkorganisatie.slice(0, 3).toUpperCase()}-${deelnemer.volgorde}${String(i + 1).padStart(2, '0')}`,
    factuurdatum: new Date(Date.UTC(jaar, (i * 12) / aantal, 15)),
  }));
}
