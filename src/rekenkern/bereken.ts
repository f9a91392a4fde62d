import { applyRegimes } from './casco-regime.js';
import { chargeCasco, spreadCascos } from './casco.js';
import { chargeDirect } from './direct.js';
import { listDoorbelasting } from './doorbelasting.js';
import { Fouten } from './fouten.js';
import { hashRekenmodel } from './hash.js';
import { spreadHulpkosten } from './hulpkosten.js';
import { Lasten } from './lasten.js';
import { collectPools } from './pools.js';
import { chargeProduct, settleProducten } from './producten.js';
import { openRekening, type Rekening } from './rekening.js';
import { netPosities, settlePosities } from './saldering.js';
import { makeSleutelbord } from './sleutels/sleutelbord.js';
import { writeSpoor } from './spoor.js';
import type { Stappen } from './stappen.js';
import type { Antwoord, Uitkomst } from './uitkomst.js';
import { writeUitkomst, type Stempel } from './uitschrijven.js';
import { settleVoorschotten } from './verrekening.js';
import { checkModel } from './vorm/check-model.js';
import { listWaarschuwingen } from './waarschuwingen.js';

/** Version of the rules: a change that moves a cent raises it, and is in the CHANGELOG. */
export const REKENKERN_VERSIE = '1.0.0';

export interface BerekenOpties {
  /** Also give the steps behind every charge. */
  readonly spoor?: boolean | undefined;
}

/**
 * The calculation: one verband, one boekjaar, from kostenposten to who pays whom. Pure: the same model always gives the
 * same uitkomst, to the cent and to the hash.
 *
 * @param model a rekenmodel as JSON has it; every amount and quantity a decimal string
 * @returns the uitkomst, or all faults of the model at once
 * @throws Error only for a defect of the rekenkern itself (an uitkomst that does not close on zero)
 * @bron REKENMODEL.md
 */
export function bereken(model: unknown, opties: BerekenOpties = {}): Antwoord {
  const fouten = new Fouten();
  const checked = checkModel(model, fouten);
  if (checked === undefined) return { ok: false, fouten: fouten.list };
  const stappen = divideKosten(openRekening(checked, fouten));
  if (fouten.list.length > 0) return { ok: false, fouten: fouten.list };
  const stempel = { rekenkern: REKENKERN_VERSIE, invoerHash: hashRekenmodel(model) };
  const uitkomst = settleBoekjaar(stappen, stempel);
  return {
    ok: true,
    uitkomst: opties.spoor === true ? { ...uitkomst, spoor: writeSpoor(stappen) } : uitkomst,
  };
}

/** Steps 1 to 6: who bears which cost. What cannot be divided is reported, and the rest goes on. */
export function divideKosten(rekening: Rekening): Stappen {
  const lasten = new Lasten(rekening);
  const bord = makeSleutelbord(rekening, (werkorganisaties) => lasten.dienstenOf(werkorganisaties));

  const pools = collectPools(rekening);
  const hulpverdelingen = spreadHulpkosten(rekening, pools);
  const delingen = applyRegimes(rekening, pools);
  chargeDirect(rekening, pools, lasten);
  const producten = settleProducten(rekening, pools, bord);
  for (const product of producten) chargeProduct(lasten, product);
  const cascos = spreadCascos(rekening, delingen, bord);
  for (const casco of cascos) chargeCasco(lasten, casco);
  return { rekening, pools, hulpverdelingen, delingen, producten, cascos, lasten };
}

/** Steps 7 to 9: what everyone still owes, who pays whom, and that it closes on zero. */
export function settleBoekjaar(stappen: Stappen, stempel: Stempel): Uitkomst {
  const { rekening, lasten } = stappen;
  const verrekening = settleVoorschotten(rekening, lasten);
  const leveringen = listDoorbelasting(rekening.model, stappen.hulpverdelingen);
  const posities = netPosities(rekening, verrekening, leveringen);
  const betalingen = settlePosities(posities);
  const stukken = { ...stappen, leveringen, verrekening, posities, betalingen };
  return writeUitkomst(stukken, stempel, listWaarschuwingen(stappen));
}
