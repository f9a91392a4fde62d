/**
 * Schema II.3 of the bedrijfsplan as data: who takes part, the products, and who takes them. Amounts and quantities are
 * invented; codes of takers are those of the columns of the schema.
 */
const GEMEENTEN = {
  almelo: 'Almelo',
  borne: 'Borne',
  dinkelland: 'Dinkelland',
  enschede: 'Enschede',
  haaksbergen: 'Haaksbergen',
  hellendoorn: 'Hellendoorn',
  hengelo: 'Hengelo',
  'hof-van-twente': 'Hof van Twente',
  losser: 'Losser',
  oldenzaal: 'Oldenzaal',
  'rijssen-holten': 'Rijssen-Holten',
  tubbergen: 'Tubbergen',
  twenterand: 'Twenterand',
  wierden: 'Wierden',
};
const VERBANDEN = {
  'regio-twente': 'Regio Twente',
  vrt: 'Veiligheidsregio Twente',
  wv: 'Waterschap Vechtstromen',
  rud: 'Regionale Uitvoeringsdienst Twente',
  gbt: 'Gemeentelijk Belastingkantoor Twente',
};
export const SAMENWERKINGSVERBANDEN = Object.keys(VERBANDEN);

const lijst = (namen, soort) => Object.entries(namen).map(([code, naam]) => ({ code, naam, soort }));
export const DEELNEMERS = [...lijst(GEMEENTEN, 'gemeente'), ...lijst(VERBANDEN, 'samenwerkingsverband')];

/** The columns that stand for other codes than their own; T-O is read as three gemeenten. */
const KOLOM = {
  A: ['almelo'],
  B: ['borne'],
  E: ['enschede'],
  Ha: ['haaksbergen'],
  He: ['hengelo'],
  TO: ['dinkelland', 'oldenzaal', 'tubbergen'],
  RT: ['regio-twente'],
  VRT: ['vrt'],
  WV: ['wv'],
  RUD: ['rud'],
  GBT: ['gbt'],
  allen: Object.keys(GEMEENTEN),
};

/** "A B E" with one euro amount or quantity for all, or "A 120000 B 30000" with one each. */
function verdeling(kolommen, standaard) {
  const gevonden = new Map();
  let laatste = [];
  for (const woord of kolommen.split(' ').filter(Boolean)) {
    if (KOLOM[woord] === undefined) for (const code of laatste) gevonden.set(code, Number(woord));
    else for (const code of (laatste = KOLOM[woord])) gevonden.set(code, standaard);
  }
  return Object.fromEntries(
    DEELNEMERS.filter(({ code }) => gevonden.has(code)).map(({ code }) => [code, gevonden.get(code)]),
  );
}

const product = (
  code,
  naam,
  werkveld,
  eenheid,
  inbreng = ['', 0],
  hoeveelheid = [inbreng[0].replace(/ \d+/g, ''), 1],
) => ({
  code,
  naam,
  werkveld,
  eenheid,
  /** Euros a year that each taker brings in. */
  inbreng: verdeling(...inbreng),
  /** What each takes in a year. */
  hoeveelheid: verdeling(...hoeveelheid),
});

const DEELNAME = 'deelname';
const SALARIS_INBRENG = 'A 120000 B 30000 E 240000 He 130000 TO 40000 VRT 100000 WV 40000 GBT 20000';
const SALARIS_AANTAL = 'A 800 B 200 E 1600 He 800 TO 250 VRT 500 WV 250 GBT 100';
const WERKPLEKKEN = 'A 900 B 300 E 1800';

export const PRODUCTEN = [
  product('PO-01', 'Personeelsbeheer', 'po', DEELNAME, ['VRT 200000 WV 150000']),
  product('PO-02', 'Personeelsadvies', 'po', DEELNAME, ['VRT 100000 WV 50000']),
  product('PO-03', 'Salarisadministratie', 'po', 'dienstverband', [SALARIS_INBRENG], [SALARIS_AANTAL]),
  product('PO-04', 'Overig personeelsadvies', 'po', DEELNAME, ['VRT 30000 WV 20000']),
  product('PO-05', 'Interne arbeidsmarkt', 'po', DEELNAME, ['allen RT VRT WV GBT', 10_000]),
  product('PO-06', 'Twentse school', 'po', DEELNAME, ['allen RT VRT WV GBT', 5_000]),
  product('PO-07', 'Arbeidsmediation', 'po', 'traject'),
  product('PO-08', 'Loopbaanadvies', 'po', 'traject'),
  product('IA-01', 'ICT-beheer', 'ia', DEELNAME, ['VRT', 400_000]),
  product('IA-02', 'Beheer glasvezelring', 'ia', DEELNAME, ['allen RT VRT WV GBT', 10_000]),
  product('IA-03', 'Beheer infrastructuur', 'ia', 'werkplek', ['A 100000 B 50000 E 150000'], [WERKPLEKKEN]),
  product('IA-04', 'Twente Cloud', 'ia', DEELNAME, ['A B E', 50_000]),
  product('IA-05', 'Security office', 'ia', DEELNAME, ['A B E Ha He', 20_000]),
  product(
    'IA-06',
    'Beheer ICT van de ABEL-gemeenten',
    'ia',
    'werkplek',
    ['A 80000 B 20000 E 100000'],
    [WERKPLEKKEN],
  ),
  product('BR-01', 'Beheer topografie', 'br', DEELNAME, ['A B E Ha He', 100_000]),
  product('BR-02', 'Basisregistraties adressen en gebouwen', 'br', 'object'),
  product('BR-03', 'Waardering onroerende zaken', 'br', 'object'),
  product('FV-01', 'Financiële administratie en informatiebeheer', 'fv', DEELNAME, ['VRT 60000 WV 40000']),
  product('FV-02', 'Crediteuren- en debiteurenadministratie', 'fv', DEELNAME, ['A B E Ha He VRT', 30_000]),
  product('FV-03', 'Verzekeringen', 'fv', DEELNAME, ['VRT WV RUD', 10_000]),
  product('FV-04', 'Treasury', 'fv', DEELNAME, ['A B E', 10_000]),
  product('FV-05', 'Financiële functie', 'fv', DEELNAME, ['A B E', 20_000]),
  product('FZ-01', 'Inkoop', 'fz', DEELNAME, ['allen RT VRT WV', 10_000]),
  product('FZ-02', 'Post en archief', 'fz', 'poststuk'),
  product('FZ-03', 'DV samen', 'fz', DEELNAME, ['A B E', 20_000]),
  product('FZ-04', 'Inkoop, tweede regel van het schema', 'fz', DEELNAME, ['allen RT', 4_000]),
  product('JZ-01', 'Kennispool juridische zaken', 'jz', DEELNAME, ['A B E Ha He', 2_000]),
  product('JZ-02', 'Juridisch advies', 'jz', 'uur'),
  product('JZ-03', 'Civielrechtelijk bureau', 'jz', DEELNAME, ['A B E', 30_000]),
  product('CO-01', 'Kennispool communicatie', 'co', DEELNAME, ['allen RT', 1_000]),
  product('CO-02', 'Communicatieadvies', 'co', 'uur'),
  product('CO-03', 'Webteam', 'co', DEELNAME, ['A B E', 20_000]),
  product('CO-04', 'Monitoring sociale media', 'co', DEELNAME, ['allen RT VRT', 2_500]),
  product('EX-01', 'Programmacoördinatie', 'ex', DEELNAME, ['allen RT VRT WV RUD GBT', 5_000]),
];
