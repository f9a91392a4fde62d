// Makes the first templates/jaarrekening.xlsx. From then on the file itself is the source: restyle it in Excel.
// Running this again throws that restyling away. `node templates/maak-sjablonen.mjs`
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

const INKT = 'FF17324D';
const BLAUW = 'FF1F5C99';
const INVOER = 'FF1A3E8C';
const GRIJS = 'FF5A6472';
const KOP = 'FFE3ECF5';
const SUBTOTAAL = 'FFF2F6FA';
const BEDRAG = '[$-413]#,##0.00;[$-413]-#,##0.00;[$-413]"–"';
const EURO = '[$-413]"€ "#,##0.00;[$-413]"€ "-#,##0.00;[$-413]"€ –"';
const SALDERING = '[$-413]"betaalt "#,##0.00;[$-413]"ontvangt "#,##0.00;[$-413]"–"';
const MILJOEN = '[$-413]"€ "0.00,," mln"';
const AANTAL = '[$-413]#,##0';
const FIJN = '[$-413]0.0000';
const AANDEEL = '[$-413]0.0000%';
const DATUM = '[$-413]d mmmm yyyy';

const boek = new ExcelJS.Workbook();
boek.creator = boek.lastModifiedBy = 'Nulpositie';
boek.created = boek.modified = new Date('2026-11-24T00:00:00Z');

const letter = (opties = {}) => ({ name: 'Calibri', family: 2, size: 10, color: { argb: INKT }, ...opties });
const vulling = (argb) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const rand = (style, argb = BLAUW) => ({ style, color: { argb } });
const anker = (naam, blad, cel) => {
  const [, kolom, rij] = /^([A-Z]+)(\d+)$/.exec(cel);
  boek.definedNames.add(`${blad.name}!$${kolom}$${rij}`, naam);
};

function blad(naam, { breedtes, uitleg, staand = false, eenPagina = false, tab = BLAUW }) {
  const sheet = boek.addWorksheet(naam, {
    properties: { defaultRowHeight: 15, tabColor: { argb: tab } },
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: staand ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: eenPagina ? 1 : 0,
      margins: { left: 0.5, right: 0.5, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: '&L&8&K5A6472{voettekst}&C&8&K5A6472&A&R&8&K5A6472pagina &P van &N',
    },
  });
  sheet.columns = breedtes.map((width) => ({ width }));
  if (uitleg === undefined) return sheet;
  zet(sheet, 'A1', naam, { font: letter({ size: 16, bold: true }), hoogte: 26 });
  zet(sheet, 'A2', '{documentregel}', { font: letter({ color: { argb: GRIJS } }), hoogte: 15 });
  zet(sheet, 'A3', uitleg, { font: letter({ italic: true, color: { argb: GRIJS } }), hoogte: 15 });
  return sheet;
}

function zet(sheet, adres, waarde, { hoogte, ...stijl } = {}) {
  const cel = sheet.getCell(adres);
  cel.value = waarde;
  cel.style = { font: letter(), alignment: { vertical: 'middle' }, ...stijl };
  if (hoogte) sheet.getRow(cel.row).height = hoogte;
  return cel;
}

