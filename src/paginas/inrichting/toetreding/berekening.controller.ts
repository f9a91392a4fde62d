import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { VerkenningenService, type Toetredingsberekening } from '../../../berekening/index.js';
import { Vereist } from '../../../toegang/index.js';
import { CODE, JAAR } from '../../../verband/index.js';
import { AlsBezoek, type Bezoek } from '../../bezoek.js';
import { KaderService } from '../../kader.service.js';
import { leegFormulier, readWaarden, submit, type Waarden } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { ToetredingsberekeningPagina } from './berekening.page.js';
import { codeOf, toVraag } from './rekenvelden.js';

const GETAL = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,6})?$/, 'Geef na de code een getal van nul of meer, bijvoorbeeld 24000.');
const VRAAG = z.strictObject({
  boekjaar: JAAR,
  naam: z.string().min(1, 'Geef een naam.').max(100, 'Geef een naam van ten hoogste 100 tekens.'),
  soort: z.enum(['gemeente', 'samenwerkingsverband'], 'Kies een soort.'),
  sleutels: z.record(CODE, GETAL),
  afname: z.record(CODE, z.strictObject({ contract: GETAL, werkelijk: GETAL })),
});

/** The calculator of an entry. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/inrichting/toetreding/berekening')
export class ToetredingsberekeningController {
  constructor(
    private readonly kaders: KaderService,
    private readonly verkenningen: VerkenningenService,
  ) {}

  @Get()
  async calculate(
    @Param('verband') verband: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @AlsBezoek() bezoek: Bezoek,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const kader = await this.kaders.findVerband(verband, bezoek, 'inrichting');
    const standaard: Waarden = { boekjaar: String(kader.boekjaren.at(-1) ?? ''), soort: 'gemeente' };
    const waarden = { ...standaard, ...readWaarden(query) };
    const stand = leegFormulier('toetredingsberekening', waarden);
    if (waarden['naam'] === undefined)
      return render(ToetredingsberekeningPagina, { kader, stand, berekening: null });
    let berekening: Toetredingsberekening | null = null;
    const geweigerd = await submit(
      { formulier: 'toetredingsberekening', body: waarden, schema: VRAAG, toInvoer: toVraag },
      async ({ naam, soort, ...vraag }) => {
        const deelnemer = { code: codeOf(naam), naam, soort };
        const heel = { ...vraag, deelnemer, fase: 'jaarrekening' as const, kosten: [] };
        berekening = await this.verkenningen.calculateToetreding(verband, heel);
      },
    );
    if (geweigerd !== null) response.status(400);
    return render(ToetredingsberekeningPagina, { kader, stand: geweigerd ?? stand, berekening });
  }
}
