import { LIMITS } from '../../gate/limits.js';
import { Weigering } from '../../gate/weigering.js';
import type { Cel, Celsoort, Ontvanger } from '../cel.js';
import type { Attributes } from '../xml/attributes.js';
import type { XmlHandler } from '../xml/xml.js';
import { Telling } from './telling.js';
import { checkVersie } from './versie.js';

/** The columns of the rows that a line becomes; the names are those of the template. */
const KOLOMMEN = [
  'Boekjaar',
  'Periode',
  'Kostenplaats',
  'Grootboekrekening',
  'Omschrijving',
  'Boekdatum',
  'Boekstuk',
  'Bedrag',
] as const;
const AMOUNT = /^[+-]?\d{1,20}(\.\d{1,10})?$/;
const BLAD = { naam: 'auditfile', verborgen: false };

type Velden = Map<string, string>;

/**
 * Turns the lines of an auditfile into rows, debit above and credit below zero. Lines on a balance account are no costs:
 * they are counted, added up and told, not passed on. The file's own count and totals must hold.
 */
export class AuditfileReader implements XmlHandler {
  private readonly path: string[] = [];
  private readonly soorten = new Map<string, string>();
  private readonly telling: Telling;
  private readonly velden: Readonly<Record<string, Velden>> = {
    header: new Map(),
    ledgerAccount: new Map(),
    transactions: new Map(),
    transaction: new Map(),
    trLine: new Map(),
  };
  private collected = '';
  private rij = 1;

  constructor(private readonly ontvanger: Ontvanger) {
    this.telling = new Telling(ontvanger);
  }

  open(name: string, attributes: Attributes): void {
    if (this.path.length === 0) this.start(name, attributes);
    this.path.push(name);
    this.collected = '';
    this.velden[name]?.clear();
  }

  text(text: string): void {
    this.collected += text;
    if (this.collected.length > LIMITS.textLength) throw new Weigering('TEKST_TE_LANG');
  }

  close(name: string): void {
    this.path.pop();
    const parent = this.path.at(-1) ?? '';
    if (name === 'trLine' && parent === 'transaction') this.endLine();
    else if (name === 'ledgerAccount') this.endAccount();
    else if (name === 'header') this.checkHeader();
    else this.velden[parent]?.set(name, this.collected.trim());
    this.collected = '';
  }

  /** Once all of it was read. */
  finish(): void {
    this.telling.finish(this.velden['transactions'] ?? new Map());
    this.ontvanger.endBlad({ samenvoegingen: [], verborgenKolommen: [] });
  }

  private start(name: string, attributes: Attributes): void {
    if (name !== 'auditfile') throw new Weigering('XML_ONBEKEND');
    checkVersie(attributes);
    this.ontvanger.startBlad(BLAD);
    const cellen = KOLOMMEN.map((naam, place) => makeCel(place + 1, 'tekst', naam));
    this.ontvanger.addRij({ nummer: 1, cellen, verborgen: false });
  }

  private checkHeader(): void {
    const currency = this.field('header', 'curCode');
    if (currency !== '' && currency !== 'EUR') throw new Weigering('AUDITFILE_VREEMDE_VALUTA');
  }

  private endAccount(): void {
    this.soorten.set(this.field('ledgerAccount', 'accID'), this.field('ledgerAccount', 'accTp'));
  }

  private endLine(): void {
    this.rij += 1;
    const amount = this.field('trLine', 'amnt');
    const side = this.field('trLine', 'amntTp');
    if (!AMOUNT.test(amount) || (side !== 'D' && side !== 'C')) {
      this.ontvanger.report({ code: 'AUDITFILE_BOEKING', rij: this.rij });
      return;
    }
    const balans = this.soorten.get(this.field('trLine', 'accID')) === 'B';
    this.telling.add(amount, side, balans);
    if (!balans) this.ontvanger.addRij(this.toRij(side === 'D' ? amount : negate(amount)));
  }

  private toRij(bedrag: string) {
    const values: readonly [Celsoort, string][] = [
      ['tekst', this.field('header', 'fiscalYear')],
      ['tekst', this.field('transaction', 'periodNumber')],
      // The element has another name in 4.0.
      ['tekst', this.field('trLine', 'costID') || this.field('trLine', 'cost')],
      ['tekst', this.field('trLine', 'accID')],
      ['tekst', this.field('trLine', 'desc') || this.field('transaction', 'desc')],
      ['datum', (this.field('trLine', 'effDate') || this.field('transaction', 'trDt')).slice(0, 10)],
      ['tekst', this.field('trLine', 'docRef') || this.field('transaction', 'nr')],
      ['getal', bedrag],
    ];
    const cellen = values.flatMap(([soort, waarde], place) =>
      waarde === '' ? [] : [makeCel(place + 1, soort, waarde)],
    );
    return { nummer: this.rij, cellen, verborgen: false };
  }

  private field(element: string, name: string): string {
    return this.velden[element]?.get(name) ?? '';
  }
}

const makeCel = (kolom: number, soort: Celsoort, waarde: string): Cel => ({
  kolom,
  soort,
  waarde,
  formule: null,
});

const negate = (amount: string): string =>
  amount.startsWith('-') ? amount.slice(1) : `-${amount.replace('+', '')}`;