// One kind of cell: how a value of that kind looks in a row, and which side its heading stands.
const SOORTEN = {
  tekst: { alignment: { horizontal: 'left', vertical: 'middle', wrapText: true } },
  inspring: { alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 } },
  grijs: {
    alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
    font: letter({ color: { argb: GRIJS } }),
  },
  midden: {
    alignment: { horizontal: 'center', vertical: 'middle' },
    font: letter({ color: { argb: GRIJS } }),
  },
  bedrag: { numFmt: BEDRAG },
  bedragVet: { numFmt: BEDRAG, font: letter({ bold: true }) },
  vrij: { numFmt: '[$-413]#,##0.00####' },
  bedragInvoer: { numFmt: BEDRAG, font: letter({ color: { argb: INVOER } }) },
  euroVet: { numFmt: EURO, font: letter({ bold: true, color: { argb: INVOER } }) },
  saldering: { numFmt: SALDERING, font: letter({ bold: true }) },
  aantal: { numFmt: AANTAL },
  aantalVet: { numFmt: AANTAL, font: letter({ bold: true }) },
  aantalInvoer: { numFmt: AANTAL, font: letter({ color: { argb: INVOER } }) },
  fijn: { numFmt: FIJN, font: letter({ color: { argb: GRIJS } }) },
  aandeel: { numFmt: AANDEEL },
  procent: { numFmt: '[$-413]0.0%' },
  datum: {
    numFmt: DATUM,
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
  },
  sluit: {
    numFmt: BEDRAG,
    alignment: { horizontal: 'center', vertical: 'middle' },
    font: letter({ bold: true, color: { argb: 'FF1B6B33' } }),
  },
  hash: {
    alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
    font: letter({ name: 'Courier New', family: 3, size: 8, color: { argb: GRIJS } }),
  },
};
const isTekst = (soort) => ['tekst', 'inspring', 'grijs', 'hash', 'datum'].includes(soort);

/** The sample rows of one table, from row `vanaf`: heading, and a row of each kind that is asked for. */
function tabel(
  sheet,
  naam,
  { vanaf, titel, kop, soorten, rijen = ['rij', 'totaal'], noot, herhaal = {}, kopHoogte = 18 },
) {
  let rij = vanaf;
  if (titel) {
    zet(sheet, `A${rij}`, titel, {
      font: letter({ size: 12, bold: true, color: { argb: BLAUW } }),
      hoogte: 22,
    });
    anker(`np_${naam}_titel`, sheet, `A${rij++}`);
  }
  kop.forEach((tekst, i) => kopcel(sheet.getRow(rij).getCell(i + 1), tekst, soorten[i]));
  sheet.getRow(rij).height = kopHoogte;
  anker(`np_${naam}_kop`, sheet, `A${rij++}`);
  for (const soort of rijen) {
    soorten.forEach((kolom, i) => voorbeeldcel(sheet.getRow(rij).getCell(i + 1), soort, kolom));
    sheet.getRow(rij).height = soort === 'groep' ? 20 : 15;
    anker(`np_${naam}_${soort}`, sheet, `A${rij++}`);
  }
  if (noot) {
    zet(sheet, `A${rij}`, noot, { font: letter({ italic: true, color: { argb: GRIJS } }), hoogte: 15 });
    anker(`np_${naam}_noot`, sheet, `A${rij++}`);
  }
  for (const [deel, kolom] of Object.entries(herhaal))
    anker(`np_${naam}_${deel}`, sheet, `${kolom}${vanaf + (titel ? 1 : 0)}`);
  return rij + 1;
}

function kopcel(cel, tekst, soort) {
  cel.value = tekst;
  const basis = SOORTEN[soort].alignment;
  cel.style = {
    font: letter({ bold: true }),
    fill: vulling(KOP),
    border: { bottom: rand('medium') },
    alignment: {
      vertical: 'bottom',
      wrapText: true,
      horizontal: isTekst(soort) ? 'left' : basis ? 'center' : 'right',
      ...(basis?.indent && { indent: basis.indent }),
    },
  };
}

