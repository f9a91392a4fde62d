import type { EntityManager } from 'typeorm';
import type { Peil } from '../platform/index.js';
import { findGeldendeInlezingen, type Inlezing } from '../realisatie/index.js';
import { FASEBRON, type Fase } from './fase.js';

interface Ladingvraag {
  readonly verband: string;
  readonly boekjaar: number;
  readonly fase: Fase;
  readonly peil: Peil;
}

/** The loads that count for a fase at the peil, oldest first. */
export async function readInlezingen(
  manager: EntityManager,
  { verband, boekjaar, fase, peil }: Ladingvraag,
): Promise<Inlezing[]> {
  const { soorten } = FASEBRON[fase];
  const geldend = await findGeldendeInlezingen(manager, verband, boekjaar, peil);
  return geldend.filter(({ soort }) => soorten.includes(soort));
}
