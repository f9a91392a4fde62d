import type { Stand } from '../../berekening/index.js';
import { mag, type Gebruiker } from '../../toegang/index.js';
import { count, join } from '../opmaak/index.js';

/** Something the reader can do now. */
export interface Taak {
  readonly kop: string;
  readonly onder: string;
  readonly doe: 'inlezen' | 'lasten' | 'verrekening' | 'doorrekenen';
  readonly knop: string;
}

/** The sentence that the reader came for: where the year stands. */
export function makeKop({ boekjaar, laatste, inlezingen, nieuwer }: Stand, sluit: boolean): string {
  if (inlezingen.length === 0) return `Voor ${boekjaar} is nog niets ingelezen`;
  if (laatste === null) return `${boekjaar} is ingelezen, maar nog niet doorgerekend`;
  if (nieuwer.length > 0) return `De berekening van ${boekjaar} loopt achter op de ladingen`;
  return sluit ? `${boekjaar} sluit: de verrekening komt uit op 0,00` : `${boekjaar} sluit niet`;
}

/** What is still to come in, in words; null when every werkorganisatie has every soort. */
export function describeOntbreekt({ perWerkorganisatie }: Stand): string | null {
  const delen = perWerkorganisatie.flatMap(({ naam, soorten }) => {
    const mist = soorten.filter(({ rijen }) => rijen === 0).map(({ soort }) => soort);
    return mist.length === 0 ? [] : [`${naam} (${join(mist)})`];
  });
  if (delen.length === 0) return null;
  const leeg = perWerkorganisatie.every(({ soorten }) => soorten.every(({ rijen }) => rijen === 0));
  if (leeg) {
    const soorten = new Set(perWerkorganisatie.flatMap((deel) => deel.soorten.map(({ soort }) => soort)));
    return `Van elke werkorganisatie ontbreken nog ${join([...soorten].map((soort) => `de ${soort}`))}.`;
  }
  return `Nog niet binnen: ${join(delen)}.`;
}

/** What to do next, for this reader: the most urgent first. */
export function makeTaken(stand: Stand, gebruiker: Gebruiker): Taak[] {
  const { verband } = gebruiker;
  return [
    ...(mag(gebruiker, 'inlezen', verband) ? inlezen(stand) : []),
    ...(mag(gebruiker, 'doorrekenen', verband) ? doorrekenen(stand) : []),
    ...(stand.laatste === null ? [] : bekijken(stand, gebruiker)),
  ];
}

function inlezen(stand: Stand): Taak[] {
  if (describeOntbreekt(stand) === null) return [];
  return [
    {
      kop: `Bestanden van ${stand.boekjaar} inlezen`,
      onder: 'U ziet alle bevindingen in één keer; met één fout wordt er niets geboekt.',
      doe: 'inlezen',
      knop: 'Naar inlezen',
    },
  ];
}

function doorrekenen({ boekjaar, inlezingen, nieuwer }: Stand): Taak[] {
  if (inlezingen.length === 0 || nieuwer.length === 0) return [];
  const onder = `${count(nieuwer.length, 'lading telt', 'ladingen tellen')} nog niet mee: ${join(nieuwer.slice(0, 3).map(({ bestandsnaam }) => bestandsnaam))}${nieuwer.length > 3 ? ` en ${nieuwer.length - 3} meer` : ''}.`;
  return [{ kop: `${boekjaar} doorrekenen`, onder, doe: 'doorrekenen', knop: 'Doorrekenen' }];
}

function bekijken({ boekjaar }: Stand, { rol }: Gebruiker): Taak[] {
  const lasten: Taak = {
    kop: rol === 'regiegroeplid' ? 'Nagaan wat uw gemeente betaalt' : `Lasten ${boekjaar} bekijken`,
    onder: 'Per werkorganisatie en product, tot op de ingelezen rij.',
    doe: 'lasten',
    knop: 'Naar lasten',
  };
  const verrekening: Taak = {
    kop: rol === 'bvr-lid' ? 'Werkboek van de jaarrekening downloaden' : 'Wie betaalt wie',
    onder: 'De verrekening met alle controles van de nulpositie, en het werkboek.',
    doe: 'verrekening',
    knop: 'Naar verrekening',
  };
  return rol === 'bvr-lid' ? [verrekening, lasten] : [lasten, verrekening];
}