function voorbeeldcel(cel, soort, kolom) {
  const basis = SOORTEN[kolom];
  const stijl = {
    font: basis.font ?? letter(),
    alignment: basis.alignment ?? { horizontal: 'right', vertical: 'middle' },
    ...(basis.numFmt && { numFmt: basis.numFmt }),
  };
  const vet = letter({ bold: true });
  if (soort === 'groep') {
    stijl.font = letter({ bold: true, color: { argb: BLAUW } });
    stijl.border = { bottom: rand('thin', 'FF9DB4CC') };
    stijl.alignment = { ...stijl.alignment, wrapText: false, indent: 0 };
  }
  if (soort === 'subtotaal' || soort === 'totaal') {
    stijl.fill = vulling(soort === 'totaal' ? KOP : SUBTOTAAL);
    stijl.border = { top: rand('thin'), ...(soort === 'totaal' && { bottom: rand('double') }) };
    stijl.font = vet;
    stijl.alignment = { ...stijl.alignment, wrapText: false, indent: 0 };
  }
  if (soort === 'berekend' && basis.font?.color.argb === INVOER) stijl.font = letter();
  if (soort === 'deel') {
    stijl.font = letter({ size: 9, italic: true, color: { argb: GRIJS } });
    if (isTekst(kolom)) stijl.alignment = { ...stijl.alignment, indent: 1 };
  }
  cel.style = stijl;
}

/** A row of its own kind: one styled cell, the same style over `kolommen` columns. */
function strook(sheet, naam, rij, { tekst, kolommen = 1, hoogte = 15, ...stijl }) {
  for (let k = 1; k <= kolommen; k += 1) zet(sheet, sheet.getRow(rij).getCell(k).address, null, stijl);
  sheet.getCell(`A${rij}`).value = tekst ?? null;
  sheet.getRow(rij).height = hoogte;
  anker(`np_${naam}`, sheet, `A${rij}`);
}
const tussenkop = { font: letter({ size: 12, bold: true, color: { argb: BLAUW } }), hoogte: 22 };

// Voorblad
const voorblad = blad('Voorblad', {
  breedtes: [30, 19, 19, 19, 23],
  staand: true,
  eenPagina: true,
  tab: INKT,
});
const band = { fill: vulling(INKT), alignment: { vertical: 'middle', indent: 1, horizontal: 'left' } };
const banden = [
  ['titel', 'Jaarrekening {boekjaar}', { size: 26, bold: true }, 48],
  ['verband', 'Verband', { size: 14 }, 26],
  ['documentregel', '{documentregel}', { size: 10 }, 22],
];
banden.forEach(([naam, tekst, opties, hoogte], i) => {
  strook(voorblad, naam, i + 1, {
    tekst,
    kolommen: 5,
    hoogte,
    ...band,
    font: letter({ ...opties, color: { argb: 'FFFFFFFF' } }),
  });
});
strook(voorblad, 'voorbeeld', 4, {
  tekst: 'VOORBEELD: alle bedragen zijn verzonnen',
  kolommen: 5,
  hoogte: 20,
  ...band,
  fill: vulling('FFFFF4CF'),
  font: letter({ bold: true }),
});
zet(voorblad, 'A6', 'Het document', tussenkop);
const feiten = [
  ['Boekjaar', 'boekjaar'],
  ['Berekening', 'versie'],
  ['Status', 'status'],
  ['Doorgerekend op', 'gemaakt_op'],
  ['Doorgerekend door', 'gemaakt_door'],
  ['Rekenregels, versie', 'rekenkern'],
  ['Vingerafdruk van de invoer', 'invoerhash'],
  ['Vingerafdruk van de uitkomst', 'vingerafdruk'],
  ['Regel in het controlespoor', 'spoorregel'],
  ['Hash van die regel', 'spoorhash'],
];
feiten.forEach(([tekst, naam], i) => {
  const rij = 7 + i;
  zet(voorblad, `A${rij}`, tekst, { font: letter({ color: { argb: GRIJS } }), hoogte: 16 });
  const links = { horizontal: 'left', vertical: 'middle' };
  const hash = ['invoerhash', 'vingerafdruk', 'spoorhash'].includes(naam);
  zet(voorblad, `B${rij}`, null, {
    font: hash ? letter({ name: 'Courier New', family: 3, size: 8 }) : letter({ bold: naam === 'status' }),
    alignment: links,
    ...(naam === 'gemaakt_op' && { numFmt: DATUM }),
  });
  anker(`np_${naam}`, voorblad, `B${rij}`);
});
let rij = tabel(voorblad, 'uitkomst', {
  vanaf: 18,
  titel: 'De uitkomst',
  kop: ['Deelnemer', 'Definitieve lasten', 'Voorschotten', 'Saldo', 'Na saldering'],
  soorten: ['tekst', 'bedrag', 'bedrag', 'bedrag', 'saldering'],
  noot: 'Een gastheer betaalt zijn eigen aandeel niet aan zichzelf en ontvangt de saldi van de anderen; blad Saldering toont de stap.',
});
voorblad.getCell('A20').font = letter({ bold: true });
for (const kolom of ['B', 'C', 'D']) voorblad.getCell(`${kolom}21`).numFmt = EURO;
strook(voorblad, 'voorblad_oordeel_titel', rij++, { tekst: 'Sluit het?', ...tussenkop });
strook(voorblad, 'voorblad_oordeel', rij++, {
  kolommen: 5,
  hoogte: 30,
  ...band,
  fill: vulling('FFE2F1E6'),
  font: letter({ size: 14, bold: true, color: { argb: 'FF1B6B33' } }),
});
rij += 1;
strook(voorblad, 'inhoud_titel', rij++, { tekst: 'Inhoud', ...tussenkop });
strook(voorblad, 'inhoud_rij', rij, {
  font: letter({ underline: true, color: { argb: INVOER } }),
  hoogte: 16,
});
zet(voorblad, `B${rij}`, null, { font: letter({ color: { argb: GRIJS } }) });

