import { VERBAND, centen, leesRealisatie, leesTabel, som } from './voorbeeldset.js';
import type { Boekjaar, Cel, Product, Sleutel, Tabel } from './voorbeeldset.js';

/** The rekenmodel of a boekjaar, straight from the master data and the files: no import, no database. */
export async function rekenmodelVan(boekjaar: Boekjaar): Promise<Record<string, unknown>> {
  const { jaar } = boekjaar;
  const afname = await leesTabel(jaar, 'afname.xlsx');
  const voorschotten = await leesTabel(jaar, 'voorschotten.xlsx');
  return {
    schema: 'nulpositie/rekenmodel/1',
    verband: VERBAND.code,
    boekjaar: jaar,
    fase: 'jaarrekening',
    deelnemers: VERBAND.deelnemers.map(({ code, naam, soort }) => ({ code, naam, soort })),
    werkorganisaties: VERBAND.werkorganisaties.map(({ code, naam, gastheerschappen }) => ({
      code,
      naam,
      gastheer: gastheerschappen[0]?.gastheer,
    })),
    sleutels: VERBAND.sleutels.flatMap((sleutel) => sleutelOp(sleutel, `${jaar}-01-01`)),
    cascos: boekjaar.cascos,
    producten: boekjaar.producten.map((product) => productMet(product, afname)),
    kostenposten: await kostenpostenVan(boekjaar),
    voorschotten: voorschotten.rijen.map((rij) => ({
      deelnemer: rij['Deelnemer'],
      werkorganisatie: rij['Werkorganisatie'],
      bedrag: tekst(centen(rij['Bedrag'])),
    })),
  };
}

/** The key with its newest values up to the date; a key without values then is left out (nothing uses it). */
function sleutelOp({ code, soort, sleutelwaarden }: Sleutel, datum: string): Record<string, unknown>[] {
  if (soort === 'gelijk') return [{ code, soort }];
  const peildatum = sleutelwaarden
    .map((waarde) => waarde.peildatum)
    .filter((kandidaat) => kandidaat <= datum)
    .sort()
    .at(-1);
  if (peildatum === undefined) return [];
  const waarden = sleutelwaarden.filter((waarde) => waarde.peildatum === peildatum);
  return [{ code, soort, [soort]: Object.fromEntries(waarden.map((w) => [w.deelnemer, w.waarde])) }];
}

function productMet(product: Product, afname: Tabel): Record<string, unknown> {
  const { code, werkorganisatie, eenheid, beleid, afnemers } = product;
  const werkelijk = (deelnemer: string): string =>
    tekst(
      som(
        afname.rijen
          .filter((rij) => rij['Product'] === code && rij['Deelnemer'] === deelnemer)
          .map((rij) => centen(rij['Hoeveelheid'])),
      ),
    );
  const regels = afnemers.map(({ deelnemer, contract, minimum }) => [
    deelnemer,
    { contract, werkelijk: werkelijk(deelnemer), ...(minimum !== undefined && { minimum }) },
  ]);
  return { code, werkorganisatie, eenheid, afrekening: { beleid }, afname: Object.fromEntries(regels) };
}

/** One kostenpost for each kostenplaats, and one for each product or deelnemer named on its rows. */
async function kostenpostenVan(boekjaar: Boekjaar): Promise<Record<string, unknown>[]> {
  const rijen = (await leesRealisatie(boekjaar.jaar)).flatMap(({ tabel }) => tabel.rijen);
  return [...new Set(rijen.map(idVan))].sort().map((id) => {
    const groep = rijen.filter((rij) => idVan(rij) === id);
    const bedrag = tekst(som(groep.map((rij) => centen(rij['Bedrag']))));
    return { id, bedrag, ...bestemmingVan(boekjaar, groep[0] ?? {}) };
  });
}

function idVan(rij: Readonly<Record<string, Cel>>): string {
  const plaats = rij['Kostenplaats'] as string;
  if (rij['Product'] !== null) return `${plaats}:p:${rij['Product'] as string}`;
  return rij['Deelnemer'] === null ? plaats : `${plaats}:d:${rij['Deelnemer'] as string}`;
}

function bestemmingVan(boekjaar: Boekjaar, rij: Readonly<Record<string, Cel>>): Record<string, unknown> {
  const plaats = boekjaar.kostenplaatsen.find(({ code }) => code === rij['Kostenplaats']);
  if (plaats === undefined) throw new Error(`Onbekende kostenplaats ${String(rij['Kostenplaats'])}`);
  const { werkorganisatie, product, gedrag } = plaats.toewijzing;
  if (rij['Deelnemer']) return { werkorganisatie, bestemming: { deelnemer: rij['Deelnemer'] } };
  const doel = rij['Product'] ?? product;
  if (doel === undefined) return { werkorganisatie, gedrag, bestemming: { casco: true } };
  const eigenaar = boekjaar.producten.find(({ code }) => code === doel);
  return { werkorganisatie: eigenaar?.werkorganisatie, gedrag, bestemming: { product: doel } };
}

/** Hundredths as a decimal string: '-12.05'. */
function tekst(honderdsten: bigint): string {
  const teken = honderdsten < 0n ? '-' : '';
  const cijfers = String(honderdsten < 0n ? -honderdsten : honderdsten).padStart(3, '0');
  return `${teken}${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`;
}
