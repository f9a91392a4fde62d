import { Body, Controller, Param, Post, Redirect, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { BoekjaarafsluitingenService } from '../../berekening/index.js';
import { Database } from '../../platform/index.js';
import { InlezingenService, KostenplaatsenService, ToewijzingenService } from '../../realisatie/index.js';
import { AlsGebruiker, CsrfToken, Vereist, type Gebruiker } from '../../toegang/index.js';
import { KaderService, type Plek } from '../kader.service.js';
import { adres, type Kader } from '../onderdelen/kader.js';
import { PaginaFilter } from '../pagina.filter.js';
import { MOST_MAPPED } from './ontbrekend.js';
import { readToewijsopdracht } from './toewijs.js';

type Velden = Readonly<Record<string, unknown>>;
type Bij = Plek & { readonly id: string };
interface Verder {
  readonly url: string;
  readonly statusCode: number;
}

/** What the forms send; the token that goes with them is left out. */
const AFSLUITING = z.object({ berekening: z.uuid('Kies de berekening waarmee u het jaar afsluit.') });
const TERUGDRAAIING = z.object({
  reden: z.string().trim().max(500, 'Geef de reden in ten hoogste 500 tekens.').default(''),
});

const to = (kader: Kader, deel: string): Verder => ({ url: adres(kader, deel), statusCode: 303 });

/** What can be done with a load on screen; each act ends at the page that shows what came of it. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inlezen')
@Controller('verbanden/:verband/:boekjaar/inlezen')
export class IngrepenController {
  constructor(
    private readonly kaders: KaderService,
    private readonly inlezingen: InlezingenService,
    private readonly afsluitingen: BoekjaarafsluitingenService,
    private readonly kostenplaatsen: KostenplaatsenService,
    private readonly toewijzingen: ToewijzingenService,
    private readonly database: Database,
  ) {}

  /** Closes the year with the run that the page names. */
  @Post('afsluitingen')
  @Vereist('doorrekenen')
  @Redirect()
  async close(
    @Param() plek: Plek,
    @Body({ schema: AFSLUITING }) { berekening }: z.infer<typeof AFSLUITING>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<Verder> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    await this.afsluitingen.close(
      { verband: plek.verband, gebruiker: gebruiker.naam },
      { boekjaar: kader.boekjaar, berekening },
    );
    return to(kader, 'inlezen');
  }

  @Post(':id/terugdraaiingen')
  @Redirect()
  async reverse(
    @Param() plek: Bij,
    @Body({ schema: TERUGDRAAIING }) { reden }: z.infer<typeof TERUGDRAAIING>,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<Verder> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    await this.inlezingen.reverse(
      { verband: plek.verband, gebruiker: gebruiker.naam },
      plek.id,
      reden === '' ? undefined : reden,
    );
    return to(kader, `inlezen/${encodeURIComponent(plek.id)}`);
  }

  @Post(':id/annuleringen')
  @Redirect()
  async cancel(
    @Param() plek: Bij,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<Verder> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    await this.inlezingen.cancel({ verband: plek.verband, gebruiker: gebruiker.naam }, plek.id);
    return to(kader, `inlezen/${encodeURIComponent(plek.id)}`);
  }

  @Post(':id/hervattingen')
  @Redirect()
  async resume(
    @Param() plek: Bij,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<Verder> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    await this.inlezingen.resume({ verband: plek.verband, gebruiker: gebruiker.naam }, plek.id);
    return to(kader, `inlezen/${encodeURIComponent(plek.id)}`);
  }

  @Post(':id/hercontroles')
  @Redirect()
  async recheck(
    @Param() plek: Bij,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<Verder> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const { id } = await this.inlezingen.recheck(
      { verband: plek.verband, gebruiker: gebruiker.naam },
      plek.id,
    );
    return to(kader, `inlezen/${id ?? ''}`);
  }

  /** Maps what nothing mapped, all of it or nothing, and checks the file again. */
  @Post(':id/toewijzingen')
  @Vereist('inrichten')
  @Redirect()
  async map(
    @Param() plek: Bij,
    @Body() body: Velden,
    @AlsGebruiker() gebruiker: Gebruiker,
    @CsrfToken() csrf: string,
  ): Promise<Verder> {
    const kader = await this.kaders.find(plek, { gebruiker, csrf }, 'inlezen');
    const { boekjaar } = kader;
    const wie = { verband: plek.verband, gebruiker: gebruiker.naam };
    const { kostenplaatsen, toewijzingen } = readToewijsopdracht(body, MOST_MAPPED);
    await this.database.asOne(plek.verband, async () => {
      for (const kostenplaats of kostenplaatsen)
        await this.kostenplaatsen.create(wie, { boekjaar, ...kostenplaats });
      for (const toewijzing of toewijzingen) await this.toewijzingen.create(wie, { boekjaar, ...toewijzing });
    });
    const { id } = await this.inlezingen.recheck(wie, plek.id);
    return to(kader, `inlezen/${id ?? ''}`);
  }
}