// Samenvatting
const samenvatting = blad('Samenvatting', {
  breedtes: [15, 22, 17, 17, 17, 21, 17, 17, 17],
  uitleg: "Wat de samenwerking kostte, wat elke deelnemer draagt en wie aan wie betaalt. Bedragen in euro's.",
  eenPagina: true,
});
const tegels = [
  ['A', 'B', 'Definitieve lasten', 'lasten', MILJOEN],
  ['C', 'D', 'Voorschotten', 'voorschotten', MILJOEN],
  ['E', 'F', 'Nog te verrekenen', 'saldo', EURO],
  ['G', 'H', 'Nulpositie', 'oordeel', '@'],
];
for (const [van, tot, tekst, naam, numFmt] of tegels) {
  const stijl = {
    fill: vulling(SUBTOTAAL),
    border: { left: rand('thick') },
    alignment: { horizontal: 'left', vertical: 'middle', indent: 1 },
  };
  zet(samenvatting, `${van}5`, tekst, { ...stijl, font: letter({ color: { argb: GRIJS } }), hoogte: 20 });
  zet(samenvatting, `${van}6`, null, {
    ...stijl,
    font: letter({ size: 18, bold: true }),
    numFmt,
    hoogte: 30,
  });
  samenvatting.mergeCells(`${van}5:${tot}5`);
  samenvatting.mergeCells(`${van}6:${tot}6`);
  anker(`np_tegel_${naam}`, samenvatting, `${van}6`);
}
rij = tabel(samenvatting, 'deelnemers', {
  vanaf: 8,
  titel: 'Per deelnemer',
  kop: [
    'Code',
    'Deelnemer',
    'Definitieve lasten',
    'Voorschotten',
    'Saldo',
    'Na saldering',
    'Aandeel in lasten',
  ],
  soorten: ['tekst', 'tekst', 'bedragVet', 'bedrag', 'bedragVet', 'saldering', 'procent'],
  noot: 'Saldo = lasten min voorschotten. Na saldering: een gastheer betaalt zijn eigen aandeel niet en ontvangt de saldi van de anderen (blad Saldering).',
});
rij = tabel(samenvatting, 'matrix', {
  vanaf: rij,
  titel: 'Definitieve lasten per deelnemer en werkorganisatie',
  kop: ['Code', 'Deelnemer', '{werkorganisatie}', 'Totaal'],
  soorten: ['tekst', 'tekst', 'bedrag', 'bedragVet'],
  herhaal: { werkorganisatie: 'C' },
});
strook(samenvatting, 'wie_titel', rij++, { tekst: 'Wie betaalt wie', ...tussenkop });
strook(samenvatting, 'wie_rij', rij, { font: letter({ bold: true }), hoogte: 16 });
zet(samenvatting, `D${rij}`, null, { ...voorbeeld('euroVet'), font: letter({ bold: true }) });
rij += 1;
strook(samenvatting, 'wie_oordeel', rij, {
  font: letter({ bold: true, color: { argb: 'FF1B6B33' } }),
  hoogte: 18,
});

