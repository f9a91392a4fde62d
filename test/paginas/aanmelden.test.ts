import { describe, expect, it } from '@jest/globals';
import { renderProbleem } from '../../src/paginas/index.js';
import { DEMO_ACCOUNTS, type AanmeldKeuzes } from '../../src/toegang/index.js';

const KAAL: AanmeldKeuzes = { demo: [], oidc: false, lokaal: true };
const problem = (code: string, status: number) => ({
  ...{ type: 'about:blank', title: 'Dat ging niet. Probeer het opnieuw.', correlatieId: 'k' },
  code,
  status,
});
const pagina = (keuzes: AanmeldKeuzes): string =>
  renderProbleem(keuzes)(problem('aanmelden_mislukt', 401), { path: '/aanmelden', body: {} });

describe('de keuzes om aan te melden', () => {
  it.each([
    ['een wachtwoord', KAAL, [true, false, false]],
    ['de organisatie', { ...KAAL, oidc: true, lokaal: false }, [false, true, false]],
    ['de demo', { ...KAAL, demo: DEMO_ACCOUNTS, lokaal: false }, [false, false, true]],
    ['alles', { demo: DEMO_ACCOUNTS, oidc: true, lokaal: true }, [true, true, true]],
  ])('alleen wat kan, wordt getoond: %s', (_, keuzes, verwacht) => {
    const html = pagina(keuzes);
    expect(
      ['name="wachtwoord"', 'href="/aanmelden/oidc"', 'name="account"'].map((deel) => html.includes(deel)),
    ).toEqual(verwacht);
  });
});

describe('een probleem als pagina', () => {
  it.each([
    ['een mislukte aanmelding', 'aanmelden_mislukt', 401, '/aanmelden', true],
    ['terug van de organisatie zonder rol', 'geen_rol', 403, '/aanmelden/oidc/terug', true],
    ['te vaak', 'te_veel_verzoeken', 429, '/aanmelden', true],
    ['te vaak elders', 'te_veel_verzoeken', 429, '/verbanden/dowr/2024/inlezen', false],
    ['een andere site', 'vreemde_herkomst', 403, '/aanmelden', false],
    ['onze fout', 'eigen_fout', 500, '/aanmelden', false],
    ['een adres dat erop lijkt', 'niet_gevonden', 404, '/aanmeldenx', false],
  ])('%s', (_, code, status, path, aanmeldpagina) => {
    const html = renderProbleem(KAAL)(problem(code, status), { path });
    expect(html.includes('name="wachtwoord"')).toBe(aanmeldpagina);
    expect(html).toContain('Dat ging niet.');
  });

  it('houdt een naam die geen tekst is buiten de pagina', () => {
    const html = renderProbleem(KAAL)(problem('aanmelden_mislukt', 401), {
      path: '/aanmelden',
      body: { aanmeldnaam: ['a'] },
    });
    expect(html).toContain('<input type="text"');
    expect(html).not.toContain('value="a"');
  });
});
