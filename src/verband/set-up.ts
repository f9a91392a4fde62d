import type { EntityManager } from 'typeorm';
import { recordFeiten } from '../platform/index.js';
import { Boekjaar } from './boekjaar.entity.js';
import { Deelname } from './deelname.entity.js';
import { Deelnemer } from './deelnemer.entity.js';
import { Gastheerschap } from './gastheerschap.entity.js';
import { Looptijd } from './looptijd.entity.js';
import { Verband } from './verband.entity.js';
import { VERBAND_INVOER, type VerbandInvoer } from './verband.schema.js';
import { Verbandvorm } from './verbandvorm.entity.js';
import { Werkorganisatie } from './werkorganisatie.entity.js';

/** Sets up a whole verband at once, everybody and everything in it from its first day on. */
export async function setUpVerband(manager: EntityManager, invoer: VerbandInvoer): Promise<void> {
  const { boekjaren, deelnemers, werkorganisaties, rechtsvorm, ...verband } = VERBAND_INVOER.parse(invoer);
  const own = { verband: verband.code };
  const open = { ...own, vanaf: firstDay(invoer), tot: null };
  await manager.insert(Verband, verband);
  await manager.insert(
    Boekjaar,
    boekjaren.map((jaar) => ({ ...own, jaar })),
  );
  await recordFeiten(manager, Verbandvorm, [{ ...open, ...VORM, rechtsvorm }]);
  await manager.insert(
    Deelnemer,
    deelnemers.map((deelnemer) => ({ ...own, ...deelnemer })),
  );
  await recordFeiten(
    manager,
    Deelname,
    deelnemers.map(({ code }) => ({ ...open, deelnemer: code })),
  );
  for (const { gastheerschappen, ...werkorganisatie } of werkorganisaties) {
    await manager.insert(Werkorganisatie, { ...own, ...werkorganisatie });
    await recordFeiten(manager, Looptijd, [{ ...open, werkorganisatie: werkorganisatie.code }]);
    await recordFeiten(
      manager,
      Gastheerschap,
      periods(gastheerschappen, { ...own, werkorganisatie: werkorganisatie.code }),
    );
  }
}

const VORM = {
  organisatievorm: 'centrum',
  afronding: 'cent',
  detail: 'diensten',
  pakketregel: 'vrije keuze',
  eindigtOp: null,
  evaluatieOp: null,
} as const;

type Schap = VerbandInvoer['werkorganisaties'][number]['gastheerschappen'][number];

/** Each gastheer until the next one begins. */
function periods(
  schappen: readonly Schap[],
  own: { readonly verband: string; readonly werkorganisatie: string },
) {
  const inOrder = [...schappen].sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
  return inOrder.map((schap, place) => ({ ...own, ...schap, tot: inOrder[place + 1]?.vanaf ?? null }));
}

function firstDay({ boekjaren, werkorganisaties }: VerbandInvoer): string {
  const starts = werkorganisaties.flatMap(({ gastheerschappen }) =>
    gastheerschappen.map(({ vanaf }) => vanaf),
  );
  return [...starts, ...boekjaren.map((jaar) => `${jaar}-01-01`)].sort()[0] ?? '';
}