function voorbeeld(soort) {
  return { alignment: { horizontal: 'right', vertical: 'middle' }, ...SOORTEN[soort] };
}

// Hulpkosten
const hulpkosten = blad('Hulpkosten', {
  breedtes: [18, 26, 20, 30, 16, 24, 17, 17, 17, 12, 11],
  uitleg: "Kosten van plaatsen die voor andere werken, en waar die kosten terechtkomen. Bedragen in euro's.",
});
rij = tabel(hulpkosten, 'hulpkostenplaatsen', {
  vanaf: 5,
  titel: 'De hulpkostenplaatsen',
  kop: ['Code', 'Werkorganisatie', 'Vaste kosten', 'Variabele kosten', 'Kosten'],
  soorten: ['tekst', 'tekst', 'bedrag', 'bedrag', 'bedragVet'],
});
rij = tabel(hulpkosten, 'leveringen', {
  vanaf: rij,
  titel: 'Wat is afgesproken: {methode}',
  kop: ['Van', 'Naar', 'Code', 'Omschrijving', 'Gewicht', 'Aandeel'],
  soorten: ['tekst', 'tekst', 'tekst', 'grijs', 'aantalInvoer', 'aandeel'],
  rijen: ['rij'],
  noot: 'Aandeel = gewicht / som van de gewichten die meetellen. Stapsgewijs telt niet mee wat een plaats aan zichzelf of aan een eerdere in de lijst levert.',
});
rij = tabel(hulpkosten, 'einddoelen', {
  vanaf: rij,
  titel: 'Waar de kosten terechtkomen',
  kop: [
    'Van',
    'Naar',
    'Code',
    'Omschrijving',
    'Aandeel',
    'Breuk',
    'Vaste kosten',
    'Variabele kosten',
    'Samen',
    'Grootste afronding',
    'Sluit?',
  ],
  soorten: [
    'tekst',
    'tekst',
    'tekst',
    'grijs',
    'aandeel',
    'grijs',
    'bedragInvoer',
    'bedragInvoer',
    'bedragVet',
    'fijn',
    'sluit',
  ],
  rijen: ['rij', 'subtotaal', 'totaal'],
  noot: 'Stapsgewijs volgt het aandeel uit de tabel hierboven; wederkerig is het de oplossing van het hele stelsel, met de breuk ernaast. De bedragen zijn op {afronding} verdeeld.',
});
tabel(hulpkosten, 'doorbelasting', {
  vanaf: rij,
  titel: 'Doorbelasting tussen werkorganisaties',
  kop: ['Van', 'Naar', 'Geleverd', 'Gastheer van de leverende', 'Al betaald', 'Te verrekenen'],
  soorten: ['tekst', 'tekst', 'bedragVet', 'grijs', 'bedragInvoer', 'bedragVet'],
  noot: 'De gastheer van de ontvangende werkorganisatie betaalt dit aan die van de leverende (blad Saldering).',
});

