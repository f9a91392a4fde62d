import { KOSTENSOORTEN, PROFIELEN } from './kostensoorten.mjs';
import { verdeel } from './toeval.mjs';

export const KOLOMMEN = [
  { kop: 'Boekjaar', veld: 'boekjaar', soort: 'geheel', breedte: 9 },
  { kop: 'Kostenplaats', veld: 'kostenplaats', soort: 'tekst', breedte: 13 },
  { kop: 'Grootboekrekening', veld: 'grootboekrekening', soort: 'tekst', breedte: 19 },
  { kop: 'Kostensoort', veld: 'kostensoort', soort: 'tekst', breedte: 36 },
  { kop: 'Omschrijving', veld: 'omschrijving', soort: 'tekst', breedte: 50 },
  { kop: 'Structureel', veld: 'structureel', soort: 'tekst', breedte: 11 },
  { kop: 'Bedrag', veld: 'bedrag', soort: 'bedrag', breedte: 14 },
];

/** The budget of one werkorganisatie in one boekjaar: each kostenplaats over its kinds of cost, in whole euros. */
export function maakBegroting({ jaar, kostenplaatsen, verhaal }) {
  return kostenplaatsen.flatMap(({ code, naam }) => {
    const { profiel, [jaar]: begroting } = verhaal.kostenplaatsen[code];
    const soorten = Object.entries(PROFIELEN[profiel]);
    const euros = verdeel(
      begroting[0],
      soorten.map(([, deel]) => deel),
    );
    return soorten.map(([soort], i) => ({
      boekjaar: jaar,
      kostenplaats: code,
      grootboekrekening: KOSTENSOORTEN[soort].rekening,
      kostensoort: KOSTENSOORTEN[soort].naam,
      omschrijving: naam,
      structureel: 'ja',
      bedrag: euros[i],
    }));
  });
}
