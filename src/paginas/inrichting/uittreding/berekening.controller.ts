import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { VerkenningenService, type Uittredingsberekening } from '../../../berekening/index.js';
import { Vereist } from '../../../toegang/index.js';
import { CODE, JAAR } from '../../../verband/index.js';
import { AlsBezoek, type Bezoek } from '../../bezoek.js';
import { KaderService } from '../../kader.service.js';
import { leegFormulier, readWaarden, submit, type Waarden } from '../../onderdelen/formulierstand.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { render } from '../../render.js';
import { UittredingsberekeningPagina } from './berekening.page.js';
import { AFBOUW_TEKST, readAfbouw } from './velden.js';

const PERCENTAGE = z
  .string()
  .regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, 'Geef percentages van 0 tot en met 100, met een punt.');
const VRAAG = z.strictObject({
  deelnemer: CODE,
  boekjaar: JAAR,
  per: z.string().regex(/^\d{4}-01-01$/, 'Uittreden kan alleen per 1 januari. Kies een 1 januari.'),
  afbouw: z
    .array(PERCENTAGE)
    .min(1, 'Geef ten minste één percentage.')
    .max(20, 'Geef ten hoogste twintig jaren.'),
});

/** The calculator of an exit. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/inrichting/uittreding/berekening')
export class UittredingsberekeningController {
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
    const laatste = kader.boekjaren.at(-1) ?? 0;
    const standaard: Waarden = {
      boekjaar: String(laatste),
      per: `${laatste + 1}-01-01`,
      afbouw: AFBOUW_TEKST,
    };
    const waarden = { ...standaard, ...readWaarden(query) };
    const stand = leegFormulier('berekening', waarden);
    if (waarden['deelnemer'] === undefined)
      return render(UittredingsberekeningPagina, { kader, stand, berekening: null });
    let berekening: Uittredingsberekening | null = null;
    const geweigerd = await submit(
      { formulier: 'berekening', body: waarden, schema: VRAAG, toInvoer: toVraag },
      async (vraag) => {
        berekening = await this.verkenningen.calculateUittreding(verband, { ...vraag, fase: 'jaarrekening' });
      },
    );
    if (geweigerd !== null) response.status(400);
    return render(UittredingsberekeningPagina, { kader, stand: geweigerd ?? stand, berekening });
  }
}

const toVraag = (waarden: Waarden): unknown => ({
  deelnemer: waarden['deelnemer'],
  boekjaar: Number(waarden['boekjaar']),
  per: waarden['per'],
  afbouw: readAfbouw(waarden['afbouw']),
});
