/**
 * The story behind the demo files: what was budgeted, what it came to, and why. All of it is invented.
 *
 * Why 2025 is higher than 2024: salaries rise by about 3.5 % from July on, twice; more werkplekken (most of them in Raalte)
 * and dearer licences; Raalte joins the zaaksysteem; more objections against WOZ values. Against that: vaste
 * telefonie stops, energy and drukwerk get cheaper.
 */

/** Per kostenplaats and year: [budget in whole euros, actual cost in thousandths of the budget]. */
const kostenplaatsen = {
  6400: {
    profiel: 'bureau',
    2024: [1_050_000, 1004],
    2025: [1_085_000, 1006],
    onderwerpen: ['ICT-bureau', 'architectuur'],
  },
  6490: {
    profiel: 'bureau',
    2024: [560_000, 996],
    2025: [575_000, 1009],
    onderwerpen: ['ruimten ICT', 'personeel ICT'],
  },
  6401: {
    profiel: 'programmatuur',
    2024: [1_980_000, 1018],
    2025: [2_130_000, 1031],
    onderwerpen: ['kantoorprogrammatuur', 'werkplekbeheer', 'telewerken'],
  },
  6411: {
    profiel: 'apparatuur',
    2024: [1_290_000, 987],
    2025: [1_345_000, 1012],
    onderwerpen: ['laptops', 'beeldschermen', 'toebehoren werkplek'],
  },
  6412: {
    profiel: 'uitbesteed',
    2024: [495_000, 1012],
    2025: [510_000, 988],
    onderwerpen: ['mobiele abonnementen', 'toestellen'],
  },
  6413: {
    profiel: 'uitbesteed',
    2024: [176_000, 1006],
    onderwerpen: ['vaste telefonie', 'telefooncentrale'],
  },
  6404: {
    profiel: 'programmatuur',
    2024: [1_420_000, 979],
    2025: [1_475_000, 1014],
    onderwerpen: ['belastingpakket', 'financieel pakket', 'zorgpakket', 'documentenpakket'],
  },
  6414: {
    profiel: 'apparatuur',
    2024: [790_000, 1003],
    2025: [805_000, 992],
    onderwerpen: ['servers', 'koeling rekencentrum', 'licenties virtualisatie'],
  },
  6405: {
    profiel: 'apparatuur',
    2024: [770_000, 1021],
    2025: [815_000, 998],
    onderwerpen: ['opslagsystemen', 'back-up op afstand'],
  },
  6406: {
    profiel: 'uitbesteed',
    2024: [690_000, 994],
    2025: [715_000, 1004],
    onderwerpen: ['glasvezelverbindingen', 'draadloos netwerk'],
  },
  6407: {
    profiel: 'team',
    2024: [880_000, 991],
    2025: [925_000, 1008],
    onderwerpen: ['servicedesk', 'gebruikersondersteuning'],
  },
  6408: {
    profiel: 'team',
    2024: [590_000, 1032],
    2025: [660_000, 1011],
    onderwerpen: ['bewaking netwerk', 'penetratietesten', 'bewustwording'],
  },
  6409: {
    profiel: 'team',
    2024: [395_000, 1044],
    2025: [410_000, 973],
    onderwerpen: ['projectleiding', 'informatieadvies'],
  },
  6410: {
    profiel: 'programmatuur',
    2024: [405_000, 1011],
    2025: [585_000, 1022],
    onderwerpen: ['zaaksysteem', 'koppelingen zaaksysteem'],
  },
  6402: {
    profiel: 'programmatuur',
    2024: [830_000, 991],
    2025: [860_000, 984],
    onderwerpen: ['basisregistraties', "luchtfoto's", 'geo-informatie'],
  },
  6403: {
    profiel: 'programmatuur',
    2024: [345_000, 1007],
    2025: [372_000, 996],
    onderwerpen: ['gegevensmagazijn', 'rapportages'],
  },
  6500: {
    profiel: 'bureau',
    2024: [560_000, 998],
    2025: [582_000, 1003],
    onderwerpen: ['leiding belastingen', 'belastingloket'],
  },
  6501: {
    profiel: 'team',
    2024: [1_240_000, 986],
    2025: [1_295_000, 1018],
    onderwerpen: ['waardering woningen', 'waardering niet-woningen', 'marktanalyse'],
  },
  6502: {
    profiel: 'uitbesteed',
    2024: [690_000, 981],
    2025: [712_000, 1006],
    onderwerpen: ['druk en verzending aanslagen', 'berichtenbox'],
  },
  6503: {
    profiel: 'team',
    2024: [545_000, 1009],
    2025: [566_000, 992],
    onderwerpen: ['dwanginvordering', 'deurwaarders'],
  },
  6504: { profiel: 'team', 2024: [268_000, 1024], 2025: [281_000, 1010], onderwerpen: ['kwijtschelding'] },
  6505: {
    profiel: 'team',
    2024: [290_000, 1034],
    2025: [336_000, 1029],
    onderwerpen: ['bezwaren WOZ', 'taxateurs bezwaar'],
  },
  6506: { profiel: 'team', 2024: [72_000, 1004], 2025: [75_000, 997], onderwerpen: ['toeristenbelasting'] },
  6507: {
    profiel: 'uitbesteed',
    2024: [232_000, 983],
    2025: [240_000, 1009],
    onderwerpen: ['parkeercontrole', 'scanauto'],
  },
  '0600': {
    profiel: 'bureau',
    2024: [262_000, 1007],
    2025: [272_000, 1011],
    onderwerpen: ['leiding PSA', 'functioneel beheer PSA'],
  },
  '0620': {
    profiel: 'programmatuur',
    2024: [572_000, 1037],
    2025: [604_000, 1017],
    onderwerpen: ['salarispakket', 'loonaangifte'],
  },
  '0630': {
    profiel: 'team',
    2024: [318_000, 1013],
    2025: [331_000, 1006],
    onderwerpen: ['personeelsdossiers'],
  },
  '0640': {
    profiel: 'uitbesteed',
    2024: [196_000, 1038],
    2025: [214_000, 1024],
    onderwerpen: ['arbodienst', 'verzuimregistratie'],
  },
  '0650': {
    profiel: 'team',
    2024: [152_000, 1021],
    2025: [166_000, 1034],
    onderwerpen: ['werving', 'wervingscampagnes'],
  },
  6600: {
    profiel: 'bureau',
    2024: [462_000, 997],
    2025: [480_000, 1002],
    onderwerpen: ['facilitair bureau'],
  },
  6601: {
    profiel: 'uitbesteed',
    2024: [1_040_000, 1008],
    2025: [1_092_000, 1012],
    onderwerpen: ['schoonmaak stadhuis', 'schoonmaak gemeentehuizen', 'glasbewassing'],
  },
  6602: {
    profiel: 'apparatuur',
    2024: [620_000, 984],
    2025: [655_000, 1009],
    onderwerpen: ['installaties', 'klein onderhoud', 'meubilair'],
  },
  6612: {
    profiel: 'energie',
    2024: [610_000, 1035],
    2025: [560_000, 962],
    onderwerpen: ['elektriciteit gebouwen', 'warmte gebouwen'],
  },
  6603: {
    profiel: 'uitbesteed',
    2024: [402_000, 971],
    2025: [392_000, 986],
    onderwerpen: ['postbezorging', 'scanstraat'],
  },
  6604: {
    profiel: 'team',
    2024: [545_000, 1006],
    2025: [568_000, 1011],
    onderwerpen: ['receptie', 'bodedienst'],
  },
  6605: {
    profiel: 'uitbesteed',
    2024: [168_000, 966],
    2025: [158_000, 978],
    onderwerpen: ['drukwerk', 'afdrukapparaten'],
  },
  6606: {
    profiel: 'uitbesteed',
    2024: [298_000, 1014],
    2025: [318_000, 1003],
    onderwerpen: ['catering', 'keukenonderhoud'],
  },
  6607: {
    profiel: 'apparatuur',
    2024: [128_000, 1003],
    2025: [139_000, 1017],
    onderwerpen: ["deelauto's", 'laadpalen'],
  },
  6200: {
    profiel: 'bureau',
    2024: [284_000, 1002],
    2025: [294_000, 998],
    onderwerpen: ['leiding inkoop', 'inkoopsysteem'],
  },
  6210: {
    profiel: 'team',
    2024: [138_000, 1046],
    2025: [147_000, 1058],
    onderwerpen: ['inkoopadvies', 'juridisch advies aanbestedingen'],
  },
  6220: { profiel: 'team', 2024: [352_000, 996], 2025: [366_000, 1004], onderwerpen: ['contractbeheer'] },
  6230: {
    profiel: 'team',
    2024: [198_000, 1019],
    2025: [218_000, 1013],
    onderwerpen: ['aanbestedingen', 'aanbestedingsplatform'],
  },
  6100: {
    profiel: 'bureau',
    2024: [305_000, 1003],
    2025: [317_000, 1007],
    onderwerpen: ['leiding financiële administratie'],
  },
  6101: {
    profiel: 'programmatuur',
    2024: [532_000, 1006],
    2025: [553_000, 1005],
    onderwerpen: ['factuurverwerking', 'herkenning facturen'],
  },
  6102: {
    profiel: 'programmatuur',
    2024: [388_000, 974],
    2025: [403_000, 991],
    onderwerpen: ['debiteurenpakket'],
  },
  6103: {
    profiel: 'team',
    2024: [446_000, 1017],
    2025: [466_000, 1012],
    onderwerpen: ['jaarafsluiting', 'interne controle'],
  },
  6104: {
    profiel: 'uitbesteed',
    2024: [164_000, 988],
    2025: [171_000, 1003],
    onderwerpen: ['betalingsverkeer', 'bankkosten'],
  },
};

