import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the steps of an inrichting.json come to, year by year, as far as files can tell of it: deelnemers,
 * werkorganisaties, sleutels with their dated values, and per boekjaar the cascos, the products with who takes them
 * under a vastgestelde DVO, and the kostenplaatsen.
 */
export async function leesInrichting(map) {
  const { verband, stappen } = JSON.parse(await readFile(join(map, 'inrichting.json'), 'utf8'));
  const van = (verzoek) => stappen.filter((stap) => stap.verzoek === verzoek).map(({ inhoud }) => inhoud);
  const genummerd = (rijen) => rijen.map((rij, i) => ({ volgorde: i + 1, ...rij }));
  const gastheerschappen = van('gastheerschappen');
  const deelnemers = genummerd(van('deelnemers'));
  const dvoregels = leesDvoregels(stappen);
  const waarden = [
    ...(await leesInwoners(map, stappen, deelnemers)),
    ...van('sleutelwaarden').flatMap((w) => w.sleutelwaarden),
  ];
  return {
    ...verband,
    deelnemers,
    werkorganisaties: genummerd(van('werkorganisaties')).map((werkorganisatie) => ({
      ...werkorganisatie,
      gastheerschappen: gastheerschappen.filter((een) => een.werkorganisatie === werkorganisatie.code),
    })),
    sleutels: van('verdeelsleutels').map(({ code, naam, definitie }) => ({
      code,
      naam,
      ...definitie,
      sleutelwaarden: waarden.filter(({ sleutel }) => sleutel === code),
    })),
    boekjaren: verband.boekjaren.map((jaar) => {
      const inJaar = ({ boekjaar }) => boekjaar === jaar;
      return {
        jaar,
        cascos: van('cascos')
          .filter(inJaar)
          .flatMap(({ cascos }) => cascos),
        producten: van('menukaartregels')
          .filter(inJaar)
          .sort((a, b) => a.volgorde - b.volgorde)
          .map(({ product, ...regel }) => ({
            ...regel,
            code: product,
            afnemers: afnemersVan({ product, jaar, deelnemers, dvoregels }),
          })),
        kostenplaatsen: van('kostenplaatsen').filter(inJaar),
      };
    }),
  };
}

/** The lines of every DVO and wijziging that was vastgesteld, in the order in which they were agreed. */
function leesDvoregels(stappen) {
  const onthouden = (stap) => `{${stap.onthoud}}`;
  const vastgesteld = new Set(
    stappen.map(({ verzoek }) => verzoek).filter((verzoek) => verzoek.endsWith('/vaststellingen')),
  );
  const tellers = new Map();
  return stappen.flatMap((stap) => {
    const { verzoek, inhoud } = stap;
    const [soort, dvo, deel] = verzoek.split('/');
    if (soort !== 'dvos' || deel === 'vaststellingen' || verzoek.endsWith('/vaststellingen')) return [];
    if (deel === undefined)
      return vastgesteld.has(`dvos/${onthouden(stap)}/vaststellingen`) ? regelsVan(inhoud, inhoud.vanaf) : [];
    const nummer = (tellers.get(dvo) ?? 0) + 1;
    tellers.set(dvo, nummer);
    return vastgesteld.has(`dvos/${dvo}/wijzigingen/${nummer}/vaststellingen`)
      ? regelsVan(inhoud, inhoud.per)
      : [];
  });
}

const regelsVan = ({ regels, tot = null }, vanaf) => regels.map((regel) => ({ vanaf, tot, ...regel }));

/** Who takes a product in a year, in the order of the deelnemers; what was agreed last counts. */
function afnemersVan({ product, jaar, deelnemers, dvoregels }) {
  return deelnemers.flatMap(({ code: deelnemer }) => {
    const laatste = dvoregels.findLast(
      (regel) =>
        regel.product === product &&
        regel.deelnemer === deelnemer &&
        regel.vanaf <= `${jaar}-12-31` &&
        (regel.tot === null || regel.tot > `${jaar}-01-01`),
    );
    return laatste === undefined || laatste.vervalt === true ? [] : [laatste];
  });
}

/** The inhabitants in the csv files of the steps, as sleutelwaarden. */
async function leesInwoners(map, stappen, deelnemers) {
  const gevonden = [];
  for (const { inhoud, bestand } of stappen.filter(({ verzoek }) => verzoek === 'inwoners')) {
    const [, ...rijen] = (await readFile(join(map, bestand), 'utf8')).trim().split('\n');
    for (const rij of rijen) {
      const [, naam, waarde] = rij.split(';');
      const deelnemer = deelnemers.find((een) => een.naam === naam)?.code;
      if (deelnemer !== undefined) gevonden.push({ ...inhoud, deelnemer, waarde });
    }
  }
  return gevonden;
}
