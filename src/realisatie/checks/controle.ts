import type { Bevindingenlijst } from '../bevinding.js';
import type { Blad, Bladeinde, Leesmelding, Ontvanger, Rij } from '../reader/cel.js';
import { kiesLezing } from '../importprofiel/lezing.js';
import type { Gelezenmet, Profielkeuze } from '../importprofiel/profiel.js';
import { TOELICHTING_KOP } from '../sjablonen/sjabloon.js';
import { SOORT, type Soort, type Soortgegevens } from '../soorten.js';
import { Bevindingen } from './bevindingen.js';
import { Bladcontrole } from './bladcontrole.js';
import { toUnits, TOTAL_DECIMALS } from './getal.js';
import { Ontbrekend, type OntbrekendeToewijzing } from './ontbrekend.js';
import { readKopregel, type Kopregel } from './kopregel.js';
import { makeZoeker, type Naslag, type Zoeker } from './naslag.js';
import { makeRegelcontroles, type Regel, type Regelcontrole } from './regel.js';
import { Regelgroepen, type Regelgroep } from './regelgroepen.js';
import { isFilled } from './rijen.js';
import { makeToon } from './schrijf-getal.js';

export interface Controleuitslag extends Bevindingenlijst {
  /** Rows under the headers, faulty ones too. */
  readonly rijen: number;
  /** Control total: euros with two decimals, or a quantity; of the rows that have a readable one. */
  readonly totaal: string;
  /** What the rows are about, for a comparison with earlier files; only of a file without a fout. */
  readonly groepen?: readonly Regelgroep[];
  /** What its rows are booked on and nothing maps; absent when everything is mapped. */
  readonly ontbrekend?: readonly OntbrekendeToewijzing[];
  /** The importprofielen that it was read with; absent when its columns are the soort's own. */
  readonly gelezenMet?: readonly Gelezenmet[];
}

/** A row without a fout and its place in the file. */
export interface Plaatsregel {
  readonly blad: string;
  readonly rij: number;
  readonly regel: Regel;
}

/** What the rows of a file are held against. */
export interface Controleregels {
  readonly naslag: Naslag;
  /** What files of other sources are read with; nothing when it is not said. */
  readonly profielen?: Profielkeuze;
}

/** Checks a file of one soort while it is read: all findings in one pass; rows are passed on while there is no fout. */
export class Controle implements Ontvanger {
  private readonly bevindingen = new Bevindingen();
  private readonly zoeker: Zoeker;
  private readonly gegevens: Soortgegevens;
  private readonly regelcontroles: readonly Regelcontrole[];
  private readonly groepen: Regelgroepen;
  private readonly ontbrekend = new Ontbrekend();
  private readonly gelezenMet = new Map<string, Gelezenmet>();
  private readonly overgeslagen: { blad: Blad; kop: Kopregel }[] = [];
  private blad: Blad = { naam: '', verborgen: false };
  private kop: Kopregel | null = null;
  private bladcontrole: Bladcontrole | null = null;
  private bladen = 0;
  private rijen = 0;
  private totaal = 0n;

  constructor(
    private readonly soort: Soort,
    private readonly regels: Controleregels,
    private readonly onRegel: (regel: Plaatsregel) => void,
  ) {
    this.zoeker = makeZoeker(regels.naslag);
    this.gegevens = SOORT[soort];
    this.regelcontroles = makeRegelcontroles(soort);
    this.groepen = new Regelgroepen(this.gegevens.overlap);
  }

  startBlad(blad: Blad): void {
    this.blad = blad;
    this.kop = null;
    this.bladcontrole = null;
  }

  addRij(rij: Rij): void {
    if (!rij.cellen.some(isFilled)) return;
    if (this.kop === null) this.startKop(this.readKop(rij));
    else if (this.bladcontrole !== null) this.addRegel(rij.nummer, this.bladcontrole.addRij(rij));
  }

  endBlad(einde: Bladeinde): void {
    this.bladcontrole?.end(einde);
  }

  report({ code, rij, invulling }: Leesmelding): void {
    const plaats = { blad: this.blad.naam, ...(rij !== undefined && { rij }) };
    this.bevindingen.add(code, plaats, invulling);
  }

