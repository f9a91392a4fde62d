import type { BevindingCode } from '../../../src/realisatie/checks/meldingen.js';
import type { Soort } from '../../../src/realisatie/soorten.js';
import { makeAuditfile } from './auditfile.js';
import { makeOdsWith, odsRow, odsTable } from './rekenblad.js';
import {
  formula,
  makeBlad,
  makeWerkmap,
  rawNumber,
  workbookParts,
  dateCell,
  type Celinvoer,
} from './werkmap.js';
import { makeZip, type Part } from './zip.js';

/** The smallest file that calls up a finding, and the sentence that it then gives. */
export interface Galerijstuk {
  readonly code: BevindingCode;
  readonly soort?: Soort;
  readonly maak: () => Buffer;
  readonly melding: string;
}

export const KOP = ['Boekjaar', 'Periode', 'Kostenplaats', 'Bedrag'];
export const RIJ: readonly Celinvoer[] = [2025, 1, '6401', 10];
const goed = { bladen: [{ naam: 'Blad1', rijen: [KOP, RIJ] }] };
const utf8 = (text: string): Buffer => Buffer.from(text);
const ole = (text: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(text, 'utf16le')]);
const withPart = (part: Part): Buffer => makeWerkmap({ ...goed, parts: [part] });
const cel = (kolom: number, waarde: Celinvoer): Buffer =>
  makeBlad(
    KOP,
    RIJ.map((oud, place) => (place === kolom ? waarde : oud)),
  );
/** One row with a column more than the required ones. */
const extra = (naam: string, waarde: Celinvoer): Buffer => makeBlad([...KOP, naam], [...RIJ, waarde]);
const sheetData = (data: string): Buffer => makeWerkmap({ bladen: [{ naam: 'Blad1', sheetData: data }] });
const AFNAME = ['Boekjaar', 'Periode', 'Product', 'Deelnemer', 'Hoeveelheid'];
const VOORSCHOT = ['Boekjaar', 'Deelnemer', 'Werkorganisatie', 'Bedrag', 'Factuurdatum'];
const waarden = (...rijen: Celinvoer[][]): Buffer =>
  makeBlad(['Sleutel', 'Deelnemer', 'Waarde', 'Peildatum', 'Bron', 'Status'], ...rijen);
const CSV = 'Boekjaar;Periode;Kostenplaats;Bedrag\n';
const boeking = { bedrag: '10.00', kostenplaats: '6401', datum: '2025-01-15' };

