import { describe, expect, it } from '@jest/globals';
import { JsonLog } from '../../src/platform/json-log.js';

function logged(work: (log: JsonLog) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(
    new JsonLog(
      (line) => lines.push(line),
      () => new Date('2026-11-24T12:00:00Z'),
    ),
  );
  expect(lines.every((line) => line.endsWith('\n') && !line.slice(0, -1).includes('\n'))).toBe(true);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('het logboek van de dienst', () => {
  it('schrijft elke gebeurtenis op één regel, met haar eigen velden', () => {
    expect(
      logged((log) => {
        log.log({ gebeurtenis: 'aangemeld', gebruiker: 'a' }, 'aanmelden');
        log.warn('twee\nregels', 'iets');
      }),
    ).toEqual([
      {
        tijdstip: '2026-11-24T12:00:00.000Z',
        niveau: 'info',
        onderdeel: 'aanmelden',
        gebeurtenis: 'aangemeld',
        gebruiker: 'a',
      },
      {
        tijdstip: '2026-11-24T12:00:00.000Z',
        niveau: 'waarschuwing',
        onderdeel: 'iets',
        melding: 'twee\nregels',
      },
    ]);
  });

  it('zwijgt over hoe Nest begint, niet over wat daarbij misgaat', () => {
    expect(
      logged((log) => {
        log.log('Mapped {/verbanden, GET} route', 'RouterExplorer');
        log.error('Nest kan niet beginnen', 'InstanceLoader');
      }),
    ).toEqual([expect.objectContaining({ niveau: 'fout', melding: 'Nest kan niet beginnen' })]);
  });

  it('laat geheimen weg, hoe diep ook', () => {
    const [regel] = logged((log) =>
      log.error(
        { verzoek: { koppen: { Authorization: 'Bearer x', cookie: 'y' } }, wachtwoord: 'z', _csrf: 'q' },
        'x',
      ),
    );
    expect(JSON.stringify(regel)).not.toMatch(/"(Bearer x|y|z|q)"/);
    expect(regel).toMatchObject({ wachtwoord: '[weggelaten]' });
  });

  it('houdt van een fout alleen naam, melding, code, spoor en oorzaak over', () => {
    const cause = Object.assign(new Error('database'), { code: '23505', parameters: ['persoonsgegeven'] });
    const [regel] = logged((log) => log.error({ error: new Error('mislukt', { cause }) }, 'fout'));
    expect(regel?.['error']).toMatchObject({
      name: 'Error',
      message: 'mislukt',
      cause: { message: 'database', code: '23505' },
    });
    expect(JSON.stringify(regel)).not.toContain('persoonsgegeven');
  });

  it('raakt niet in een kring, en kent bigint', () => {
    const kring: Record<string, unknown> = { cent: 12n };
    kring['zelf'] = kring;
    expect(logged((log) => log.log(kring, 'x'))).toHaveLength(1);
  });

  it('neemt het spoor over dat Nest meegeeft', () => {
    expect(logged((log) => log.error('mis', 'Error: mis\n at x', 'onderdeel'))).toEqual([
      expect.objectContaining({
        niveau: 'fout',
        onderdeel: 'onderdeel',
        melding: 'mis',
        stack: 'Error: mis\n at x',
      }),
    ]);
  });
});
