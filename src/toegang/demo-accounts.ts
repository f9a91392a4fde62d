import { rightsOf, type Gebruiker, type Rol, type Rolinvulling } from './rechten.js';

export interface DemoAccount {
  /** Also the aanmeldnaam. */
  readonly code: string;
  /** What this person comes to do. */
  readonly doel: string;
  /** As a page will see this person, but for the id: until the account is made, that is the code. */
  readonly gebruiker: Gebruiker & { readonly rol: Rol };
}

type Persoon = Pick<DemoAccount, 'code' | 'doel'> & { readonly naam: string } & Partial<Rolinvulling> &
  Pick<Rolinvulling, 'rol'>;

function inDowr({ code, doel, naam, rol, deelnemer = null, werkorganisatie = null }: Persoon): DemoAccount {
  const invulling = { rol, deelnemer, werkorganisatie };
  const plaats = {
    verband: 'dowr',
    verbanden: ['dowr'],
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
    naam: 'Controller DOWR',
    rol: 'controller' as const,
  },
  {
    code: 'teammanager-ict',
    doel: 'bekijkt wat de werkorganisatie ICT kost en wie dat draagt',
    naam: 'Teammanager ICT',
    rol: 'teammanager' as const,
    werkorganisatie: 'ict',
  },
  {
    code: 'regiegroeplid-raalte',
    doel: 'bekijkt wat Raalte betaalt en waarom',
    naam: 'Regiegroeplid Raalte',
    rol: 'regiegroeplid' as const,
    deelnemer: 'raalte',
  },
  {
    code: 'regiegroeplid-deventer',
    doel: 'bekijkt wat Deventer betaalt en waarom',
    naam: 'Regiegroeplid Deventer',
    rol: 'regiegroeplid' as const,
    deelnemer: 'deventer',
  },
  {
    code: 'directiebestuur',
    doel: 'bekijkt de cijfers waarmee het directiebestuur instemt',
    naam: 'Directiebestuur DOWR',
    rol: 'directiebestuur' as const,
  },
  {
    code: 'bvr-lid',
    doel: 'downloadt het werkboek waarover de bedrijfsvoeringsraad besluit',
    naam: 'BVR-lid DOWR',
    rol: 'bvr-lid' as const,
  },
  {
    code: 'secretaris',
    doel: 'verzamelt de stukken voor de vergaderingen',
    naam: 'Secretaris DOWR',
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
    naam: 'Beheerder DOWR',
    rol: 'beheerder' as const,
  },
].map(inDowr);