  finish(): Controleuitslag {
    this.reportOvergeslagen();
    if (this.rijen === 0 && !this.bevindingen.hasFout) this.bevindingen.add('GEEN_REGELS', {});
    const show = makeToon(this.soort);
    const ontbrekend = this.ontbrekend.list();
    const uitslag = {
      ...{ rijen: this.rijen, totaal: show(this.totaal), ...this.bevindingen.list() },
      ...(ontbrekend.length > 0 && { ontbrekend }),
      ...(this.gelezenMet.size > 0 && { gelezenMet: [...this.gelezenMet.values()] }),
    };
    return this.bevindingen.hasFout ? uitslag : { ...uitslag, groepen: this.groepen.list(show) };
  }

  private readKop(rij: Rij): Kopregel {
    const lezing = kiesLezing(rij, this.soort, this.regels.profielen ?? { profielen: [], genoemd: false });
    const { kolommen, negeren, herkend, met } = lezing;
    if (met !== null && herkend.length <= 1) this.gelezenMet.set(met.code, met);
    const namen = herkend.map(({ naam }) => `“${naam}”`).join(', ');
    const code = herkend.length > 1 ? 'PROFIEL_NIET_EENDUIDIG' : 'PROFIEL_HERKEND';
    if (herkend.length > 0) this.bevindingen.add(code, { blad: this.blad.naam, rij: rij.nummer }, { namen });
    return readKopregel(rij, kolommen, negeren);
  }

  private startKop(kop: Kopregel): void {
    this.kop = kop;
    if (kop.ontbrekend.length > 0) {
      this.overgeslagen.push({ blad: this.blad, kop });
      return;
    }
    this.bladen += 1;
    const { soort, zoeker, bevindingen, regelcontroles } = this;
    const { boekjaar, periode13 } = this.regels.naslag;
    const maatstaf = { soort, boekjaar, periode13, zoeker, bevindingen, regelcontroles };
    this.bladcontrole = new Bladcontrole(this.blad, kop, maatstaf);
  }

  private addRegel(rij: number, regel: Regel | null): void {
    if (regel === null) return;
    this.rijen += 1;
    const telt = regel[this.gegevens.telt];
    const units = typeof telt === 'string' ? toUnits(telt, TOTAL_DECIMALS) : 0n;
    this.totaal += units;
    this.noteOntbrekend(regel, units);
    if (this.bevindingen.hasFout) return;
    this.groepen.add(regel, units);
    this.onRegel({ blad: this.blad.naam, rij, regel });
  }

  private noteOntbrekend({ kostenplaats, grootboekrekening = null, product }: Regel, units: bigint): void {
    const onbekend = this.bladcontrole?.onbekendeKostenplaats ?? null;
    if (onbekend !== null)
      return this.ontbrekend.add({ kostenplaats: onbekend, grootboekrekening, bekend: false }, units);
    if (typeof kostenplaats !== 'string' || product !== null) return;
    if (this.zoeker.isToegewezen({ kostenplaats, grootboekrekening })) return;
    this.ontbrekend.add({ kostenplaats, grootboekrekening, bekend: true }, units);
  }

  /** A sheet that looks like one of this soort but lacks a column is a fout; any other sheet a warning. */
  private reportOvergeslagen(): void {
    for (const { blad, kop } of this.overgeslagen) {
      const found = kop.plaatsen.filter(([, { verplicht, vast }]) => verplicht && vast === undefined).length;
      const looksAlike = kop.ontbrekend.length <= found;
      if (this.bladen === 0 || looksAlike) this.reportOntbrekend(blad, kop);
      else if (!blad.verborgen && kop.onbekend[0]?.naam !== TOELICHTING_KOP)
        this.bevindingen.add('BLAD_OVERGESLAGEN', { blad: blad.naam }, { soort: this.soort });
    }
  }

  private reportOntbrekend(blad: Blad, kop: Kopregel): void {
    for (const { naam } of kop.ontbrekend)
      this.bevindingen.add('KOLOM_ONTBREEKT', { blad: blad.naam, rij: kop.rij, kolom: naam });
    for (const { kolomnummer, naam } of kop.onbekend.filter(({ lijktOpKolom }) => lijktOpKolom))
      this.bevindingen.add('LETTERS_UIT_ANDER_SCHRIFT', {
        blad: blad.naam,
        rij: kop.rij,
        kolomnummer,
        waarde: naam,
      });
  }
}
