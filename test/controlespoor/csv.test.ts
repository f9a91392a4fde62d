import { describe, expect, it } from '@jest/globals';
import { CSV_KOP, toCsv } from '../../src/controlespoor/csv.js';
import { inhoud, makeKeten } from './keten.js';

const cel = (actor: string): string => {
  const [regel] = makeKeten([inhoud({ actor, na: null })]);
  const text = toCsv([regel!]);
  return text.slice(text.indexOf('10.0.0.1;') + '10.0.0.1;'.length, text.indexOf(';;;;'));
};

describe('het controlespoor als csv', () => {
  it('begint met het UTF-8-merk en de kolommen', () => {
    expect(CSV_KOP).toBe(
      '\uFEFFverband;volgnummer;tijdstip;actie;object;resultaat;oorsprong;actor;code;voor;na;regel;vorigeHash;hash\r\n',
    );
  });

  it('heeft één regel per regel', () => {
    const [regel] = makeKeten([inhoud({ na: '{"boekjaar": 2025}' })]);
    expect(toCsv([regel!, regel!]).split('\r\n')).toHaveLength(3);
    expect(toCsv([regel!])).toContain(
      'dowr;1;2026-01-31T09:30:00.123456Z;berekening.maken;berekening/1;gelukt;10.0.0.1;Controller DOWR;;;"{""boekjaar"": 2025}";"{""verband"":',
    );
  });

  it.each([
    ['gewone tekst', 'Anna', 'Anna'],
    ['een puntkomma', 'a;b', '"a;b"'],
    ['een aanhalingsteken', 'a"b', '"a""b"'],
    ['een nieuwe regel', 'a\nb', '"a\nb"'],
    ['een formule met =', '=1+1', "'=1+1"],
    ['een formule met +', '+1', "'+1"],
    ['een formule met -', '-1', "'-1"],
    ['een formule met @', '@SUM(A1)', "'@SUM(A1)"],
    ['een formule na een tab', '\t=1', "'\t=1"],
    ['een formule na een nieuwe regel', '\n=1', '"\'\n=1"'],
    ['een breed formuleteken', '＝1', "'＝1"],
    ['een formule met aanhalingstekens', '=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
    ['een teken buiten het BMP', '🏛', '🏛'],
  ])('maakt van %s een veilige cel', (_, actor, verwacht) => {
    expect(cel(actor)).toBe(verwacht);
  });
});
