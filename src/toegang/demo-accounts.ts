import type { Gebruiker } from './rechten.js';

export interface DemoAccount {
  readonly code: string;
  /** What this person comes to do. */
  readonly doel: string;
  readonly gebruiker: Gebruiker;
}

/** The accounts of the demo, one click each. They exist in demo mode only. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    code: 'controller',
    doel: 'levert de werkelijke kosten aan en laat het jaar doorrekenen',
    gebruiker: { naam: 'Controller DOWR', verband: 'dowr', rol: 'controller', deelnemer: null },
  },
  {
    code: 'regiegroeplid-raalte',
    doel: 'bekijkt wat Raalte betaalt en waarom',
    gebruiker: { naam: 'Regiegroeplid Raalte', verband: 'dowr', rol: 'regiegroeplid', deelnemer: 'raalte' },
  },
  {
    code: 'bvr-lid',
    doel: 'downloadt het werkboek waarover de bedrijfsvoeringsraad besluit',
    gebruiker: { naam: 'BVR-lid DOWR', verband: 'dowr', rol: 'bvr-lid', deelnemer: null },
  },
];