/** Bookings out of the ordinary, in cents: direct to a deelnemer, to another product than the kostenplaats's, or a credit. */
const bijzonder = [
  boek(2024, 3, 14, '6502', 'leverancier', 1_874_250, 'Maatwerk: eigen bijsluiter bij de aanslag', {
    deelnemer: 'deventer',
  }),
  boek(2024, 5, 21, '6501', 'inhuur', 2_366_075, 'Inhaalslag achterstallige WOZ-dossiers', {
    deelnemer: 'olst-wijhe',
  }),
  boek(2024, 9, 12, '6400', 'leverancier', 3_120_000, 'Penetratietest, betaald door het bureau', {
    product: 'ICT-008',
  }),
  boek(2024, 10, 8, '6409', 'inhuur', 2_215_040, 'Voorbereiding overgang naar het zaaksysteem', {
    deelnemer: 'raalte',
  }),
  boek(2024, 11, 19, '6600', 'aanschaf', 894_530, 'Vervanging balie, betaald door het bureau', {
    product: 'FAC-004',
  }),
  boek(2024, 12, 18, '6612', 'energie', -2_683_517, 'Teruggave energiebelasting', {}),
  boek(2024, 12, 20, '0600', 'leverancier', 657_825, 'Arbeidsdeskundig onderzoek, betaald door het bureau', {
    product: 'HRM-003',
  }),
  boek(
    2025,
    2,
    11,
    '6410',
    'leverancier',
    4_738_090,
    'Frictiekosten: gegevens overzetten naar het zaaksysteem',
    { deelnemer: 'raalte' },
  ),
  boek(2025, 4, 1, '6401', 'licenties', 3_864_275, 'Prijsverhoging kantoorlicenties per 1 april', {}),
  boek(2025, 4, 17, '6410', 'inhuur', 2_105_560, 'Frictiekosten: begeleiding gebruikers zaaksysteem', {
    deelnemer: 'raalte',
  }),
  boek(2025, 6, 5, '6601', 'leverancier', 1_240_385, 'Maatwerk: opknappen raadzaal', {
    deelnemer: 'olst-wijhe',
  }),
  boek(2025, 9, 16, '6400', 'leverancier', 3_385_000, 'Penetratietest, betaald door het bureau', {
    product: 'ICT-008',
  }),
  boek(2025, 10, 23, '6500', 'inhuur', 1_418_760, 'Extra taxateur, betaald door het bureau', {
    product: 'BEL-005',
  }),
  boek(2025, 11, 18, '6401', 'licenties', -1_562_395, 'Creditnota: niet gebruikte kantoorlicenties', {}),
  boek(2025, 12, 9, '6612', 'energie', -1_947_820, 'Afrekening energie 2024', {}),
];

