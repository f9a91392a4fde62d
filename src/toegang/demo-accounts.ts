import { rightsOf, type Gebruiker, type Rol, type Rolinvulling } from './rechten.js';

export interface DemoAccount {
  /** Also the aanmeldnaam. */
  readonly code: string;
  /** What this person comes to do. */
  readonly doel: string;
  /** As a page will see this person, but for the id: until the account is made, that is the code. */
  readonly gebruiker: Gebruiker & { readonly rol: Rol };
}

/** The verbanden of the demo. */
export const DEMO_VERBANDEN = ['dowr', 'dsz', 'twentebedrijf', 'wdw'] as const;
type Demoverband = (typeof DEMO_VERBANDEN)[number];

type Persoon = Pick<DemoAccount, 'code' | 'doel'> & { readonly naam: string } & Partial<Rolinvulling> &
  Pick<Rolinvulling, 'rol'> & {
    /** The one verband of who is there on behalf of somebody; whoever names none works in all of them. */
    readonly verband?: Demoverband;
  };

function makeAccount(persoon: Persoon): DemoAccount {
  const { code, doel, naam, rol, verband, deelnemer = null, werkorganisatie = null } = persoon;
  const invulling = { rol, deelnemer, werkorganisatie };
  const plaats = {
    verband: verband ?? DEMO_VERBANDEN[0],
    verbanden: verband === undefined ? DEMO_VERBANDEN : [verband],
    rollen: [invulling],
    rechten: rightsOf([invulling]),
  };
  return { code, doel, gebruiker: { id: code, aanmeldnaam: code, naam, ...plaats, ...invulling } };
}

/** The accounts of the demo, one click each. They can sign in in demo mode only. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    code: 'controller',
    doel: 'levert de werkelijke kosten aan en laat het jaar doorrekenen',
    naam: 'Controller',
    rol: 'controller' as const,
  },
  {
    code: 'teammanager-ict',
    verband: 'dowr' as const,
    doel: 'bekijkt wat de werkorganisatie ICT kost en wie dat draagt',
    naam: 'Teammanager ICT',
    rol: 'teammanager' as const,
    werkorganisatie: 'ict',
  },
  {
    code: 'regiegroeplid-raalte',
    verband: 'dowr' as const,
    doel: 'bekijkt wat Raalte betaalt en waarom',
    naam: 'Regiegroeplid Raalte',
    rol: 'regiegroeplid' as const,
    deelnemer: 'raalte',
  },
  {
    code: 'regiegroeplid-deventer',
    verband: 'dowr' as const,
    doel: 'bekijkt wat Deventer betaalt en waarom',
    naam: 'Regiegroeplid Deventer',
    rol: 'regiegroeplid' as const,
    deelnemer: 'deventer',
  },
  {
    code: 'regiegroeplid-enschede',
    verband: 'twentebedrijf' as const,
    doel: 'bekijkt wat Enschede betaalt en waarom',
    naam: 'Regiegroeplid Enschede',
    rol: 'regiegroeplid' as const,
    deelnemer: 'enschede',
  },
  {
    code: 'regiegroeplid-druten',
    verband: 'wdw' as const,
    doel: 'bekijkt wat Druten betaalt en waarom',
    naam: 'Regiegroeplid Druten',
    rol: 'regiegroeplid' as const,
    deelnemer: 'druten',
  },
  {
    code: 'regiegroeplid-dalfsen',
    verband: 'dsz' as const,
    doel: 'bekijkt wat Dalfsen betaalt en waarom',
    naam: 'Regiegroeplid Dalfsen',
    rol: 'regiegroeplid' as const,
    deelnemer: 'dalfsen',
  },
  {
    code: 'directiebestuur',
    doel: 'bekijkt de cijfers waarmee het directiebestuur instemt',
    naam: 'Directiebestuur',
    rol: 'directiebestuur' as const,
  },
  {
    code: 'bvr-lid',
    doel: 'downloadt het werkboek waarover de bedrijfsvoeringsraad besluit',
    naam: 'BVR-lid',
    rol: 'bvr-lid' as const,
  },
  {
    code: 'secretaris',
    doel: 'verzamelt de stukken voor de vergaderingen',
    naam: 'Secretaris',
    rol: 'secretaris' as const,
  },
  {
    code: 'accountant',
    doel: 'leest alles na, ook het controlespoor, en wijzigt niets',
    naam: 'Accountant',
    rol: 'accountant' as const,
  },
  {
    code: 'beheerder',
    doel: 'beheert gebruikers en rollen en ziet geen bedragen',
    naam: 'Beheerder',
    rol: 'beheerder' as const,
  },
].map(makeAccount);
