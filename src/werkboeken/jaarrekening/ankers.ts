const inTable = (tabel: string, ...delen: string[]): string[] => delen.map((deel) => `np_${tabel}_${deel}`);

/** The sample rows of each sheet, in the order they are used. @bron templates/LEESMIJ.md */
export const STROKEN = {
  Voorblad: [
    ...inTable('uitkomst', 'titel', 'kop', 'rij', 'totaal', 'noot'),
    ...inTable('voorblad', 'oordeel_titel', 'oordeel'),
    ...inTable('inhoud', 'titel', 'rij'),
  ],
  Samenvatting: [
    ...inTable('deelnemers', 'titel', 'kop', 'rij', 'totaal', 'noot'),
    ...inTable('matrix', 'titel', 'kop', 'rij', 'totaal'),
    ...inTable('wie', 'titel', 'rij', 'oordeel'),
  ],
  Hulpkosten: [
    ...inTable('hulpkostenplaatsen', 'titel', 'kop', 'rij', 'totaal'),
    ...inTable('leveringen', 'titel', 'kop', 'rij', 'noot'),
    ...inTable('einddoelen', 'titel', 'kop', 'rij', 'subtotaal', 'totaal', 'noot'),
    ...inTable('doorbelasting', 'titel', 'kop', 'rij', 'totaal', 'noot'),
  ],
  Casco: [
    ...inTable('opbouw', 'titel', 'kop', 'rij', 'totaal'),
    ...inTable('opslag', 'titel', 'kop', 'subtotaal', 'rij', 'noot'),
    ...inTable('sleutels', 'titel', 'kop', 'rij', 'berekend', 'deel', 'noot'),
    ...inTable('casco', 'titel', 'kop', 'rij', 'totaal', 'noot'),
  ],
  Sleutels: inTable('afnemersleutels', 'kop', 'rij', 'berekend', 'deel', 'noot'),
  Diensten: inTable('diensten', 'kop', 'groep', 'rij', 'deel', 'subtotaal', 'berekend', 'totaal', 'noot'),
  Verrekening: inTable('verrekening', 'kop', 'groep', 'rij', 'subtotaal', 'berekend', 'totaal'),
  Saldering: [
    ...inTable('betalingen', 'titel', 'kop', 'rij', 'totaal'),
    ...inTable('brug', 'titel', 'kop', 'rij', 'totaal', 'noot'),
    ...inTable('vorderingen', 'titel', 'kop', 'rij', 'totaal', 'noot'),
  ],
  Herkomst: [
    ...inTable('herkomst', 'titel', 'kop', 'rij', 'totaal'),
    ...inTable('kostenposten', 'titel', 'kop', 'rij', 'totaal', 'noot'),
  ],
  Controle: [...inTable('controle', 'kop', 'groep', 'rij'), ...inTable('aandacht', 'titel', 'rij')],
} as const;
export type Bladnaam = keyof typeof STROKEN;

const CELLEN = [
  ...['verband', 'documentregel', 'voorbeeld', 'boekjaar', 'versie', 'status', 'gemaakt_op', 'gemaakt_door'],
  ...['rekenkern', 'invoerhash', 'vingerafdruk', 'spoorregel', 'spoorhash', 'oordeel', 'oordeel_kort'],
  ...['tegel_lasten', 'tegel_voorschotten', 'tegel_saldo', 'tegel_oordeel'],
  ...['stijl_geen', 'stijl_voorlopig', 'stijl_invoer', 'stijl_deelinvoer', 'stijl_fout'],
];
const HERHAALD = [
  ...inTable('matrix', 'werkorganisatie'),
  ...inTable('sleutels', 'waarde', 'aandeel'),
  ...inTable('afnemersleutels', 'waarde', 'aandeel'),
  ...inTable('casco', 'last', 'aandeel'),
  ...inTable('diensten', 'afname', 'last'),
  ...inTable('verrekening', 'diensten', 'casco', 'rechtstreeks'),
  ...inTable('brug', 'doorbelasting'),
  ...inTable('vorderingen', 'partij'),
  ...inTable('kostenposten', 'hulpkostenplaats'),
];

/** Every name the template of the jaarrekening must have. */
export const ANKERS: readonly string[] = [
  ...CELLEN.map((cel) => `np_${cel}`),
  ...HERHAALD,
  ...Object.values(STROKEN).flat(),
];
