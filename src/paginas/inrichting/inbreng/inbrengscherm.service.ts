import { Injectable } from '@nestjs/common';
import { DvosService, WerkveldenService } from '../../../catalogus/index.js';
import { InbrengdossiersService } from '../../../inbreng/index.js';
import { VerbandService } from '../../../verband/index.js';
import { nietGevonden } from '../../../platform/index.js';
import type { Bezoek, Vraag } from '../../bezoek.js';
import type { Scherm } from '../../inzending.js';
import { KaderService } from '../../kader.service.js';
import type { Verbandkader } from '../../onderdelen/kader.js';
import { render } from '../../render.js';
import { InbrengeffectService } from './effect.service.js';
import { stapOf } from './inbreng.model.js';
import { InbrengenPagina, InbrengPagina } from './inbreng.page.js';
import type { Keuzelijsten } from './velden.js';

export interface Plaats {
  readonly verband: string;
  readonly code: string;
}

export interface Stapvraag extends Vraag {
  readonly stap?: unknown;
}

/** Gathers what the pages of plug-in files show. */
@Injectable()
export class InbrengschermService {
  constructor(
    private readonly kaders: KaderService,
    private readonly dossiers: InbrengdossiersService,
    private readonly effecten: InbrengeffectService,
    private readonly verbanden: VerbandService,
    private readonly werkvelden: WerkveldenService,
    private readonly dvos: DvosService,
  ) {}

  async showAll(verband: string, bezoek: Bezoek, { vraag: { gedaan }, verzonden }: Scherm): Promise<string> {
    const kader = await this.open(verband, bezoek);
    const dossiers = await this.dossiers.list(verband);
    const keuzes = await this.keuzes(verband);
    return render(InbrengenPagina, { kader, keuzes, dossiers, gedaan, verzonden });
  }

  async show(
    { verband, code }: Plaats,
    bezoek: Bezoek,
    { vraag: { gedaan, stap }, verzonden }: Scherm<Stapvraag>,
  ): Promise<string> {
    const kader = await this.open(verband, bezoek);
    const dossier = await this.dossiers.find(verband, code);
    const rest = { keuzes: await this.keuzes(verband), gedaan, verzonden };
    const effect = await this.effecten.compute(verband, dossier);
    return render(InbrengPagina, { kader, dossier, stap: stapOf(stap, dossier), effect, ...rest });
  }

  /** Not every verband knows the inbreng of tasks. */
  private async open(verband: string, bezoek: Bezoek): Promise<Verbandkader> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    if (!kader.paginas.includes('inbreng')) throw nietGevonden();
    return kader;
  }

  private async keuzes(verband: string): Promise<Keuzelijsten> {
    const dvos = await this.dvos.list(verband);
    return {
      deelnemers: await this.verbanden.deelnemers(verband),
      werkorganisaties: await this.verbanden.werkorganisaties(verband),
      werkvelden: await this.werkvelden.werkvelden(verband),
      taken: await this.werkvelden.taken(verband),
      dvos: dvos.map(({ id, naam }) => [id, naam] as const),
    };
  }
}
