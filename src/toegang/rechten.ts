/** The rights that exist, with what each lets somebody do. @bron DOMEIN.md section 1 */
export const RECHTEN = {
  inzien: 'bedragen, lasten, verrekening, inlezingen en berekeningen bekijken',
  inlezen: 'bestanden inlezen en waarschuwingen bevestigen',
  doorrekenen: 'een boekjaar laten doorrekenen',
  downloaden: 'werkboeken ophalen',
  inrichten: 'deelnemers, werkorganisaties, catalogus, overeenkomsten en sleutels vastleggen',
  dvo_vaststellen: 'dienstverleningsovereenkomsten vaststellen',
  controlespoor_inzien: 'het controlespoor en het rechtenoverzicht bekijken',
  gebruikers_beheren: 'gebruikers, rollen en diensttokens beheren',
  verbanden_maken: 'een nieuw verband beginnen, en daarvan beheerder worden',
} as const;
export type Recht = keyof typeof RECHTEN;

/** Whether a role is held on behalf of one deelnemer or werkorganisatie. */
type Bereik = 'verplicht' | 'mogelijk' | 'nooit';

interface Rolregel {
  readonly naam: string;
  readonly rechten: readonly Recht[];
  readonly deelnemer: Bereik;
  readonly werkorganisatie: Bereik;
}

/** Who may do what: whatever is not in this table is refused. docs/rechten.md is made of it. */
export const ROLLEN = {
  controller: {
    naam: 'controller',
    rechten: ['inzien', 'inlezen', 'doorrekenen', 'downloaden', 'inrichten'],
    deelnemer: 'nooit',
    werkorganisatie: 'mogelijk',
  },
  teammanager: {
    naam: 'teammanager',
    rechten: ['inzien', 'downloaden'],
    deelnemer: 'nooit',
    werkorganisatie: 'verplicht',
  },
  regiegroeplid: {
    naam: 'regiegroeplid',
    rechten: ['inzien', 'downloaden'],
    deelnemer: 'verplicht',
    werkorganisatie: 'nooit',
  },
  directiebestuur: {
    naam: 'lid van het directiebestuur',
    rechten: ['inzien', 'downloaden', 'dvo_vaststellen'],
    deelnemer: 'mogelijk',
    werkorganisatie: 'nooit',
  },
  'bvr-lid': {
    naam: 'BVR-lid',
    rechten: ['inzien', 'downloaden'],
    deelnemer: 'mogelijk',
    werkorganisatie: 'nooit',
  },
  secretaris: {
    naam: 'secretaris',
    rechten: ['inzien', 'downloaden'],
    deelnemer: 'nooit',
    werkorganisatie: 'nooit',
  },
  accountant: {
    naam: 'accountant',
    rechten: ['inzien', 'downloaden', 'controlespoor_inzien'],
    deelnemer: 'nooit',
    werkorganisatie: 'nooit',
  },
  beheerder: {
    naam: 'beheerder',
    rechten: ['inrichten', 'controlespoor_inzien', 'gebruikers_beheren', 'verbanden_maken'],
    deelnemer: 'nooit',
    werkorganisatie: 'nooit',
  },
} as const satisfies Readonly<Record<string, Rolregel>>;
export type Rol = keyof typeof ROLLEN;

export const ROLCODES = Object.keys(ROLLEN) as readonly Rol[];
export const RECHTCODES = Object.keys(RECHTEN) as readonly Recht[];

/** Who acts without a role: a programme with a diensttoken. It has the rights of that token and no others. */
export type Hoedanigheid = Rol | 'koppeling';

/** What people call it. */
export const HOEDANIGHEID_NAMEN: Readonly<Record<Hoedanigheid, string>> = {
  ...(Object.fromEntries(ROLCODES.map((rol) => [rol, ROLLEN[rol].naam])) as Record<Rol, string>),
  koppeling: 'koppeling',
};

/** A role in a verband, for some on behalf of one deelnemer or for one werkorganisatie. */
export interface Rolinvulling {
  readonly rol: Rol;
  readonly deelnemer: string | null;
  readonly werkorganisatie: string | null;
}

/** Somebody who is signed in, in the verband of the request. */
export interface Gebruiker {
  /** UUID of the gebruiker, or of the diensttoken. */
  readonly id: string;
  readonly naam: string;
  readonly aanmeldnaam: string;
  readonly verband: string;
  /** All roles in this verband that hold today. */
  readonly rollen: readonly Rolinvulling[];
  /** What those roles, or the diensttoken, allow. */
  readonly rechten: readonly Recht[];
  /** The first of the roles, in the order of ROLLEN: how a page addresses this person. */
  readonly rol: Hoedanigheid;
  /** Of that role. */
  readonly deelnemer: string | null;
  readonly werkorganisatie: string | null;
  /** Every verband in which this person has a role today, this one included. */
  readonly verbanden: readonly string[];
}

/** Whether this person has this right in this verband. */
export function mag(
  gebruiker: Pick<Gebruiker, 'verband' | 'rechten'>,
  recht: Recht,
  verband: string,
): boolean {
  return gebruiker.verband === verband && gebruiker.rechten.includes(recht);
}

/** The rights of these roles together, in the order of RECHTEN. */
export function rightsOf(rollen: readonly Pick<Rolinvulling, 'rol'>[]): Recht[] {
  const given = new Set(rollen.flatMap(({ rol }): readonly Recht[] => ROLLEN[rol].rechten));
  return RECHTCODES.filter((recht) => given.has(recht));
}

/** What is wrong with holding this role like this, in Dutch; null when nothing is. */
export function wrongBereik({ rol, deelnemer, werkorganisatie }: Rolinvulling): string | null {
  const regel: Rolregel = ROLLEN[rol];
  return (
    wrongPart(regel, 'deelnemer', regel.deelnemer, deelnemer) ??
    wrongPart(regel, 'werkorganisatie', regel.werkorganisatie, werkorganisatie)
  );
}

function wrongPart({ naam }: Rolregel, deel: string, bereik: Bereik, waarde: string | null): string | null {
  if (bereik === 'verplicht' && waarde === null) return `Een ${naam} hoort bij één ${deel}. Noem de ${deel}.`;
  if (bereik === 'nooit' && waarde !== null)
    return `Een ${naam} hoort niet bij één ${deel}. Laat de ${deel} weg.`;
  return null;
}