// Casco
const casco = blad('Casco', {
  breedtes: [12, 30, 16, 16, 16, 14, 18, 27, 11],
  uitleg:
    "De kosten van de organisatie zelf, verdeeld uit solidariteit: verdeelsleutels en verdeling. Bedragen in euro's.",
});
rij = tabel(casco, 'opbouw', {
  vanaf: 5,
  titel: 'Opbouw van het casco',
  kop: ['Code', 'Werkorganisatie', 'Geboekt', 'Van hulpkosten', 'In het tarief', 'Uit solidariteit'],
  soorten: ['tekst', 'tekst', 'bedrag', 'bedrag', 'bedrag', 'bedragVet'],
});
rij = tabel(casco, 'opslag', {
  vanaf: rij,
  titel: 'Casco in het tarief',
  kop: ['Code', 'Casco of product', 'Kosten vooraf', 'Aandeel', 'In het tarief', 'Afronding', 'Sluit?'],
  soorten: ['tekst', 'tekst', 'bedrag', 'aandeel', 'bedragInvoer', 'fijn', 'sluit'],
  rijen: ['subtotaal', 'rij'],
  noot: 'Het deel in het tarief komt bij de vaste kosten van de eigen producten, naar hun kosten vooraf, op {afronding}.',
});
rij = tabel(casco, 'sleutels', {
  vanaf: rij,
  titel: '1. Verdeelsleutels',
  kop: [
    'Sleutel',
    'Soort',
    'Gebruikt door',
    'Waarde {deelnemer}',
    'Totaal',
    'Aandeel {deelnemer}',
    'Peildatum',
    'Bron',
    'Status',
  ],
  soorten: ['tekst', 'tekst', 'grijs', 'aantalInvoer', 'aantalVet', 'aandeel', 'datum', 'grijs', 'midden'],
  rijen: ['rij', 'berekend', 'deel'],
  herhaal: { waarde: 'D', aandeel: 'F' },
  noot: 'Aandeel = waarde / totaal. Een voorlopige waarde staat op geel.',
});
tabel(casco, 'casco', {
  vanaf: rij,
  titel: '2. Verdeling van het casco',
  kop: [
    'Code',
    'Werkorganisatie',
    'Kosten casco',
    'Lasten {deelnemer}',
    'Lasten totaal',
    'Aandeel {deelnemer}',
    'Grootste afronding',
    'Sleutel',
    'Sluit?',
  ],
  soorten: ['tekst', 'tekst', 'bedragVet', 'bedragInvoer', 'bedragVet', 'aandeel', 'fijn', 'grijs', 'sluit'],
  herhaal: { last: 'D', aandeel: 'F' },
  noot: 'Grootste afronding: de afstand in euro tussen een last en kosten × aandeel. De lasten zijn op {afronding} verdeeld.',
});

// Sleutels
const sleutels = blad('Sleutels', {
  breedtes: [14, 30, 24, 16, 16, 14, 18, 27, 11],
  uitleg:
    'De verdeelsleutels van producten, met alleen hun afnemers: "geen" = geen afnemer, de rest telt samen tot het geheel.',
});
tabel(sleutels, 'afnemersleutels', {
  vanaf: 5,
  kop: [
    'Sleutel',
    'Soort',
    'Gebruikt door',
    'Waarde {deelnemer}',
    'Totaal',
    'Aandeel {deelnemer}',
    'Peildatum',
    'Bron',
    'Status',
  ],
  soorten: ['tekst', 'tekst', 'grijs', 'aantalInvoer', 'aantalVet', 'aandeel', 'datum', 'grijs', 'midden'],
  rijen: ['rij', 'berekend', 'deel'],
  herhaal: { waarde: 'D', aandeel: 'F' },
  noot: 'Aandeel = waarde / totaal. Een voorlopige waarde staat op geel.',
});

