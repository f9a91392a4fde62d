import { settleSaldo } from '../importprofiel/saldo.js';
import type { Leeskolom } from '../importprofiel/profiel.js';
import type { Blad, Bladeinde, Cel, Rij } from '../reader/cel.js';
import { SOORT, type Soort } from '../soorten.js';
import type { Bevindingen, Plaats } from './bevindingen.js';
import { codeOfOnbekend, hasName, type Kopregel } from './kopregel.js';
import type { Zoeker } from './naslag.js';
import { resolveCode, type Regel, type Regelcontrole } from './regel.js';
import { isFilled, isTotaal, repeatsKopregel } from './rijen.js';
import { clean } from './tekst.js';
import { readWaarde, type Waarde } from './waarde.js';

export interface Maatstaf {
  readonly soort: Soort;
  readonly boekjaar: number;
  /** Whether closing entries in periode 13 are allowed. */
  readonly periode13: boolean;
  readonly zoeker: Zoeker;
  readonly bevindingen: Bevindingen;
  readonly regelcontroles: readonly Regelcontrole[];
}

/** Checks the rows of one sheet that has all required columns. */
export class Bladcontrole {
  private readonly nameless = new Set<number>();
  private readonly isSaldo: boolean;
  private laatsteRij = 0;
  /** What the row that was read last names as kostenplaats, when there is none of that code. */
  onbekendeKostenplaats: string | null = null;

  constructor(
    private readonly blad: Blad,
    private readonly kop: Kopregel,
    private readonly maatstaf: Maatstaf,
  ) {
    this.isSaldo = kop.plaatsen.some(([, { saldo }]) => saldo !== undefined);
    const plaats = { blad: blad.naam, rij: kop.rij };
    for (const { kolomnummer, kolom } of kop.dubbel)
      this.bevindingen.add('KOLOM_DUBBEL', { ...plaats, kolomnummer, kolom: kolom.naam });
    for (const onbekend of kop.onbekend)
      this.bevindingen.add(codeOfOnbekend(onbekend), {
        ...plaats,
        kolomnummer: onbekend.kolomnummer,
        waarde: onbekend.naam,
      });
  }

  /** The values of the row, a field with a finding left out; null for a row that is not one of the soort. */
  addRij(rij: Rij): Regel | null {
    this.laatsteRij = rij.nummer;
    this.onbekendeKostenplaats = null;
    this.reportNameless(rij);
    const plaats = { blad: this.blad.naam, rij: rij.nummer };
    if (rij.verborgen) this.bevindingen.add('RIJ_VERBORGEN', plaats);
    if (repeatsKopregel(rij, this.kop)) this.bevindingen.add('KOPREGEL_HERHAALD', plaats);
    else if (isTotaal(rij, this.kop)) this.bevindingen.add('SUBTOTAALRIJ', plaats);
    else return this.readRegel(rij);
    return null;
  }

  end({ samenvoegingen, verborgenKolommen }: Bladeinde): void {
    const { naam: blad, verborgen } = this.blad;
    for (const { vanRij, totRij, cel } of samenvoegingen)
      if (totRij > this.kop.rij && vanRij <= this.laatsteRij)
        this.bevindingen.add('CELLEN_SAMENGEVOEGD', { blad, rij: vanRij, waarde: cel });
    // A hidden column that is not read is named by its header, as any other that is not.
    for (const [kolomnummer, kolom] of this.kop.plaatsen)
      if (verborgenKolommen.some((one) => one.kolom === kolomnummer && one.laatsteRij > this.kop.rij))
        this.bevindingen.add('KOLOM_VERBORGEN', { blad, rij: this.kop.rij, kolomnummer, kolom: kolom.naam });
    if (verborgen && this.laatsteRij > 0) this.bevindingen.add('BLAD_VERBORGEN', { blad });
  }

  private get bevindingen(): Bevindingen {
    return this.maatstaf.bevindingen;
  }

  private readRegel(rij: Rij): Regel {
    const cells: (Cel | undefined)[] = [];
    for (const cel of rij.cellen) cells[cel.kolom] = cel;
    const regel: Record<string, string | null> = {};
    for (const { veld } of SOORT[this.maatstaf.soort].kolommen) regel[veld] = null;
    const report = (code: Parameters<Bevindingen['add']>[0], veld: string, invulling = {}): void =>
      this.bevindingen.add(code, () => this.placeOf(veld, rij.nummer, cells), invulling);
    for (const [kolomnummer, kolom] of this.kop.plaatsen) {
      const cel = kolom.vast ?? cells[kolomnummer];
      const uitslag = this.readCel(cel, kolom);
      if ('waarde' in uitslag) regel[kolom.veld] = uitslag.waarde;
      else {
        delete regel[kolom.veld];
        if (uitslag.code === 'KOSTENPLAATS_ONBEKEND') this.onbekendeKostenplaats = clean(cel?.waarde ?? '');
        report(uitslag.code, kolom.veld, uitslag.invulling);
      }
    }
    const fout = this.isSaldo ? settleSaldo(regel) : null;
    if (fout !== null) report(fout, 'debet');
    for (const check of this.maatstaf.regelcontroles)
      for (const { code, veld, invulling } of check(regel, this.maatstaf.zoeker, rij.nummer))
        report(code, veld, invulling);
    return regel;
  }

  private readCel(cel: Cel | undefined, kolom: Leeskolom): Waarde {
    const { boekjaar, zoeker } = this.maatstaf;
    const uitslag = readWaarde(cel, kolom, this.maatstaf);
    if (!('waarde' in uitslag) || uitslag.waarde === null || kolom.verwijst === undefined) return uitslag;
    return resolveCode(uitslag.waarde, { verwijzing: kolom.verwijst, zoeker, boekjaar });
  }

  private placeOf(veld: string, rij: number, cells: readonly (Cel | undefined)[]): Plaats {
    const [kolomnummer, kolom] = this.kop.plaatsen.find(([, known]) => known.veld === veld) ?? [];
    if (kolomnummer === undefined || kolom === undefined) return { blad: this.blad.naam, rij };
    if (kolom.vast !== undefined)
      return { blad: this.blad.naam, rij, kolom: kolom.naam, waarde: kolom.vast.waarde };
    const plaats = { blad: this.blad.naam, rij, kolomnummer, kolom: kolom.naam };
    const waarde = cells[kolomnummer]?.waarde;
    return waarde === undefined ? plaats : { ...plaats, waarde };
  }

  /** Values under no name are reported once for each column, so that nothing drops out in silence. */
  private reportNameless({ nummer: rij, cellen }: Rij): void {
    for (const cel of cellen) {
      const { kolom: kolomnummer } = cel;
      if (this.nameless.has(kolomnummer) || hasName(kolomnummer, this.kop) || !isFilled(cel)) continue;
      this.nameless.add(kolomnummer);
      this.bevindingen.add('KOLOM_ZONDER_NAAM', { blad: this.blad.naam, rij, kolomnummer });
    }
  }
}
