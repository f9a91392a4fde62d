import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { VerbandService } from './verband.service.js';
import { BOEKJAREN, DEELNEMERS, VERBAND, VERBANDEN, WERKORGANISATIES } from './verbanden.antwoord.js';

/** Who takes part in what, to read. */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden')
export class VerbandenController {
  constructor(private readonly verbanden: VerbandService) {}

  @Get()
  @ApiOperation({ summary: 'De verbanden die u mag inzien' })
  @ApiOkResponse({ standardSchema: VERBANDEN })
  async list(@AlsGebruiker() gebruiker: Gebruiker): Promise<AntwoordVan<typeof VERBANDEN>> {
    return [await this.verbanden.find(gebruiker.verband)];
  }

  @Get(':verband')
  @ApiOperation({ summary: 'Eén verband' })
  @ApiOkResponse({ standardSchema: VERBAND })
  async find(@Param('verband') verband: string): Promise<AntwoordVan<typeof VERBAND>> {
    return await this.verbanden.find(verband);
  }

  @Get(':verband/boekjaren')
  @ApiOperation({ summary: 'De boekjaren van een verband, het oudste eerst' })
  @ApiOkResponse({ standardSchema: BOEKJAREN })
  async boekjaren(@Param('verband') verband: string): Promise<AntwoordVan<typeof BOEKJAREN>> {
    const jaren = await this.verbanden.boekjaren(verband);
    return jaren.map((jaar) => ({ jaar }));
  }

  @Get(':verband/deelnemers')
  @ApiOperation({ summary: 'De deelnemers in de volgorde van het verband' })
  @ApiOkResponse({ standardSchema: DEELNEMERS })
  async deelnemers(@Param('verband') verband: string): Promise<AntwoordVan<typeof DEELNEMERS>> {
    const deelnemers = await this.verbanden.deelnemers(verband);
    return deelnemers.map(({ code, naam, soort, volgorde }) => ({ code, naam, soort, volgorde }));
  }

  @Get(':verband/werkorganisaties')
  @ApiOperation({ summary: 'De werkorganisaties, met al hun gastheren en vanaf wanneer' })
  @ApiOkResponse({ standardSchema: WERKORGANISATIES })
  async werkorganisaties(@Param('verband') verband: string): Promise<AntwoordVan<typeof WERKORGANISATIES>> {
    const werkorganisaties = await this.verbanden.werkorganisaties(verband);
    return werkorganisaties.map(({ code, naam, volgorde, gastheerschappen }) => {
      const perioden = gastheerschappen.map(({ vanaf, tot, gastheer }) => ({ vanaf, tot, gastheer }));
      return { code, naam, volgorde, gastheerschappen: perioden };
    });
  }
}
