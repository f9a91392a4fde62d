import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inbrengafronding } from '../../src/inbreng/inbrengafronding.entity.js';
import { InbrengdossiersService, type InbrengstapInvoer } from '../../src/inbreng/index.js';
import { DvosService, WerkveldenService } from '../../src/catalogus/index.js';
import { Database, type DomeinFout } from '../../src/platform/index.js';
import { ToewijzingenService } from '../../src/realisatie/index.js';
import { startService, type Dienst } from '../opzet/dienst.js';

const WIE = { verband: 'dowr', gebruiker: 'toets' };
const BALANS = {
  ...{ formatie: '2.00', loonsom: '100000.00', materieel: '5000.50', budget: '105000.50' },
  ...{ begroting: 'Begroting 2024, 8 november 2023', taakstelling: '0' },
};
const KOSTEN = { frictiekosten: '20000.00', proceskosten: '5000.00', kostenplaats: '9990' };

describe('een inbreng van begin tot eind', () => {
  let dienst: Dienst;
  let dossiers: InbrengdossiersService;
  const fillIn = (invoer: InbrengstapInvoer) => dossiers.fillIn(WIE, 'salaris', invoer);

  beforeAll(async () => {
    dienst = await startService({ demo: 'basis' });
    dossiers = dienst.app.get(InbrengdossiersService);
  }, 300_000);
  afterAll(async () => await dienst.close());

  it('weigert een inbrenger en een werkorganisatie die er niet zijn, allebei tegelijk', async () => {
    const fout = await dossiers
      .open(WIE, { code: 'salaris', naam: 'Salaris', inbrenger: 'niemand', werkorganisatie: 'niets' })
      .catch((error: unknown) => error as DomeinFout);
    expect((fout as DomeinFout).invalidParams.map(({ name }) => name)).toEqual([
      'inbrenger',
      'werkorganisatie',
    ]);
  });

  it('opent een dossier een keer; een tweede met die code bestaat al', async () => {
    const invoer = { code: 'salaris', naam: 'Salaris', inbrenger: 'raalte', werkorganisatie: 'ict' };
    const { hiaten } = await dossiers.open(WIE, invoer);
    expect(hiaten.map(({ stap }) => stap)).toEqual([
      'taak',
      'balans',
      'basis',
      'kosten',
      'ontvlechting',
      'overeenkomst',
    ]);
    await expect(dossiers.open(WIE, invoer)).rejects.toMatchObject({ code: 'bestaat_al' });
  });

  it('neemt alleen een taak uit het takenregister', async () => {
    const taak = { werkveld: 'ict', taak: 'bestaat-niet', product: 'ICT-001', per: '2024-01-01' };
    await expect(fillIn({ stap: 'taak', inhoud: taak })).rejects.toMatchObject({ code: 'ongeldig_verzoek' });
  });

  it('bewaart wat een stap eerder zei', async () => {
    await fillIn({ stap: 'balans', inhoud: { ...BALANS, budget: '1.00' } });
    const { stappen, hiaten } = await fillIn({ stap: 'balans', inhoud: BALANS });
    expect(stappen.balans).toEqual(BALANS);
    expect(hiaten.filter(({ stap }) => stap === 'balans')).toEqual([]);
    const rows: { budget: string; vervangen: boolean }[] = await dienst.app
      .get(Database)
      .inVerband('dowr', (manager) =>
        manager.query(
          `SELECT inhoud->>'budget' AS budget, bekend_tot IS NOT NULL AS vervangen FROM inbrengstap
           WHERE dossier = 'salaris' AND stap = 'balans' ORDER BY bekend_vanaf`,
        ),
      );
    expect(rows).toEqual([
      { budget: '1.00', vervangen: true },
      { budget: '105000.50', vervangen: false },
    ]);
  });

  it('rondt niet af zolang er iets ontbreekt, en boekt dan ook niets', async () => {
    await fillIn({ stap: 'kosten', inhoud: KOSTEN });
    await expect(dossiers.complete(WIE, 'salaris')).rejects.toMatchObject({ code: 'inbreng_onvolledig' });
    const all = await dienst.app.get(ToewijzingenService).list('dowr', 2024);
    expect(all.some(({ kostenplaats }) => kostenplaats === '9990')).toBe(false);
  });

  it('rondt af als alles klopt: de kostenplaats gaat rechtstreeks naar de inbrenger, en het dossier sluit', async () => {
    const { app } = dienst;
    await app.get(WerkveldenService).recordTaak(WIE, { werkveld: 'ict', code: 'sal', naam: 'Salaris' });
    const dvos = await app.get(DvosService).list('dowr');
    const dvo = dvos.find(({ deelnemers }) => deelnemers.includes('raalte'));
    const regel = (await app.get(DvosService).regels('dowr', dvo?.id ?? '')).find(
      ({ deelnemer, inbreng }) => deelnemer === 'raalte' && inbreng === null,
    );
    const product = regel?.product ?? '';
    await fillIn({ stap: 'taak', inhoud: { werkveld: 'ict', taak: 'sal', product, per: '2024-01-01' } });
    await fillIn({
      stap: 'basis',
      inhoud: { getoetstOp: '2023-10-01', oordeel: 'Op orde.', achterstanden: [] },
    });
    await fillIn({ stap: 'ontvlechting', inhoud: { afspraak: 'Mensen keren terug.' } });
    const { hiaten } = await fillIn({ stap: 'overeenkomst', inhoud: { dvo: dvo?.id ?? '' } });
    expect(hiaten).toEqual([]);
    const { afgerondDoor } = await dossiers.complete(WIE, 'salaris');
    expect(afgerondDoor).toBe('toets');
    const all = await app.get(ToewijzingenService).list('dowr', 2024);
    expect(all.find(({ kostenplaats }) => kostenplaats === '9990')).toMatchObject({
      bestemming: 'deelnemer',
      deelnemer: 'raalte',
    });
    await expect(fillIn({ stap: 'kosten', inhoud: KOSTEN })).rejects.toMatchObject({
      code: 'inbreng_afgerond',
    });
    await expect(dossiers.complete(WIE, 'salaris')).rejects.toMatchObject({ code: 'inbreng_afgerond' });
  });

  it('een afronding is voorgoed: de database weigert haar te wijzigen of te wissen', async () => {
    const database = dienst.app.get(Database);
    const change = (sql: string) => database.inVerband('dowr', (manager) => manager.query(sql));
    await expect(change(`DELETE FROM inbrengafronding`)).rejects.toThrow();
    await expect(change(`UPDATE inbrengafronding SET afgerond_door = 'x'`)).rejects.toThrow();
    await expect(change(`UPDATE inbrengstap SET inhoud = '{}'`)).rejects.toThrow();
    const found = await database.inVerband('dowr', (manager) => manager.find(Inbrengafronding));
    expect(found).toHaveLength(1);
  });

  it('staat over de API open voor wie mag inzien, en verder niet', async () => {
    const controller = await dienst.client('controller');
    await controller.get('/v1/verbanden/dowr/inbrengdossiers/salaris').expect(200);
    await controller.get('/v1/verbanden/dowr/inbrengdossiers/geen').expect(404);
    await controller.get('/v1/verbanden/elders/inbrengdossiers').expect(404);
    await (await dienst.client('beheerder')).get('/v1/verbanden/dowr/inbrengdossiers').expect(403);
  });
});