/** Use that differs for a reason; the rest stays within some percents of the contract. */
const afname = {
  '2024/ICT-001/deventer': { promille: 985, opmerking: 'gemiddelde van het jaar; vacatures' },
  '2024/ICT-001/raalte': { promille: 1045, opmerking: 'gemiddelde van het jaar; groei sociaal domein' },
  '2024/INK-001/olst-wijhe': { promille: 1065, opmerking: 'aanbesteding doelgroepenvervoer' },
  '2024/ICT-004/olst-wijhe': { promille: 1000 },
  '2024/ICT-007/olst-wijhe': { promille: 1000 },
  '2024/BEL-001/deventer': { promille: 1003 },
  '2024/BEL-001/olst-wijhe': { promille: 988, opmerking: 'gemiddelde van het jaar; woningbouw vertraagd' },
  '2024/BEL-002/olst-wijhe': { promille: 972, opmerking: 'woningbouw vertraagd' },
  '2024/BEL-003/olst-wijhe': { promille: 982 },
  '2024/BEL-005/raalte': { promille: 1120, opmerking: 'bezwaren van no-cure-no-paybureaus' },
  '2025/ICT-001/raalte': { promille: 1038, opmerking: 'gemiddelde van het jaar; groei sociaal domein' },
  '2025/ICT-010/raalte': { promille: 1134, opmerking: 'gemiddelde van het jaar; ook de buitendienst' },
  '2025/BEL-005/deventer': { promille: 1090, opmerking: 'bezwaren van no-cure-no-paybureaus' },
  '2025/HRM-003/olst-wijhe': { promille: 1095, opmerking: 'griepgolf eerste kwartaal' },
  '2025/ICT-009/olst-wijhe': { promille: 805, opmerking: 'onder het minimum: 900 uur telt' },
  '2025/INK-001/raalte': { promille: 1025, opmerking: 'aanbesteding doelgroepenvervoer' },
};

/** Invoices a year per werkorganisatie. */
const termijnen = { ict: 12, belastingen: 12, psa: 4, facilitair: 12, inkoop: 4, financien: 4 };

/** Advances that went by another key than the casco has in the end: the new key for 2025 came after the invoices. */
const voorschotSleutel = { '2024/facilitair': 'gelijk', '2025/facilitair': 'gelijk' };

/** Takers that joined after the advances were set. */
const zonderVoorschot = ['2025/ICT-010/raalte'];

export const VERHAAL = { kostenplaatsen, bijzonder, afname, termijnen, voorschotSleutel, zonderVoorschot };

function boek(jaar, maand, dag, kostenplaats, soort, bedrag, omschrijving, bestemming) {
  return { jaar, maand, dag, kostenplaats, soort, bedrag, omschrijving, ...bestemming };
}
