import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { adresVan, BESTANDEN } from '../../src/paginas/stijl/bestanden.js';
import { pruneTokens } from '../../src/paginas/stijl/prune-tokens.js';

describe('het thema', () => {
  it('houdt over wat direct of via een ander token wordt gebruikt', () => {
    const thema = '.t { --a: var(--b); --b: 1px; --c: var(--a); --d: red; }';
    expect(pruneTokens(thema, 'p { margin: var(--a, 0) }')).toBe('.voorbeeld-theme{--a:var(--b);--b:1px;}');
  });

  it('loopt niet vast op tokens die naar elkaar verwijzen', () => {
    expect(pruneTokens('.t { --a: var(--b); --b: var(--a); }', 'p { margin: var(--a) }')).toContain('--b');
  });
});

describe('de bestanden van de schermen', () => {
  const stijl = [...BESTANDEN.values()].find(({ naam }) => naam.endsWith('.css'));
  const tekst = stijl?.inhoud.toString('utf8') ?? '';

  it('verwijst alleen naar bestanden die er zijn, en nooit naar buiten', () => {
    const verwijzingen = [...tekst.matchAll(/url\(([^)]+)\)/g)].map(([, adres]) => adres);
    expect(verwijzingen).toHaveLength(2);
    for (const adres of verwijzingen)
      expect(BESTANDEN.has(adres?.replace('/bestanden/', '') ?? '')).toBe(true);
    expect(tekst).not.toContain('http://');
  });

  it('heeft elk token dat zij gebruikt', () => {
    const bekend = new Set([...tekst.matchAll(/(--np-[\w-]+):/g)].map(([, naam]) => naam));
    const gebruikt = [...tekst.matchAll(/var\((--np-[\w-]+)/g)].map(([, naam]) => naam);
    expect(gebruikt.filter((naam) => !bekend.has(naam))).toEqual([]);
  });

  it('blijft klein over de lijn', () => {
    expect(stijl?.gzip?.length).toBeLessThan(32_000);
    expect(gunzipSync(stijl?.gzip ?? Buffer.alloc(0)).toString('utf8')).toBe(tekst);
  });

  it('geeft een adres met de inhoud in de naam', () =>
    expect(adresVan('nulpositie')).toMatch(/^\/bestanden\/nulpositie\.[0-9a-f]{12}\.css$/));
});
