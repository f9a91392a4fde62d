import { Breuk, NUL, som } from './breuk.js';

/** Largest remainder on plain fractions, cents in and out, straight from the definition. */
export function verdeel(centen: bigint, gewichten: readonly Breuk[], afronding: 'cent' | 'euro'): bigint[] {
  if (centen < 0n) return verdeel(-centen, gewichten, afronding).map((deel) => -deel);
  if (centen === 0n) return gewichten.map(() => 0n);
  if (afronding === 'euro') {
    const delen = verdeel(centen / 100n, gewichten, 'cent').map((deel) => deel * 100n);
    const hoogste = gewichten.reduce(
      (beste, gewicht) => (gewicht.vergelijk(beste) > 0 ? gewicht : beste),
      NUL,
    );
    const wie = gewichten.findIndex((gewicht) => gewicht.vergelijk(hoogste) === 0);
    delen[wie] = (delen[wie] ?? 0n) + (centen % 100n);
    return delen;
  }
  const totaal = som(gewichten);
  const exact = gewichten.map((gewicht) => new Breuk(centen).maal(gewicht).door(totaal));
  const delen = exact.map((deel) => deel.vloer);
  let over = centen - delen.reduce((a, b) => a + b, 0n);
  const fractie = exact.map((deel) => deel.min(new Breuk(deel.vloer)));
  const volgorde = [...exact.keys()].sort(
    (a, b) => (fractie[b] ?? NUL).vergelijk(fractie[a] ?? NUL) || a - b,
  );
  for (const wie of volgorde) {
    if (over === 0n) break;
    delen[wie] = (delen[wie] ?? 0n) + 1n;
    over -= 1n;
  }
  return delen;
}
