import { DomeinFout } from '../../platform/index.js';

export function onbekendeDeelnemer(deelnemer: string, boekjaar: number): DomeinFout {
  const reason = `${deelnemer} neemt in ${boekjaar} niet deel. Kies een deelnemer van dat jaar, of een ander boekjaar.`;
  return new DomeinFout({
    code: 'deelnemer_onbekend',
    melding: reason,
    invalidParams: [{ name: 'deelnemer', reason }],
  });
}

export function deelnemerBestaatAl(deelnemer: string, boekjaar: number): DomeinFout {
  const reason = `${deelnemer} neemt in ${boekjaar} al deel. Geef de toetreder een eigen code.`;
  return new DomeinFout({
    code: 'deelnemer_bestaat_al',
    melding: reason,
    invalidParams: [{ name: 'deelnemer/code', reason }],
  });
}

export function verkeerdBasisjaar(boekjaar: number, per: string): DomeinFout {
  const reason = `De berekening staat op ${boekjaar}, maar dan is de deelnemer per ${per} al uitgetreden. Kies een boekjaar voor die datum.`;
  return new DomeinFout({
    code: 'basisjaar_na_uittreding',
    melding: reason,
    invalidParams: [{ name: 'boekjaar', reason }],
  });
}
