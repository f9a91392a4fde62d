import { Controller, Param, Post, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiExcludeController } from '@nestjs/swagger';
import type { GeuploadBestand } from '../../../realisatie/index.js';
import { INWONERS_INVOER, SLEUTELWAARDEN_INVOER, SleutelwaardenService } from '../../../sleutels/index.js';
import { Vereist } from '../../../toegang/index.js';
import { wieOf } from '../../bezoek.js';
import { AlsInzending, handle, type Inzending } from '../../inzending.js';
import { readVelden } from '../../onderdelen/veld.js';
import { PaginaFilter } from '../../pagina.filter.js';
import { takeBytes, textOf } from './csvbestand.js';
import { sleutelAdres, SleutelschermService, type Sleutelplek } from './sleutelscherm.service.js';
import { renameFouten, toSleutelwaarden } from './waarden.model.js';
import { HERKOMSTVELDEN, INWONERS, WAARDEN } from './waardenformulier.js';

const UPLOAD = { limits: { fileSize: 256 * 1024, files: 1, fields: 10, fieldSize: 2_000, parts: 11 } };

/** The values of a key: typed, or the inhabitants from a file. */
@ApiExcludeController()
@UseFilters(PaginaFilter)
@Vereist('inzien')
@Controller('verbanden/:verband/sleutels/:code')
export class SleutelwaardenPaginaController {
  constructor(
    private readonly scherm: SleutelschermService,
    private readonly sleutelwaarden: SleutelwaardenService,
  ) {}

  @Post('waarden')
  @Vereist('inrichten')
  async record(@Param() plek: Sleutelplek, @AlsInzending() inzending: Inzending): Promise<string> {
    return await handle(inzending, {
      formulier: WAARDEN,
      schema: SLEUTELWAARDEN_INVOER,
      toInvoer: (waarden) => ({ sleutelwaarden: toSleutelwaarden(plek.code, waarden) }),
      place: renameFouten,
      act: ({ sleutelwaarden }) => this.sleutelwaarden.record(wieOf(plek.verband, inzending), sleutelwaarden),
      naar: (recorded) => sleutelAdres(plek, recorded.length === 0 ? 'ongewijzigd' : 'waarden'),
      show: (verzonden) => this.scherm.show(plek, inzending, { vraag: {}, verzonden }),
    });
  }

  @Post('inwoners')
  @Vereist('inrichten')
  @UseInterceptors(FileInterceptor('bestand', UPLOAD))
  async recordInwoners(
    @Param() plek: Sleutelplek,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsInzending() inzending: Inzending,
  ): Promise<string> {
    const bytes = await takeBytes(bestand);
    return await handle(inzending, {
      formulier: INWONERS,
      schema: INWONERS_INVOER,
      toInvoer: (waarden) => ({ sleutel: plek.code, ...readVelden(HERKOMSTVELDEN, waarden) }),
      act: (invoer) =>
        this.sleutelwaarden.recordInwoners(wieOf(plek.verband, inzending), textOf(bytes), invoer),
      naar: ({ sleutelwaarden }) =>
        sleutelAdres(plek, sleutelwaarden.length === 0 ? 'ongewijzigd' : 'waarden'),
      show: (verzonden) => this.scherm.show(plek, inzending, { vraag: {}, verzonden }),
    });
  }
}