const WEIGERINGEN: readonly Galerijstuk[] = [
  {
    code: 'BESTAND_LEEG',
    maak: () => utf8(''),
    melding: 'Het bestand is leeg (0 bytes). Sla het opnieuw op en lees het dan in.',
  },
  {
    code: 'BESTAND_TE_GROOT',
    maak: () => Buffer.alloc(50 * 1024 * 1024 + 1, 'a'),
    melding: 'Het bestand is groter dan 50 MB. Verdeel de regels over meer bestanden.',
  },
  {
    code: 'BESTAND_ONBEKEND',
    maak: () => utf8('%PDF-'),
    melding:
      'Dit is geen bestand dat kan worden ingelezen. Sla het op als Excel-werkmap (.xlsx), OpenDocument-rekenblad (.ods) of csv, of lever een auditfile (XAF) aan.',
  },
  {
    code: 'GEEN_WERKMAP',
    maak: () =>
      makeZip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: '_rels/.rels', content: '<Relationships/>' },
      ]),
    melding:
      'Dit is wel een bestand van een kantoorpakket, maar geen werkmap. Open de werkmap in Excel en sla haar op als “Excel-werkmap (.xlsx)”.',
  },
  {
    code: 'WEBPAGINA',
    maak: () => utf8('<html>'),
    melding:
      'Dit is een webpagina, ook al lijkt het een Excel-bestand. Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  },
  {
    code: 'XML_ONBEKEND',
    maak: () => utf8('<a/>'),
    melding:
      'Dit XML-bestand is geen auditfile (XAF). Exporteer een auditfile financieel 3.2, 3.2.1 of 4.0, of sla de regels op als “Excel-werkmap (.xlsx)”.',
  },
  {
    code: 'AUDITFILE_VERSIE',
    maak: () => utf8('<auditfile/>'),
    melding:
      'Deze auditfile is van een versie die niet wordt gelezen. Exporteer haar als auditfile financieel (XAF) 3.2, 3.2.1 of 4.0.',
  },
  {
    code: 'AUDITFILE_ALLEEN_REALISATIE',
    soort: 'afname',
    maak: () => makeAuditfile({ regels: [] }),
    melding:
      'Een auditfile (XAF) bevat boekingen en kan alleen als realisatie worden ingelezen. Kies de soort realisatie of een ander bestand.',
  },
  {
    code: 'AUDITFILE_VREEMDE_VALUTA',
    maak: () => makeAuditfile({ regels: [boeking], valuta: 'USD' }),
    melding: 'Deze auditfile is niet in euro’s. Exporteer haar in euro’s.',
  },
  {
    code: 'OUD_EXCELBESTAND',
    maak: () => ole('Workbook'),
    melding:
      'Dit is een Excel-bestand van voor 2007 (.xls). Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  },
  {
    code: 'BINAIR_EXCELBESTAND',
    maak: () => makeZip([{ name: 'xl/workbook.bin', content: '' }]),
    melding:
      'Dit is een binaire Excel-werkmap (.xlsb). Open het in Excel en sla het op als “Excel-werkmap (.xlsx)”.',
  },
  {
    code: 'BESTAND_VERSLEUTELD',
    maak: () => ole('EncryptedPackage'),
    melding: 'Het bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf en sla het opnieuw op.',
  },
  {
    code: 'BESTAND_BESCHADIGD',
    maak: () => utf8('PK\u0003\u0004'),
    melding:
      'Het bestand is beschadigd of niet volledig. Download of exporteer het opnieuw, controleer of Excel het opent en sla het daar op.',
  },
  {
    code: 'BESTAND_TE_GROOT_UITGEPAKT',
    maak: () => withPart({ name: 'a', content: Buffer.alloc(2 * 1024 * 1024) }),
    melding:
      'Het bestand is uitgepakt te groot om veilig te lezen. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
  },
  {
    code: 'TE_VEEL_ONDERDELEN',
    maak: () => makeZip(Array.from({ length: 1_001 }, (_, n) => ({ name: String(n), content: '' }))),
    melding:
      'De werkmap bestaat uit meer dan 1.000 onderdelen. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
  },
  {
    code: 'TE_VEEL_BLADEN',
    maak: () => makeWerkmap({ bladen: Array.from({ length: 51 }, (_, n) => ({ naam: `B${n}` })) }),
    melding: 'De werkmap heeft meer dan 50 bladen. Verdeel de bladen over meer bestanden.',
  },
  {
    code: 'TE_VEEL_KOLOMMEN',
    maak: () => sheetData('<row r="1"><c r="IW1"><v>1</v></c></row>'),
    melding:
      'Een blad heeft waarden voorbij kolom IV (256 kolommen). Kopieer alleen de kolommen van het sjabloon naar een nieuw blad.',
  },
  {
    code: 'TE_VEEL_RIJEN',
    maak: () => sheetData('<row r="4000000000"/>'),
    melding: 'Een blad heeft meer dan 1.048.576 rijen. Verdeel de regels over meer bestanden.',
  },
  {
    code: 'TE_VEEL_HERHALINGEN',
    maak: () => makeOdsWith(odsTable(odsRow([1, 2], 'table:number-rows-repeated="1000000"'))),
    melding:
      'De werkmap herhaalt dezelfde rij of cel meer dan een miljoen keer. Verwijder wat er onder en naast de regels is gevuld en sla haar opnieuw op.',
  },
  {
    code: 'TEKST_TE_LANG',
    maak: () => makeBlad(['x'.repeat(32_768)]),
    melding: 'Een cel heeft meer dan 32.767 tekens. Kort de tekst in en lees het bestand opnieuw in.',
  },
  {
    code: 'MACRO_IN_BESTAND',
    maak: () => withPart({ name: 'xl/vbaProject.bin', content: '' }),
    melding:
      'De werkmap bevat macro’s. Sla haar op als “Excel-werkmap (.xlsx)” of OpenDocument-rekenblad zonder macro’s en lees die in.',
  },
  {
    code: 'VERWIJZING_NAAR_BUITEN',
    maak: () => cel(3, formula(`cmd|'/C calc'!A0`, 1)),
    melding:
      'De werkmap haalt waarden op uit een ander bestand of programma. Verbreek de koppelingen (Gegevens, Koppelingen bewerken) en sla haar opnieuw op.',
  },
  {
    code: 'INGESLOTEN_OBJECT',
    maak: () => withPart({ name: 'xl/embeddings/a.bin', content: '' }),
    melding:
      'De werkmap bevat een ingesloten bestand of besturingselement. Kopieer alleen de regels naar een nieuwe werkmap en lees die in.',
  },
  {
    code: 'DOCTYPE_IN_BESTAND',
    maak: () => utf8('<!DOCTYPE a><a/>'),
    melding:
      'Het bestand bevat een DOCTYPE; dat hoort niet in een werkmap. Open het in Excel en sla het opnieuw op.',
  },
];

const LEZEN: readonly Galerijstuk[] = [
  {
    code: 'CSV_VELD_TE_VEEL',
    maak: () => utf8(`${CSV.replaceAll(';', ',')}2025,1,6401,1234,56\n`),
    melding:
      'Rij 2 heeft 5 velden, de kopregel 4. Zet een tekst of bedrag met een komma erin tussen aanhalingstekens.',
  },
  {
    code: 'CSV_RIJ_AFGEBROKEN',
    maak: () => utf8(`${CSV}2025;1;6401;10\n2025;1;64`),
    melding:
      'De laatste rij heeft 3 velden, de kopregel 4: het bestand lijkt niet volledig. Exporteer het opnieuw.',
  },
  {
    code: 'CSV_AANHALINGSTEKEN',
    maak: () => utf8(`${CSV}2025;1;"6401;10\n`),
    melding:
      'In rij 2 klopt een aanhalingsteken niet: een veld dat ermee begint, moet er ook mee eindigen. Herstel de rij of exporteer het bestand opnieuw.',
  },
  {
    code: 'AUDITFILE_TELLING_ONTBREEKT',
    maak: () =>
      makeAuditfile({
        regels: [boeking],
        tellingen: '<linesCount>1</linesCount><totalDebit>10.00</totalDebit>',
      }),
    melding:
      'In de auditfile ontbreekt totalCredit, waarmee zij op volledigheid wordt gecontroleerd. Exporteer haar opnieuw.',
  },
  {
    code: 'AUDITFILE_TELLING_WIJKT_AF',
    maak: () =>
      makeAuditfile({
        regels: [boeking],
        tellingen: '<linesCount>1</linesCount><totalDebit>10.01</totalDebit><totalCredit>0</totalCredit>',
      }),
    melding:
      'De auditfile zegt totalDebit 10,01, maar er staat 10,00 in. Zij is niet volledig of gewijzigd; exporteer haar opnieuw.',
  },
  {
    code: 'AUDITFILE_BOEKING',
    maak: () =>
      makeAuditfile({
        regels: [{ ...boeking, kant: 'X' }],
        tellingen: '<linesCount>0</linesCount><totalDebit>0</totalDebit><totalCredit>0</totalCredit>',
      }),
    melding:
      'De boekingsregel in rij 2 heeft geen geldig bedrag of geen D of C. Exporteer de auditfile opnieuw.',
  },
  {
    code: 'AUDITFILE_BALANSREGELS',
    maak: () => makeAuditfile({ regels: [boeking, { bedrag: '-10.00', rekening: '1300' }] }),
    melding:
      '1 boekingsregels op balansrekeningen, samen -10,00, zijn geen kosten en worden niet gelezen. Controleer of dat klopt.',
  },
];

const BLADEN: readonly Galerijstuk[] = [
  {
    code: 'KOLOM_ONTBREEKT',
    maak: () => makeBlad(KOP.slice(0, 3), RIJ.slice(0, 3)),
    melding:
      'De kolom Bedrag ontbreekt op dit blad. Zet de kolomnamen in de eerste gevulde rij en voeg Bedrag toe.',
  },
  {
    code: 'KOLOM_DUBBEL',
    maak: () => extra('Bedrag', 10),
    melding: 'De kolom Bedrag staat twee keer op dit blad. Verwijder een van beide.',
  },
  {
    code: 'GEEN_REGELS',
    maak: () => makeBlad(KOP),
    melding: 'Er staan geen regels in dit bestand. Zet onder de rij met kolomnamen ten minste één regel.',
  },
  {
    code: 'BLAD_VERBORGEN',
    maak: () => makeWerkmap({ bladen: [{ naam: 'Blad1', rijen: [KOP, RIJ], state: 'hidden' }] }),
    melding: 'Dit blad is verborgen maar bevat regels. Maak het zichtbaar of verwijder het.',
  },
  {
    code: 'RIJ_VERBORGEN',
    maak: () => makeWerkmap({ bladen: [{ naam: 'Blad1', rijen: [KOP, RIJ], verborgenRijen: [2] }] }),
    melding: 'Rij 2 is verborgen, misschien door een filter. Maak haar zichtbaar of verwijder haar.',
  },
  {
    code: 'KOLOM_VERBORGEN',
    maak: () =>
      makeWerkmap({
        bladen: [{ naam: 'Blad1', rijen: [KOP, RIJ], kolommen: '<col min="4" max="4" hidden="1"/>' }],
      }),
    melding:
      'De kolom Bedrag (kolom D) is verborgen maar bevat waarden. Maak haar zichtbaar of verwijder haar.',
  },
  {
    code: 'KOPREGEL_HERHAALD',
    maak: () => makeBlad(KOP, RIJ, KOP),
    melding: 'Rij 3 herhaalt de kolomnamen. Verwijder deze rij.',
  },
  {
    code: 'SUBTOTAALRIJ',
    maak: () => makeBlad(KOP, RIJ, ['Totaal', null, null, 10]),
    melding: 'Rij 3 is een totaal of subtotaal en zou dubbel tellen. Verwijder deze rij.',
  },
  {
    code: 'CELLEN_SAMENGEVOEGD',
    maak: () =>
      makeWerkmap({
        bladen: [{ naam: 'A', rijen: [KOP, RIJ], rest: '<mergeCells><mergeCell ref="C2:D2"/></mergeCells>' }],
      }),
    melding:
      'Tussen de regels zijn cellen samengevoegd; alleen de eerste daarvan heeft een waarde. Splits ze en vul elke cel.',
  },
  {
    code: 'KOLOM_ONBEKEND',
    maak: () => extra('Hoeveelheid', 5),
    melding: 'De kolom “Hoeveelheid” is niet bekend en wordt niet gelezen. Controleer of de naam klopt.',
  },
  {
    code: 'KOLOM_ZONDER_NAAM',
    maak: () => makeBlad(KOP, [...RIJ, 5]),
    melding: 'Onder kolom E staan waarden maar de kolom heeft geen naam; ze worden niet gelezen.',
  },
  {
    code: 'BLAD_OVERGESLAGEN',
    maak: () => makeWerkmap({ bladen: [...goed.bladen, { naam: 'Uitleg', rijen: [['Lees mij']] }] }),
    melding: 'Dit blad heeft niet de kolommen van realisatie en wordt niet gelezen. Controleer of dat klopt.',
  },
];

const CELLEN: readonly Galerijstuk[] = [
  {
    code: 'VERPLICHTE_CEL_LEEG',
    maak: () => cel(3, null),
    melding: 'De cel Bedrag is leeg. Vul een waarde in.',
  },
  {
    code: 'FORMULE_FOUT',
    maak: () => cel(3, { xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }),
    melding: 'De cel geeft de foutwaarde #DIV/0!. Herstel de formule of typ de waarde.',
  },
  {
    code: 'FORMULE_ZONDER_WAARDE',
    maak: () => cel(3, formula('1+1', null)),
    melding:
      'De formule in deze cel is nog niet berekend. Open het bestand in Excel, laat het doorrekenen en sla het op.',
  },
  {
    code: 'FORMULE_IN_TEKSTKOLOM',
    maak: () => cel(2, formula('"6401"', '6401')),
    melding:
      'In de kolom Kostenplaats staat een formule. Vervang haar door de waarde zelf (Plakken, Waarden).',
  },
  {
    code: 'GEEN_GETAL',
    maak: () => cel(3, 'tien'),
    melding: '“tien” is geen getal. Schrijf een getal zoals 1234,56, zonder letters, procentteken of macht.',
  },
  {
    code: 'GETAL_DUBBELZINNIG',
    maak: () => utf8(`${CSV}2025;1;6401;9,999\n`),
    melding:
      '“9,999” kan 9999 of 9,999 zijn. Maak er een getalcel van, of schrijf het zonder punt en met twee decimalen.',
  },
  {
    code: 'GETAL_TE_GROOT',
    maak: () => cel(3, rawNumber('1E20')),
    melding: '1E20 heeft meer cijfers dan kan worden verwerkt. Controleer het getal.',
  },
  {
    code: 'TE_VEEL_DECIMALEN',
    maak: () => cel(3, rawNumber('0.125')),
    melding:
      '0,125 heeft meer dan 2 decimalen. Rond het af in het bestand; er wordt hier niet voor u afgerond.',
  },
  {
    code: 'BOEKJAAR_WIJKT_AF',
    maak: () => cel(0, 2024),
    melding: 'Deze regel is van boekjaar 2024, maar u leest 2025 in. Verbeter of verwijder de regel.',
  },
  {
    code: 'PERIODE_BUITEN_BEREIK',
    maak: () => cel(1, 14),
    melding: 'Periode 14 bestaat niet. Gebruik een heel getal van 1 tot en met 12.',
  },
  {
    code: 'PERIODE_13_UIT',
    maak: () => cel(1, 13),
    melding:
      'Periode 13 is voor afsluitboekingen en staat voor 2025 uit. Zet haar aan bij Afspraken, Inleesafspraken, of gebruik een periode van 1 tot en met 12.',
  },
  {
    code: 'GEEN_DATUM',
    maak: () => extra('Boekdatum', '31-02-2025'),
    melding: '“31-02-2025” is geen datum. Schrijf haar als dd-mm-jjjj of maak er een datumcel van.',
  },
  {
    code: 'DATUM_BUITEN_BOEKJAAR',
    maak: () => extra('Boekdatum', '31-12-2024'),
    melding: 'De Boekdatum 31-12-2024 valt buiten boekjaar 2025. Verbeter de datum of het boekjaar.',
  },
  {
    code: 'DATUM_BUITEN_PERIODE',
    maak: () => extra('Boekdatum', dateCell(45_689)),
    melding: 'De Boekdatum 2025-02-01 valt niet in periode 1. Controleer datum en periode.',
  },
  {
    code: 'KOSTENPLAATS_ONBEKEND',
    maak: () => cel(2, 640),
    melding:
      'De kostenplaats “640” bestaat niet in 2025. Wel bestaat “0640”: maak de cel op als tekst en typ de voorloopnul.',
  },
  {
    code: 'PRODUCT_ONBEKEND',
    maak: () => extra('Product', 'ICT-999'),
    melding: 'Het product “ICT-999” bestaat niet in 2025. Controleer de code of voeg haar eerst toe.',
  },
  {
    code: 'DEELNEMER_ONBEKEND',
    maak: () => extra('Deelnemer', 'rаalte'),
    melding:
      'De deelnemer “rаalte” doet in 2025 niet mee in dit verband. Er staan letters uit een ander schrift in. Typ “raalte” opnieuw.',
  },
  {
    code: 'WERKORGANISATIE_ONBEKEND',
    soort: 'voorschotten',
    maak: () => makeBlad(VOORSCHOT, [2025, 'raalte', 'hrm', 10]),
    melding: 'De werkorganisatie “hrm” bestaat niet in 2025. Controleer de code of voeg haar eerst toe.',
  },
  {
    code: 'KOSTENPLAATS_ZONDER_TOEWIJZING',
    maak: () => cel(2, '9999'),
    melding: 'De kostenplaats “9999” is nergens aan toegewezen. Wijs haar toe of vul de kolom Product.',
  },
  {
    code: 'AFNEMER_ZONDER_DVO',
    soort: 'afname',
    maak: () => makeBlad(AFNAME, [2025, 1, 'ICT-001', 'olst-wijhe', 1]),
    melding:
      'De deelnemer olst-wijhe heeft voor het product “ICT-001” in 2025 geen vastgestelde dienstverleningsovereenkomst. Leg de afname vast in een DVO en laat die vaststellen, of verbeter de regel.',
  },
  {
    code: 'SLEUTEL_ONBEKEND',
    soort: 'sleutelwaarden',
    maak: () => waarden(['leerlingen', 'raalte', 100, '01-01-2025', 'CBS', 'voorlopig']),
    melding: 'De sleutel “leerlingen” bestaat niet. Controleer de code of voeg haar eerst toe.',
  },
  {
    code: 'SLEUTELWAARDE_ZONDER_BRON',
    soort: 'sleutelwaarden',
    maak: () => waarden(['inwoners', 'raalte', 100, '01-01-2025', null, 'voorlopig']),
    melding:
      'Deze waarde heeft geen bron. Vul in de kolom Bron in waar zij vandaan komt, bijvoorbeeld “CBS, inwoners per 1 januari”.',
  },
  {
    code: 'SLEUTELWAARDE_NEGATIEF',
    soort: 'sleutelwaarden',
    maak: () => waarden(['inwoners', 'raalte', -1, '01-01-2025', 'CBS', 'voorlopig']),
    melding: 'Een sleutelwaarde is nooit minder dan nul, maar hier staat -1. Verbeter haar.',
  },
  {
    code: 'SLEUTELWAARDE_DUBBEL',
    soort: 'sleutelwaarden',
    maak: () =>
      waarden(
        ['inwoners', 'raalte', 100, '01-01-2025', 'CBS', 'voorlopig'],
        ['inwoners', 'raalte', 101, '01-01-2025', 'CBS', 'voorlopig'],
      ),
    melding:
      'De sleutel inwoners heeft voor raalte op 2025-01-01 al een waarde in rij 2. Verwijder een van beide.',
  },
  {
    code: 'GEEN_JA_OF_NEE',
    soort: 'begroting',
    maak: () =>
      makeBlad(['Boekjaar', 'Kostenplaats', 'Bedrag', 'Structureel'], [2025, '6401', 10, 'misschien']),
    melding: '“misschien” is geen ja of nee. Schrijf ja of nee, of laat de cel leeg.',
  },
  {
    code: 'STATUS_ONBEKEND',
    soort: 'sleutelwaarden',
    maak: () => waarden(['inwoners', 'raalte', 100, '01-01-2025', 'CBS', 'bijna']),
    melding: '“bijna” is geen status. Schrijf voorlopig of definitief, of laat de cel leeg.',
  },
  {
    code: 'FACTUURDATUM_BUITEN_BOEKJAAR',
    soort: 'voorschotten',
    maak: () => makeBlad(VOORSCHOT, [2025, 'raalte', 'ict', 10, '15-12-2024']),
    melding:
      'De Factuurdatum 15-12-2024 valt niet in boekjaar 2025. Controleer of dit voorschot bij 2025 hoort.',
  },
  {
    code: 'CODE_ALS_DATUM',
    maak: () => extra('Boekstuk', dateCell(45_689)),
    melding:
      'Excel heeft de code in Boekstuk in de datum 2025-02-01 veranderd. Maak de cel op als tekst en typ de code opnieuw.',
  },
  {
    code: 'CODE_ALS_GETAL',
    maak: () => extra('Boekstuk', rawNumber('2025000000000012')),
    melding:
      'De code 2025000000000012 in Boekstuk is als getal opgeslagen, en een getal bewaart maar vijftien cijfers. Maak de cel op als tekst en typ de code opnieuw.',
  },
  {
    code: 'LETTERS_UIT_ANDER_SCHRIFT',
    maak: () => extra('Grootboekrekening', 'А4300'),
    melding:
      'In “А4300” staan letters die Latijn lijken maar uit een ander schrift komen. Typ de tekst opnieuw.',
  },
  {
    code: 'TEKEN_ONLEESBAAR',
    maak: () => extra('Omschrijving', 'caf\ufffd'),
    melding:
      'In “caf\ufffd” is een letter verloren gegaan toen het bestand werd opgeslagen. Exporteer het opnieuw of typ de tekst opnieuw.',
  },
  {
    code: 'TEKST_TE_LANG_VOOR_KOLOM',
    maak: () => extra('Boekstuk', 'x'.repeat(101)),
    melding: 'De tekst in Boekstuk is langer dan 100 tekens. Kort haar in.',
  },
];

export const GALERIJ: readonly Galerijstuk[] = [...WEIGERINGEN, ...LEZEN, ...BLADEN, ...CELLEN];

/** The parts of a good workbook, for a test that spoils one. */
export const goodParts = (): Part[] => workbookParts(goed);
