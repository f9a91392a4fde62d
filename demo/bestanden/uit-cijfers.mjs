import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KOLOMMEN as AFNAME } from './afname.mjs';
import { KOLOMMEN as BEGROTING } from './begroting.mjs';
import { KOSTENSOORTEN } from './kostensoorten.mjs';
import { KOLOMMEN as REALISATIE } from './realisatie.mjs';
import { verdeel } from './toeval.mjs';
import { KOLOMMEN as VOORSCHOTTEN } from './voorschotten.mjs';
import { maakWerkblad } from './werkblad.mjs';

const KWARTALEN = [3, 6, 9, 12];

/**
 * Writes the four files of a boekjaar whose figures are all named, so that every outcome can be worked out by hand.
 *
 * posten       [{ kostenplaats, naam, soort, begroot, werkelijk, product?, deelnemer? }]: whole euros and cents
 * afname       [{ product, deelnemer, hoeveelheid, opmerking? }]: of the whole year
 * voorschotten [{ deelnemer, werkorganisatie, bedrag }]: whole euros, invoiced in four termijnen
 */
export async function schrijfBestanden({ map, jaar, cijfers }) {
  const { posten, afname, voorschotten } = cijfers;
  const bladen = {
    begroting: { blad: 'Begroting', kolommen: BEGROTING, rijen: begroting(jaar, posten) },
    realisatie: { blad: 'Realisatie', kolommen: REALISATIE, rijen: realisatie(jaar, posten) },
    afname: { blad: 'Afname', kolommen: AFNAME, rijen: gebruik(jaar, afname) },
    voorschotten: { blad: 'Voorschotten', kolommen: VOORSCHOTTEN, rijen: termijnen(jaar, voorschotten) },
  };
  const doel = join(map, String(jaar));
  await mkdir(doel, { recursive: true });
  const datum = new Date(Date.UTC(jaar + 1, 0, 31, 12));
  for (const [naam, blad] of Object.entries(bladen))
    await writeFile(join(doel, `${naam}.xlsx`), await maakWerkblad({ ...blad, datum }));
}

const begroting = (jaar, posten) =>
  posten
    .filter(({ begroot }) => begroot !== undefined)
    .map(({ kostenplaats, naam, soort, begroot }) => ({
      boekjaar: jaar,
      kostenplaats,
      grootboekrekening: KOSTENSOORTEN[soort].rekening,
      kostensoort: KOSTENSOORTEN[soort].naam,
      omschrijving: naam,
      structureel: 'ja',
      bedrag: begroot,
    }));

/** Salaries are booked every month, all else every quarter; the parts are equal, the last one takes the rest. */
function realisatie(jaar, posten) {
  const boekingen = posten.flatMap((post) => {
    const maanden = post.soort === 'salarissen' ? KOSTENSOORTEN.salarissen.maanden : KWARTALEN;
    const centen = verdeel(
      post.werkelijk,
      maanden.map(() => 1),
    );
    return maanden.map((maand, i) => ({ ...post, maand, cent: centen[i] }));
  });
  return boekingen.sort((a, b) => a.maand - b.maand).map((boeking, i) => regel(jaar, boeking, i + 1));
}

function regel(jaar, { maand, kostenplaats, naam, soort, cent, product, deelnemer }, nummer) {
  const { rekening, naam: kostensoort, dagboek, btw } = KOSTENSOORTEN[soort];
  return {
    boekjaar: jaar,
    periode: maand,
    kostenplaats,
    grootboekrekening: rekening,
    kostensoort,
    product,
    deelnemer,
    omschrijving: `${kostensoort}, ${naam}`,
    boekdatum: new Date(Date.UTC(jaar, maand - 1, 25)),
    boekstuk: `${dagboek}${jaar}-${String(nummer).padStart(4, '0')}`,
    btw: btw ? Math.round(cent * 0.21) / 100 : undefined,
    bedrag: cent / 100,
  };
}

const gebruik = (jaar, afname) =>
  afname.map((rij) => ({ boekjaar: jaar, periode: 12, opmerking: 'heel het jaar', ...rij }));

const termijnen = (jaar, voorschotten) =>
  voorschotten.flatMap(({ deelnemer, werkorganisatie, bedrag }, plaats) =>
    verdeel(bedrag, [1, 1, 1, 1]).map((deel, i) => ({
      boekjaar: jaar,
      deelnemer,
      werkorganisatie,
      bedrag: deel,
      termijn: `${i + 1} van 4`,
      factuurnummer: `V${jaar}-${String(plaats + 1).padStart(2, '0')}-${i + 1}`,
      factuurdatum: new Date(Date.UTC(jaar, i * 3, 15)),
    })),
  );
