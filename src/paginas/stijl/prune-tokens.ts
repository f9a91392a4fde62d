const REFERENTIE = /var\(\s*(--[\w-]+)/g;
const DECLARATIE = /(--[\w-]+):([^;{}]*);/g;

/**
 * Keeps of a theme only the design tokens that the stylesheets use, directly or by way of another token: of the
 * thousands that a theme declares for every component there is, a few hundred.
 */
export function pruneTokens(thema: string, stijlen: string): string {
  const waarden = new Map(
    [...thema.matchAll(DECLARATIE)].map(([, naam = '', waarde = '']) => [naam, waarde]),
  );
  const gebruikt = new Set<string>();
  const teDoen = references(stijlen);
  for (let naam = teDoen.pop(); naam !== undefined; naam = teDoen.pop()) {
    const waarde = waarden.get(naam);
    if (waarde === undefined || gebruikt.has(naam)) continue;
    gebruikt.add(naam);
    teDoen.push(...references(waarde));
  }
  const regels = [...waarden].filter(([naam]) => gebruikt.has(naam));
  return `.voorbeeld-theme{${regels.map(([naam, waarde]) => `${naam}:${waarde.trim()};`).join('')}}`;
}

const references = (tekst: string): string[] => [...tekst.matchAll(REFERENTIE)].map(([, naam = '']) => naam);
