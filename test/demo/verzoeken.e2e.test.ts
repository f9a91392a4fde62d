import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findDemoVerbanden, readInrichting } from '../../src/demo/bestanden.js';
import { VerzoekenService } from '../../src/demo/verzoeken.service.js';
import { DEMO_VERBANDEN } from '../../src/toegang/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';

const BEGIN = '/v1/verbanden/{verband}/';

interface Openapi {
  readonly paths: Readonly<Record<string, object>>;
}

describe('wat een voorbeeldverband inricht', () => {
  let dienst: Dienst;
  /** What the API takes below a verband, each part that varies as `*`. */
  let adressen: readonly string[];
  beforeAll(async () => {
    dienst = await startService({ demo: 'basis', verbanden: [] });
    const antwoord = await (await dienst.client()).get('/v1/openapi.json').expect(200);
    adressen = Object.entries((antwoord.body as Openapi).paths)
      .filter(([pad, routes]) => pad.startsWith(BEGIN) && 'post' in routes)
      .map(([pad]) => pad.slice(BEGIN.length).replaceAll(/\{\w+\}/g, '*'));
  });
  afterAll(() => dienst.close());

  it('gaat naar adressen die de API ook heeft', () => {
    const eigen = dienst.app.get(VerzoekenService).adressen;
    expect(eigen.length).toBeGreaterThan(25);
    for (const adres of eigen) expect(adressen).toContain(adres.replaceAll(/:\w+/g, '*'));
  });

  it('is van elk account met een rol in de voorbeeldset', () => {
    expect(findDemoVerbanden()).toEqual([...DEMO_VERBANDEN]);
  });

  it.each(findDemoVerbanden())('stuurt voor %s alleen wat een gebruiker ook kan sturen', (verband) => {
    const patronen = adressen.map((adres) => new RegExp(`^${adres.replaceAll('*', '[^/]+')}$`));
    const verzoeken = new Set(readInrichting(verband).stappen.map(({ verzoek }) => verzoek));
    const onbekend = [...verzoeken].filter((verzoek) => !patronen.some((patroon) => patroon.test(verzoek)));
    expect(onbekend).toEqual([]);
  });
});
