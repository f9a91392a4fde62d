import { escapeXml } from './werkmap.js';

export const XAF = {
  '3.2': 'http://www.auditfiles.nl/XAF/3.2',
  '3.2.1':
    'http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.0/structures/XmlAuditfileFinancieel3.2.1',
  '4.0': 'http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0',
} as const;

export interface Boekingsregel {
  /** Debit above zero, credit below. */
  readonly bedrag: string;
  readonly rekening?: string;
  readonly kostenplaats?: string;
  readonly tekst?: string;
  readonly datum?: string;
  readonly stuk?: string;
  /** Instead of D or C by the sign of the amount. */
  readonly kant?: string;
}

export interface Auditfileinvoer {
  readonly regels: readonly Boekingsregel[];
  readonly versie?: keyof typeof XAF;
  readonly namespace?: string;
  readonly boekjaar?: string;
  readonly periode?: string;
  readonly valuta?: string;
  /** Instead of the true ones. */
  readonly tellingen?: string;
  readonly declaratie?: string;
}

const element = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`;

/** An auditfile as a financial package writes it: account 0043 is a cost, 1300 is on the balance sheet. */
export function makeAuditfile(invoer: Auditfileinvoer): Buffer {
  const { regels, versie = '3.2', boekjaar = '2025', periode = '1', valuta = 'EUR' } = invoer;
  const { declaratie = '<?xml version="1.0" encoding="UTF-8"?>', namespace = XAF[versie] } = invoer;
  const account = (id: string, type: string): string =>
    `<ledgerAccount>${element('accID', id)}${element('accDesc', 'Rekening')}${element('accTp', type)}</ledgerAccount>`;
  const lines = regels.map((regel, place) => line(regel, place + 1, versie)).join('\n');
  return Buffer.from(`${declaratie}
<auditfile xmlns="${namespace}">
<header>${element('fiscalYear', boekjaar)}${element('startDate', '2025-01-01')}${element('endDate', '2025-12-31')}${element('curCode', valuta)}</header>
<company><companyName>Gemeente</companyName>
<generalLedger>${account('0043', 'P')}${account('1300', 'B')}</generalLedger>
<openingBalance><linesCount>1</linesCount><obLine><nr>1</nr><accID>1300</accID><amnt>5.00</amnt><amntTp>D</amntTp></obLine></openingBalance>
<transactions>${invoer.tellingen ?? totals(regels)}
<journal><jrnID>INK</jrnID><desc>Inkoop</desc><jrnTp>P</jrnTp>
<transaction><nr>T1</nr><desc>Factuur</desc>${element('periodNumber', periode)}<trDt>2025-01-15</trDt>
${lines}
</transaction></journal></transactions></company></auditfile>
`);
}

function line(regel: Boekingsregel, nr: number, versie: keyof typeof XAF): string {
  const { bedrag, rekening = '0043', kostenplaats, tekst, datum, stuk, kant } = regel;
  const negative = bedrag.startsWith('-');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['nr', String(nr)],
    ['accID', rekening],
    ['docRef', stuk],
    ['effDate', datum],
    ['desc', tekst],
    ['amnt', negative ? bedrag.slice(1) : bedrag],
    ['amntTp', kant ?? (negative ? 'C' : 'D')],
    [versie === '4.0' ? 'cost' : 'costID', kostenplaats],
  ];
  const vat = '<vat><vatID>H</vatID><vatAmnt>21.00</vatAmnt><vatAmntTp>C</vatAmntTp></vat>';
  return `<trLine>${fields.map(([name, value]) => element(name, value)).join('')}${vat}</trLine>`;
}

function totals(regels: readonly Boekingsregel[]): string {
  const cents = regels.map(({ bedrag }) => Math.round(Number(bedrag) * 100));
  const sum = (list: readonly number[]): string =>
    (list.reduce((total, n) => total + Math.abs(n), 0) / 100).toFixed(2);
  const debit = sum(cents.filter((n) => n >= 0));
  const credit = sum(cents.filter((n) => n < 0));
  return `${element('linesCount', String(regels.length))}${element('totalDebit', debit)}${element('totalCredit', credit)}`;
}
