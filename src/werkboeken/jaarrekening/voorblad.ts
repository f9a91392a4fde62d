import { datum, formule, leeg, tekst } from '../werkmap/cel.js';
import type { Blad } from '../werkmap/blad.js';
import type { Bladnaam } from './ankers.js';
import type { ControleBlad } from './controle.js';
import type { Samenvatting } from './samenvatting.js';
import type { Werk } from './werk.js';
import { STATUS } from './werk.js';

const INHOUD: readonly (readonly [Bladnaam, string])[] = [
  ['Samenvatting', 'de uitkomst op één blad'],
  ['Hulpkosten', 'kosten die voor andere plaatsen zijn gemaakt, en waar zij terechtkomen'],
  ['Casco', 'verdeelsleutels en verdeling'],
  ['Sleutels', 'verdeelsleutels van producten, onder hun afnemers'],
  ['Diensten', 'wie wat afneemt en wat het kost'],
  ['Verrekening', 'definitieve lasten, voorschotten en saldo per deelnemer'],
  ['Saldering', 'wie betaalt wie, en waarom dat bedrag'],
  ['Herkomst', 'ingelezen bestanden en kostenposten'],
  ['Controle', 'alle controles, als formule'],
];

/** Of a berekening that is older than the trail. */
const GEEN_SPOOR = 'geen: doorgerekend voordat het controlespoor er was';

/**
 * One page: what this is, what comes out, and whether it closes.
 * @returns the row of the verdict
 */
export function writeVoorblad(werk: Werk, samenvatting: Samenvatting, controle: ControleBlad): number {
  const blad = werk.blad('Voorblad');
  writeFeiten(werk, blad);
  writeUitkomst(werk, blad, samenvatting);
  blad.strook('np_voorblad_oordeel_titel');
  const oordeel = blad.strook('np_voorblad_oordeel', [formule(controle.oordeel)]);
  blad.skip();
  blad.strook('np_inhoud_titel');
  for (const [naarBlad, wat] of INHOUD.filter(([naam]) => werk.heeft(naam))) {
    blad.strook('np_inhoud_rij', [{ tekst: naarBlad, naarBlad }, tekst(wat)]);
  }
  return oordeel;
}

function writeFeiten(werk: Werk, blad: Blad): void {
  const { verband, berekening, rekenmodel, spoorregel } = werk.gegevens.invoer;
  blad.zet('np_verband', tekst(verband.naam));
  blad.zet('np_documentregel', tekst(werk.documentregel));
  blad.zet('np_boekjaar', tekst(String(rekenmodel.boekjaar)));
  blad.zet('np_versie', tekst(`nummer ${berekening.nummer}`));
  blad.zet('np_status', tekst(STATUS));
  blad.zet('np_gemaakt_op', datum(berekening.gemaaktOp));
  blad.zet('np_gemaakt_door', tekst(berekening.gemaaktDoor));
  blad.zet('np_rekenkern', tekst(berekening.rekenkern));
  blad.zet('np_invoerhash', tekst(berekening.invoerHash));
  blad.zet('np_vingerafdruk', tekst(berekening.uitkomstHash));
  blad.zet('np_spoorregel', tekst(spoorregel === null ? GEEN_SPOOR : `regel ${spoorregel.volgnummer}`));
  blad.zet('np_spoorhash', tekst(spoorregel?.hash ?? '–'));
  if (verband.voorbeeld) return;
  const { rij } = werk.sjabloon.plaats('np_voorbeeld');
  werk.sjabloon
    .blad('Voorblad')
    .getRow(rij)
    .eachCell((cel) => {
      cel.value = null;
      cel.style = {};
    });
}

function writeUitkomst(werk: Werk, blad: Blad, samenvatting: Samenvatting): void {
  const { deelnemers } = werk.gegevens;
  const tabel = werk.tabel(blad, 'uitkomst');
  const bedragen = (d: number) => [
    formule(samenvatting.perDeelnemer('lasten', d)),
    formule(samenvatting.perDeelnemer('voorschotten', d)),
    formule(samenvatting.perDeelnemer('saldo', d)),
  ];
  tabel.titel();
  tabel.kop();
  deelnemers.forEach(({ naam }, d) => {
    tabel.rij([tekst(naam), ...bedragen(d), formule(samenvatting.perDeelnemer('netto', d))]);
  });
  tabel.rij([tekst('Totaal'), ...bedragen(-1), leeg], 'totaal');
  tabel.noot();
  blad.skip();
}
