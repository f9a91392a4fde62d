import type { EntityManager } from 'typeorm';
import { replaceFeiten, type OngeldigVeld } from '../../platform/index.js';
import { readAfnemers } from '../dvo/read-afnemers.js';
import { makeProduct } from './make-product.js';
import type { MenukaartInvoer } from './menukaart.schema.js';
import { Menukaartregel } from './menukaartregel.entity.js';
import { compareRegels } from './menukaartverschil.js';
import type { Jaaromgeving } from './read-omgeving.js';
import { checkRegel, type Regel } from './regelcontrole.js';
import { requireOpenOrSame } from './require-open.js';
import type { Verschil } from './verschil.js';
import { planVervanging } from './vervanging.js';
import { refuseFaults } from './werk.js';

/** What became of a menukaart that was handed in whole. */
export interface Vervangen {
  readonly boekjaar: number;
  readonly werkveld: string;
  /** How many products say what they said. */
  readonly ongewijzigd: number;
  readonly verschillen: readonly Verschil[];
}

interface Opdracht {
  readonly verband: string;
  readonly omgeving: Jaaromgeving;
  readonly invoer: MenukaartInvoer;
}

/** Checks a whole menukaart and records what it changes. @throws DomeinFout ongeldig_verzoek, boekjaar_afgesloten */
export async function replaceRegels(
  manager: EntityManager,
  { verband, omgeving, invoer }: Opdracht,
): Promise<Vervangen> {
  const { boekjaar, werkveld } = invoer;
  const staand = omgeving.regels.filter((regel) => regel.werkveld === werkveld);
  const elders = omgeving.regels.filter((regel) => regel.werkveld !== werkveld);
  const { regels, nieuwe, oude, vervallen } = planVervanging(invoer, { staand, elders });
  refuseFaults([
    ...checkRegels(regels, { omgeving, elders }),
    ...(await findTaken(manager, verband, vervallen)),
  ]);
  for (const { product } of nieuwe) await makeProduct(manager, verband, product);
  await requireOpenOrSame(manager, { verband, boekjaar }, { oude, nieuwe });
  await replaceFeiten(
    manager,
    Menukaartregel,
    [...oude],
    nieuwe.map((regel) => ({ verband, ...regel })),
  );
  const verschillen = compareRegels(staand, regels);
  return { boekjaar, werkveld, ongewijzigd: regels.length - nieuwe.length, verschillen };
}

function checkRegels(
  regels: readonly Regel[],
  { omgeving, elders }: { readonly omgeving: Jaaromgeving; readonly elders: readonly Regel[] },
): OngeldigVeld[] {
  return regels.flatMap((regel, place) => {
    const andere = [...elders, ...regels.filter((ander) => ander !== regel)];
    const faults = checkRegel(regel, { ...omgeving, andere });
    return faults.map(({ name, reason }) => ({ name: `regels/${place}/${name}`, reason }));
  });
}

/** What ends while somebody takes it. */
async function findTaken(
  manager: EntityManager,
  verband: string,
  vervallen: readonly Menukaartregel[],
): Promise<OngeldigVeld[]> {
  const [first] = vervallen;
  if (first === undefined) return [];
  const taken = await readAfnemers(manager, verband, first.boekjaar);
  return vervallen.flatMap((regel) => {
    const afnemers = taken.get(regel.product)?.afnemers ?? [];
    return afnemers.length === 0 ? [] : [{ name: 'regels', reason: describeTaken(regel, afnemers) }];
  });
}

export function describeTaken(
  { boekjaar, product }: Pick<Regel, 'boekjaar' | 'product'>,
  afnemers: readonly { readonly deelnemer: string }[],
): string {
  const namen = afnemers.map(({ deelnemer }) => deelnemer).join(', ');
  return `Product “${product}” wordt in ${boekjaar} nog afgenomen door ${namen}. Beëindig eerst hun regels in de dienstverleningsovereenkomst.`;
}
