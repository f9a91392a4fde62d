import type { OngeldigVeld } from '../platform/index.js';

export interface Inwonertal {
  readonly deelnemer: string;
  readonly waarde: string;
}

export interface Inwoners {
  readonly inwoners: readonly Inwonertal[];
  /** Names in the file that are no deelnemer of this verband. */
  readonly onbekend: readonly string[];
  readonly fouten: readonly OngeldigVeld[];
}

interface Gemeente {
  readonly code: string;
  readonly naam: string;
}

const AANTAL = /^(0|[1-9]\d{0,12})$/;

/**
 * The inhabitants of the gemeenten of a verband, from csv as CBS and others publish it: `gm_code;naam;inwoners`, with
 * commas or semicolons. A deelnemer is known by its name or by its code, capitals or not.
 *
 * @param gemeenten whose inhabitants must be in the file
 */
export function readInwoners(tekst: string, gemeenten: readonly Gemeente[]): Inwoners {
  const [kop, ...rijen] = tekst.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const scheiding = (kop ?? '').includes(';') ? ';' : ',';
  const kolommen = cells(kop ?? '', scheiding).map(fold);
  const place = {
    code: kolommen.indexOf('gm_code'),
    naam: kolommen.indexOf('naam'),
    aantal: kolommen.indexOf('inwoners'),
  };
  if (place.aantal === -1 || (place.naam === -1 && place.code === -1)) return onlyFault(geenKolommen());
  const found = new Map<string, string>();
  const onbekend: string[] = [];
  const fouten: OngeldigVeld[] = [];
  rijen.forEach((rij, index) => {
    if (rij.trim() === '') return;
    const velden = cells(rij, scheiding);
    const namen = [velden[place.naam], velden[place.code]].flatMap((naam) =>
      naam === undefined || naam === '' ? [] : [naam],
    );
    const gemeente = findGemeente(namen, gemeenten);
    const aantal = velden[place.aantal] ?? '';
    const name = `bestand/${index + 2}`;
    if (gemeente === undefined) onbekend.push(namen[0] ?? `rij ${index + 2}`);
    else if (!AANTAL.test(aantal)) fouten.push({ name, reason: geenAantal(gemeente.naam, aantal) });
    else if (found.has(gemeente.code))
      fouten.push({ name, reason: `${gemeente.naam} staat twee keer in het bestand. Haal er een weg.` });
    else found.set(gemeente.code, aantal);
  });
  const missing = gemeenten.filter(({ code }) => !found.has(code) && fouten.length === 0);
  return {
    inwoners: [...found].map(([deelnemer, waarde]) => ({ deelnemer, waarde })),
    onbekend,
    fouten: [...fouten, ...missing.map(({ naam }) => ({ name: 'bestand', reason: ontbreekt(naam) }))],
  };
}

const onlyFault = (fout: OngeldigVeld): Inwoners => ({ inwoners: [], onbekend: [], fouten: [fout] });

const geenKolommen = (): OngeldigVeld => ({
  name: 'bestand',
  reason:
    'De eerste rij noemt de kolommen niet. Zet daar gm_code;naam;inwoners (naam of gm_code mag ontbreken).',
});

const geenAantal = (naam: string, aantal: string): string =>
  `Het aantal inwoners van ${naam} is "${aantal}". Geef een heel getal zonder punten of spaties.`;

const ontbreekt = (naam: string): string =>
  `${naam} staat niet in het bestand en zou zo niets betalen. Voeg een rij toe, of controleer de naam.`;

const fold = (tekst: string): string => tekst.normalize('NFC').trim().toLowerCase();

const cells = (rij: string, scheiding: string): string[] =>
  rij.split(scheiding).map((cel) =>
    cel
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

function findGemeente(namen: readonly string[], gemeenten: readonly Gemeente[]): Gemeente | undefined {
  const folded = namen.map(fold);
  return gemeenten.find(({ code, naam }) => folded.includes(fold(naam)) || folded.includes(fold(code)));
}
