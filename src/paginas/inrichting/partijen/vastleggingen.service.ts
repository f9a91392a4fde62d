import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Wie } from '../../../toegang/index.js';
import {
  CODE,
  DAG,
  GastheerschappenService,
  LOOPTIJD_INVOER,
  ONDERBRENGING_INVOER,
  ONDERDEEL_INVOER,
  OnderdelenService,
  WERKORGANISATIE_INVOER,
  WerkorganisatiesService,
} from '../../../verband/index.js';
import { handle, type Einde, type Inzending } from '../../inzending.js';
import { readVelden, type Veld } from '../../onderdelen/veld.js';
import type { Waarden } from '../../onderdelen/formulierstand.js';
import { GastheerwisselService } from './gastheerwissel.service.js';
import {
  eindevelden,
  gastheervelden,
  looptijdvelden,
  onderbrengingsvelden,
  ONDERDEELVELDEN,
  WERKORGANISATIEVELDEN,
} from './velden.js';

const WISSEL = z.strictObject({ werkorganisatie: CODE, gastheer: CODE, vanaf: DAG });
const EINDE = z.strictObject({
  feit: z.string('Kies wat eindigt.').regex(/^(gastheerschap|onderbrenging|looptijd):./, 'Kies wat eindigt.'),
  tot: DAG,
});

/** Records what a form says, and answers. */
type Vastleggen = (inzending: Inzending, wie: Wie, einde: Einde) => Promise<string>;

/** The forms of the page of werkorganisaties, by name. */
@Injectable()
export class VastleggingenService {
  private readonly formulieren: ReadonlyMap<string, Vastleggen>;

  constructor(
    werkorganisaties: WerkorganisatiesService,
    wissel: GastheerwisselService,
    gastheerschappen: GastheerschappenService,
    onderdelen: OnderdelenService,
  ) {
    const einden = {
      gastheerschap: gastheerschappen.end.bind(gastheerschappen),
      onderbrenging: onderdelen.endOnderbrenging.bind(onderdelen),
      looptijd: werkorganisaties.endLooptijd.bind(werkorganisaties),
    };
    this.formulieren = new Map([
      makeFormulier('werkorganisatie', WERKORGANISATIE_INVOER, WERKORGANISATIEVELDEN, (wie, invoer) =>
        werkorganisaties.add(wie, invoer),
      ),
      makeFormulier('looptijd', LOOPTIJD_INVOER, looptijdvelden([]), (wie, invoer) =>
        werkorganisaties.addLooptijd(wie, invoer),
      ),
      makeFormulier('gastheer', WISSEL, gastheervelden([], []), (wie, invoer) => wissel.change(wie, invoer)),
      makeFormulier('onderdeel', ONDERDEEL_INVOER, ONDERDEELVELDEN, (wie, invoer) =>
        onderdelen.add(wie, invoer),
      ),
      makeFormulier('onderbrenging', ONDERBRENGING_INVOER, onderbrengingsvelden([], []), (wie, invoer) =>
        onderdelen.addOnderbrenging(wie, invoer),
      ),
      makeFormulier('einde', EINDE, eindevelden([]), async (wie, { feit, tot }) => {
        const [soort, id] = feit.split(':') as [keyof typeof einden, string];
        await einden[soort](wie, id, tot);
      }),
    ]);
  }

  /** undefined for a form that is not there. */
  find(formulier: string): Vastleggen | undefined {
    return this.formulieren.get(formulier);
  }
}

function makeFormulier<S extends z.ZodType>(
  formulier: string,
  schema: S,
  velden: readonly Veld[],
  act: (wie: Wie, invoer: z.output<S>) => Promise<unknown>,
): readonly [string, Vastleggen] {
  const toInvoer = (waarden: Waarden) => readVelden(velden, waarden);
  return [
    formulier,
    (inzending, wie, einde) =>
      handle(inzending, { formulier, schema, toInvoer, act: (invoer) => act(wie, invoer), ...einde }),
  ];
}
