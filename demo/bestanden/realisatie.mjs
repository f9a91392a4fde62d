import { KOSTENSOORTEN, PROFIELEN } from './kostensoorten.mjs';
import { toeval, verdeel } from './toeval.mjs';

export const KOLOMMEN = [
  { kop: 'Boekjaar', veld: 'boekjaar', soort: 'geheel', breedte: 9 },
  { kop: 'Periode', veld: 'periode', soort: 'geheel', breedte: 8 },
  { kop: 'Kostenplaats', veld: 'kostenplaats', soort: 'tekst', breedte: 13 },
  { kop: 'Grootboekrekening', veld: 'grootboekrekening', soort: 'tekst', breedte: 19 },
  { kop: 'Kostensoort', veld: 'kostensoort', soort: 'tekst', breedte: 36 },
  { kop: 'Product', veld: 'product', soort: 'tekst', breedte: 10 },
  { kop: 'Deelnemer', veld: 'deelnemer', soort: 'tekst', breedte: 12 },
  { kop: 'Omschrijving', veld: 'omschrijving', soort: 'tekst', breedte: 60 },
  { kop: 'Boekdatum', veld: 'boekdatum', soort: 'datum', breedte: 12 },
  { kop: 'Boekstuk', veld: 'boekstuk', soort: 'tekst', breedte: 14 },
  { kop: 'Btw', veld: 'btw', soort: 'bedrag', breedte: 12 },
  { kop: 'Bedrag', veld: 'bedrag', soort: 'bedrag', breedte: 14 },
];

const MAANDEN =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const CAO_MAAND = 7;

/** The bookings of one werkorganisatie in one boekjaar, in the order of the ledger. */
export function maakRealisatie({ jaar, kostenplaatsen, verhaal }) {
  const posten = kostenplaatsen.flatMap((plaats) =>
    boekingen({ jaar, plaats, verhaal: verhaal.kostenplaatsen[plaats.code] }),
  );
  const codes = new Set(kostenplaatsen.map((plaats) => plaats.code));
  for (const post of verhaal.bijzonder) {
    if (post.jaar === jaar && codes.has(post.kostenplaats)) posten.push(bijzonder(post));
  }
  posten.sort((a, b) => a.maand - b.maand || a.dag - b.dag || (a.kostenplaats < b.kostenplaats ? -1 : 1));
  return nummer(posten, jaar);
}

function boekingen({ jaar, plaats, verhaal }) {
  const profiel = Object.entries(PROFIELEN[verhaal.profiel]);
  const centen = verhaal.werkelijk?.[jaar] === undefined ? geschat : precies;
  return centen({ jaar, plaats, verhaal, gewichten: profiel.map(([, deel]) => deel) }).flatMap((cent, i) =>
    boekSoort({ jaar, plaats, soort: profiel[i][0], cent, onderwerpen: verhaal.onderwerpen }),
  );
}

/** What a story tells to the cent. */
const precies = ({ jaar, verhaal, gewichten }) => verdeel(verhaal.werkelijk[jaar], gewichten);

/** The budget times the thousandths of the story; an odd amount on top keeps totals from looking round. */
function geschat({ jaar, plaats, verhaal, gewichten }) {
  const [begroot, promille] = verhaal[jaar];
  const kans = toeval(`${jaar}/${plaats.code}`);
  // Euros times thousandths are tenths of a cent.
  return verdeel(begroot * promille, gewichten).map(
    (deel) => Math.round(deel / 10) + kans.geheel(-99_999, 99_999),
  );
}

function boekSoort({ jaar, plaats, soort, cent, onderwerpen }) {
  const kans = toeval(`${jaar}/${plaats.code}/${soort}`);
  const { rijen, maanden: vasteMaanden, tekst, btw } = KOSTENSOORTEN[soort];
  const maanden = vasteMaanden ?? maandenVan(kans, kans.geheel(...rijen));
  const gewichten = maanden.map((maand) => gewichtVan(soort, maand, kans));
  const bedragen = verdeel(cent, gewichten);
  return maanden.flatMap((maand, i) => {
    const onderwerp = onderwerpen[i % onderwerpen.length];
    const post = {
      maand,
      dag: vasteMaanden ? 25 : kans.geheel(2, 26),
      kostenplaats: plaats.code,
      soort,
      omschrijving: tekst(soort === 'salarissen' ? plaats.naam : onderwerp, MAANDEN[maand - 1]),
      cent: bedragen[i],
      btw,
    };
    return btw && kans.geheel(1, 40) === 1 ? metCreditnota(post) : [post];
  });
}

const maandenVan = (kans, aantal) =>
  Array.from({ length: aantal }, (_, i) => ((i * 12) / aantal + kans.geheel(0, 1)) | 0).map(
    (m) => (m % 12) + 1,
  );

function gewichtVan(soort, maand, kans) {
  if (soort === 'salarissen') return maand < CAO_MAAND ? 1000 : 1035;
  if (soort === 'kapitaallasten') return 1000;
  if (soort === 'energie') return [170, 160, 130, 95, 70, 55, 50, 52, 68, 96, 130, 160][maand - 1];
  return kans.geheel(400, 1600);
}

/** The same invoice booked twice by mistake, and the correction. */
const metCreditnota = (post) => [
  post,
  { ...post, dag: 27 },
  { ...post, dag: 28, omschrijving: `Creditnota dubbele factuur: ${post.omschrijving}`, cent: -post.cent },
];

const bijzonder = ({ maand, dag, kostenplaats, soort, omschrijving, bedrag, product, deelnemer }) => ({
  maand,
  dag,
  kostenplaats,
  soort,
  omschrijving,
  cent: bedrag,
  btw: KOSTENSOORTEN[soort].btw,
  product,
  deelnemer,
});

function nummer(posten, jaar) {
  const tellers = {};
  return posten.map(({ maand, dag, kostenplaats, soort, omschrijving, cent, btw, product, deelnemer }) => {
    const { rekening, naam, dagboek } = KOSTENSOORTEN[soort];
    tellers[dagboek] = (tellers[dagboek] ?? 0) + 1;
    return {
      boekjaar: jaar,
      periode: maand,
      kostenplaats,
      grootboekrekening: rekening,
      kostensoort: naam,
      product,
      deelnemer,
      omschrijving,
      boekdatum: new Date(Date.UTC(jaar, maand - 1, dag)),
      boekstuk: `${dagboek}${jaar}-${String(tellers[dagboek]).padStart(4, '0')}`,
      btw: btw ? Math.round(cent * 0.21) / 100 : undefined,
      bedrag: cent / 100,
    };
  });
}
