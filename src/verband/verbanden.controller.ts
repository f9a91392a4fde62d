import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import type { Deelnemer } from './deelnemer.entity.js';
import type { Verband } from './verband.entity.js';
import { VerbandService, type WerkorganisatieMetGastheren } from './verband.service.js';

/** Who takes part in what, to read. */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden')
export class VerbandenController {
  constructor(private readonly verbanden: VerbandService) {}

  @Get()
  @ApiOperation({ summary: 'De verbanden die u mag inzien' })
  async list(@AlsGebruiker() gebruiker: Gebruiker): Promise<Verband[]> {
    return [await this.verbanden.find(gebruiker.verband)];
  }

  @Get(':verband')
  @ApiOperation({ summary: 'Eén verband' })
  async find(@Param('verband') verband: string): Promise<Verband> {
    return await this.verbanden.find(verband);
  }

  @Get(':verband/boekjaren')
  @ApiOperation({ summary: 'De boekjaren van een verband, het oudste eerst' })
  async boekjaren(@Param('verband') verband: string): Promise<{ jaar: number }[]> {
    const jaren = await this.verbanden.boekjaren(verband);
    return jaren.map((jaar) => ({ jaar }));
  }

  @Get(':verband/deelnemers')
  @ApiOperation({ summary: 'De deelnemers in de volgorde van het verband' })
  async deelnemers(@Param('verband') verband: string): Promise<Omit<Deelnemer, 'verband'>[]> {
    const deelnemers = await this.verbanden.deelnemers(verband);
    return deelnemers.map(({ code, naam, soort, volgorde }) => ({ code, naam, soort, volgorde }));
  }

  @Get(':verband/werkorganisaties')
  @ApiOperation({ summary: 'De werkorganisaties, met al hun gastheren en vanaf wanneer' })
  async werkorganisaties(
    @Param('verband') verband: string,
  ): Promise<Omit<WerkorganisatieMetGastheren, 'verband'>[]> {
    const werkorganisaties = await this.verbanden.werkorganisaties(verband);
    return werkorganisaties.map(({ code, naam, volgorde, gastheerschappen }) => {
      return { code, naam, volgorde, gastheerschappen };
    });
  }
}