// Diensten
const diensten = blad('Diensten', {
  breedtes: [11, 34, 18, 12, 12, 15, 15, 15, 12, 10, 10],
  uitleg:
    'Wie wat afneemt en wat het kost. "geen" = geen afnemer: die deelnemer kan voor dit product niets betalen. Bedragen in euro\'s.',
});
tabel(diensten, 'diensten', {
  vanaf: 5,
  kop: [
    'Code',
    'Product',
    'Eenheid',
    'Afname {deelnemer}',
    'Afname totaal',
    'Kosten',
    'Lasten {deelnemer}',
    'Lasten totaal',
    'Per eenheid',
    'Grootste afronding',
    'Sluit?',
  ],
  soorten: [
    'tekst',
    'tekst',
    'grijs',
    'aantalInvoer',
    'aantalVet',
    'bedrag',
    'bedragInvoer',
    'bedragVet',
    'bedrag',
    'fijn',
    'sluit',
  ],
  rijen: ['groep', 'rij', 'deel', 'subtotaal', 'berekend', 'totaal'],
  herhaal: { afname: 'D', last: 'G' },
  noot: 'Rechtstreeks: kosten die op één deelnemer zijn geboekt (maatwerk, frictiekosten). Lasten van een product = kosten × afname / afname totaal, op {afronding}.',
});
for (const kolom of ['G']) diensten.getCell(`${kolom}6`).font = letter({ size: 8, color: { argb: GRIJS } });

// Verrekening
const verrekening = blad('Verrekening', {
  breedtes: [12, 42, 15, 16, 16, 16, 17, 16, 16, 22],
  uitleg:
    "Definitieve lasten min voorschotten. Saldo: positief = nog te betalen, negatief = terug te ontvangen. Bedragen in euro's.",
});
tabel(verrekening, 'verrekening', {
  vanaf: 5,
  kop: [
    'Code',
    'Werkorganisatie',
    'Gastheer',
    'Diensten',
    'Casco',
    'Rechtstreeks',
    'Definitieve lasten',
    'Voorschotten',
    'Saldo',
    'Betaalt of ontvangt',
  ],
  soorten: [
    'tekst',
    'tekst',
    'grijs',
    'bedrag',
    'bedrag',
    'bedrag',
    'bedragVet',
    'bedragInvoer',
    'bedrag',
    'grijs',
  ],
  rijen: ['groep', 'rij', 'subtotaal', 'berekend', 'totaal'],
  herhaal: { diensten: 'D', casco: 'E', rechtstreeks: 'F' },
});

// Saldering
const saldering = blad('Saldering', {
  breedtes: [44, 24, 19, 19, 19, 19, 19, 19, 19],
  uitleg: "Alle vorderingen tot één bedrag per partij: wie betaalt wie, één keer. Bedragen in euro's.",
});
rij = tabel(saldering, 'betalingen', {
  vanaf: 5,
  titel: 'Wie betaalt wie',
  kop: ['Van', 'Aan', 'Bedrag'],
  soorten: ['tekst', 'tekst', 'euroVet'],
  rijen: ['rij', 'totaal'],
});
rij = tabel(saldering, 'brug', {
  vanaf: rij,
  titel: 'Van saldo naar betaling',
  kop: [
    'Partij',
    'Gastheer van',
    'Saldo',
    'Eigen aandeel als gastheer',
    'Saldi van de andere deelnemers',
    'Doorbelasting',
    'Betaalt (+) of ontvangt (–)',
    'Betalingen',
    'Na betaling',
  ],
  soorten: ['tekst', 'grijs', 'bedrag', 'bedrag', 'bedrag', 'bedrag', 'bedragVet', 'bedrag', 'bedrag'],
  herhaal: { doorbelasting: 'F' },
  noot: 'Een gastheer betaalt zijn eigen aandeel niet aan zichzelf; de saldi van de andere deelnemers komen bij hem binnen. Na betaling heeft niemand nog iets tegoed: de nulpositie.',
});
tabel(saldering, 'vorderingen', {
  vanaf: rij,
  titel: 'De vorderingen',
  kop: ['Vordering', 'Gastheer', '{partij}', 'Som'],
  soorten: ['tekst', 'grijs', 'bedrag', 'bedrag'],
  herhaal: { partij: 'C' },
  noot: 'Plus = te betalen, min = te ontvangen.',
});

