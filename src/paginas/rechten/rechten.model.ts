import { HOEDANIGHEID_NAMEN, RECHTEN, type Rechtregel } from '../../toegang/index.js';
import { capital, count } from '../opmaak/index.js';

/** Names of deelnemers and werkorganisaties by their code. */
export interface Benoemd {
  readonly code: string;
  readonly naam: string;
}

/** A role or a token as the page shows it. */
export interface Rechtrij {
  readonly wie: string;
  readonly aanmeldnaam: string | null;
  readonly rol: string;
  /** The deelnemer or werkorganisatie that the role is held for. */
  readonly voor: string | null;
  readonly rechten: readonly string[];
  readonly vanaf: string;
  readonly tot: string | null;
  readonly laatstGebruikt: string | null;
  readonly bron: string;
}

export interface Rechtenlijst {
  readonly geldend: readonly Rechtrij[];
  /** Ended, blocked, or not yet begun. */
  readonly overig: readonly Rechtrij[];
}

const BRONNEN: Readonly<Record<string, string>> = {
  beheer: 'door beheer',
  oidc: 'van uw organisatie',
  demo: 'demoaccount',
};

export function makeRechten(regels: readonly Rechtregel[], dingen: readonly Benoemd[]): Rechtenlijst {
  const namen = new Map(dingen.map(({ code, naam }) => [code, naam]));
  const toRij = (regel: Rechtregel): Rechtrij => {
    const code = regel.deelnemer ?? regel.werkorganisatie;
    return {
      wie: regel.naam,
      aanmeldnaam: regel.soort === 'gebruiker' ? regel.wie : null,
      rol: regel.rol === null ? 'Diensttoken' : capital(HOEDANIGHEID_NAMEN[regel.rol]),
      voor: code === null ? null : (namen.get(code) ?? code),
      rechten: regel.rechten.map((recht) => RECHTEN[recht]),
      vanaf: regel.vanaf,
      tot: regel.tot,
      laatstGebruikt: regel.laatstGebruikt,
      bron: BRONNEN[regel.bron] ?? regel.bron,
    };
  };
  return {
    geldend: regels.filter(({ geldt }) => geldt).map(toRij),
    overig: regels.filter(({ geldt }) => !geldt).map(toRij),
  };
}

/** What the yearly check must look at first. */
export function describeRechten({ geldend }: Rechtenlijst): string {
  const ongebruikt = geldend.filter(({ laatstGebruikt }) => laatstGebruikt === null).length;
  if (geldend.length === 0) return 'Vandaag geldt er geen enkele rol.';
  const gelden = `Vandaag ${geldend.length === 1 ? 'geldt' : 'gelden'} ${count(geldend.length, 'rol of token', 'rollen en tokens')}`;
  if (ongebruikt === 0) return `${gelden}, alle ooit gebruikt.`;
  return `${gelden}; ${ongebruikt === 1 ? 'één is' : `${ongebruikt} zijn`} nog nooit gebruikt.`;
}
