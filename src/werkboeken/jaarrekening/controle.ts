import type { Blad } from '../werkmap/blad.js';
import { formule, tekst } from '../werkmap/cel.js';
import type { Tabel } from '../werkmap/tabel.js';
import type { Bronnen } from './bronnen.js';
import { listControles } from './controles.js';
import type { Controle } from './controles.js';
import type { Werk } from './werk.js';

export interface ControleBlad {
  /** References to the verdict in a sentence and in a word. */
  readonly oordeel: string;
  readonly oordeelKort: string;
  readonly kop: number;
  /** First and last row of the checks. */
  readonly rijen: readonly [number, number];
}

/** The proof: each check as a formula that says "sluit" or shows the difference. */
export function writeControle(werk: Werk, bronnen: Bronnen): ControleBlad {
  const blad = werk.blad('Controle');
  const tabel = werk.tabel(blad, 'controle');
  const kop = tabel.kop();
  const eerste = blad.rij;
  let nummer = 0;
  for (const [groep, controles] of listControles(werk.gegevens, bronnen)) {
    if (controles.length === 0) continue;
    tabel.rij([tekst(groep)], 'groep');
    for (const controle of controles) writeRegel(blad, tabel, { controle, nummer: (nummer += 1) });
  }
  const laatste = blad.rij - 1;
  writeOordeel(blad, eerste, laatste);
  blad.skip();
  writeAandacht(werk, blad);
  const ref = (anker: string): string => {
    const { kolom, rij } = werk.sjabloon.plaats(anker);
    return blad.ref(kolom, rij);
  };
  return { oordeel: ref('np_oordeel'), oordeelKort: ref('np_oordeel_kort'), kop, rijen: [eerste, laatste] };
}

function writeRegel(
  blad: Blad,
  tabel: Tabel,
  { controle, nummer }: { readonly controle: Controle; readonly nummer: number },
): void {
  const rij = blad.rij;
  tabel.rij([
    tekst(`C${String(nummer).padStart(3, '0')}`),
    tekst(controle.naam),
    tekst(controle.blad),
    controle.links,
    controle.rechts,
    formule(`D${rij}-E${rij}`),
    formule(`IF(ROUND(F${rij},2)=0,"sluit",ROUND(F${rij},2))`),
  ]);
}

function writeOordeel(blad: Blad, eerste: number, laatste: number): void {
  const aantal = `COUNT(D${eerste}:D${laatste})`;
  const sluit = `COUNTIF(G${eerste}:G${laatste},"sluit")`;
  const mis = `IF(${aantal}-${sluit}=1,"Let op: 1 controle sluit niet","Let op: "&(${aantal}-${sluit})&" controles sluiten niet")`;
  blad.zet('np_oordeel', formule(`IF(${aantal}=${sluit},"Alle "&${aantal}&" controles sluiten",${mis})`));
  blad.zet('np_oordeel_kort', formule(`IF(${aantal}=${sluit},"sluit","sluit niet")`));
}

function writeAandacht(werk: Werk, blad: Blad): void {
  const { waarschuwingen } = werk.gegevens.invoer.uitkomst;
  if (waarschuwingen.length === 0) return;
  blad.strook('np_aandacht_titel');
  for (const { melding } of waarschuwingen) blad.strook('np_aandacht_rij', [tekst('•'), tekst(melding)]);
}