// Herkomst
const herkomst = blad('Herkomst', {
  breedtes: [17, 44, 16, 18, 20, 20, 46, 20],
  uitleg: "Uit welke bestanden de cijfers komen, en de kostenposten waarmee is gerekend. Bedragen in euro's.",
});
rij = tabel(herkomst, 'herkomst', {
  vanaf: 5,
  titel: 'Ingelezen bestanden',
  kop: ['Soort', 'Bestand', 'Regels', 'Totaal', 'Ingelezen op', 'Door', 'SHA-256 van het bestand'],
  soorten: ['tekst', 'tekst', 'aantalInvoer', 'bedragInvoer', 'datum', 'grijs', 'hash'],
});
tabel(herkomst, 'kostenposten', {
  vanaf: rij,
  titel: 'Kostenposten: lasten positief, baten negatief',
  kop: [
    'Werkorganisatie',
    'Kostenpost',
    'Bestemming',
    'Bedrag',
    'Product',
    'Deelnemer',
    'Gedrag',
    'Hulpkostenplaats',
  ],
  soorten: ['tekst', 'tekst', 'grijs', 'bedragInvoer', 'grijs', 'grijs', 'grijs', 'grijs'],
  herhaal: { hulpkostenplaats: 'H' },
  noot: 'Een kostenpost is alles wat op één kostenplaats is geboekt; :p: en :d: wijzen een product of deelnemer op de boekingsregel aan.',
});

// Controle
const controle = blad('Controle', {
  breedtes: [8, 72, 16, 20, 20, 16, 14],
  uitleg:
    'Elke regel is een formule: "sluit" of het verschil. Blauw = invoer uit de vastgelegde berekening, zwart = formule.',
});
strook(controle, 'oordeel', 4, {
  kolommen: 7,
  hoogte: 26,
  font: letter({ size: 14, bold: true, color: { argb: 'FF1B6B33' } }),
});
zet(controle, 'G4', null, SOORTEN.sluit);
anker('np_oordeel_kort', controle, 'G4');
rij = tabel(controle, 'controle', {
  vanaf: 5,
  kop: ['Nr', 'Controle', 'Blad', 'Links', 'Rechts', 'Verschil', 'Oordeel'],
  soorten: ['tekst', 'tekst', 'grijs', 'bedrag', 'bedrag', 'bedrag', 'sluit'],
  rijen: ['groep', 'rij'],
});
strook(controle, 'aandacht_titel', rij++, { tekst: 'Aandachtspunten uit de berekening', ...tussenkop });
strook(controle, 'aandacht_rij', rij++, { hoogte: 15 });
zet(controle, `B${rij - 1}`, null, { alignment: { wrapText: true, vertical: 'middle', horizontal: 'left' } });
rij += 1;

// Styles that cells take on by what they hold.
const stijlen = {
  geen: {
    font: letter({ italic: true, color: { argb: 'FF7A828C' } }),
    fill: vulling('FFF0F1F3'),
    alignment: { horizontal: 'right', vertical: 'middle' },
  },
  voorlopig: {
    font: letter({ bold: true }),
    fill: vulling('FFFFF4CF'),
    alignment: { horizontal: 'center', vertical: 'middle' },
  },
  invoer: { ...voorbeeld('bedragInvoer') },
  deelinvoer: {
    ...voorbeeld('bedragInvoer'),
    font: letter({ size: 9, italic: true, color: { argb: INVOER } }),
  },
  fout: { font: letter({ bold: true, color: { argb: 'FFA8201A' } }), fill: vulling('FFFBE6E4') },
};
for (const [naam, stijl] of Object.entries(stijlen)) {
  zet(controle, `A${rij}`, naam, stijl);
  anker(`np_stijl_${naam}`, controle, `A${rij++}`);
}

writeFileSync(
  fileURLToPath(new URL('jaarrekening.xlsx', import.meta.url)),
  Buffer.from(await boek.xlsx.writeBuffer()),
);
