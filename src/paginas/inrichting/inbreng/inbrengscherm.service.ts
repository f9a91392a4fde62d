import { Injectable } from '@nestjs/common';
import { DvosService, WerkveldenService } from '../../../catalogus/index.js';
import { InbrengdossiersService } from '../../../inbreng/index.js';
import { VerbandService } from '../../../verband/index.js';
import { IndelingService } from '../../afspraken/indeling.service.js';
import { KaderService, type Bezoek } from '../../kader.service.js';
import type { Formulierstand } from '../../onderdelen/formulierstand.js';
import { render } from '../../render.js';
import type { Vraag } from '../antwoord.js';
import { InbrengeffectService } from './effect.service.js';
import { stapOf } from './inbreng.model.js';
import { InbrengenPagina, InbrengPagina } from './inbreng.page.js';
import type { Keuzelijsten } from './velden.js';

export interface Plaats {
  readonly verband: string;
  readonly code: string;
}

/** Gathers what the pages of plug-in files show. */
@Injectable()
export class InbrengschermService {
  constructor(
    private readonly kaders: KaderService,
    private readonly indeling: IndelingService,
    private readonly dossiers: InbrengdossiersService,
    private readonly effecten: InbrengeffectService,
    private readonly verbanden: VerbandService,
    private readonly werkvelden: WerkveldenService,
    private readonly dvos: DvosService,
  ) {}

  async showAll(
    verband: string,
    bezoek: Bezoek,
    { gedaan }: Vraag,
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    await this.indeling.require(verband, 'inbreng');
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossiers = await this.dossiers.list(verband);
    const keuzes = await this.keuzes(verband);
    return render(InbrengenPagina, { kader, keuzes, dossiers, gedaan, verzonden });
  }

  async show(
    { verband, code }: Plaats,
    bezoek: Bezoek,
    { gedaan, stap }: Vraag & { readonly stap?: unknown },
    verzonden: Formulierstand | null = null,
  ): Promise<string> {
    await this.indeling.require(verband, 'inbreng');
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const dossier = await this.dossiers.find(verband, code);
    const rest = { keuzes: await this.keuzes(verband), gedaan, verzonden };
    const effect = await this.effecten.compute(verband, dossier);
    return render(InbrengPagina, { kader, dossier, stap: stapOf(stap, dossier), effect, ...rest });
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
