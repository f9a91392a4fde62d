import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { nietGevonden, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { DeelnemersService } from './deelnemers.service.js';
import { DEELNAME, DEELNAMES, ONDERDEEL, ONDERDELEN } from './inrichting.antwoord.js';
import {
  DEELNEMER_INVOER,
  MOMENT_QUERY,
  ONDERDEEL_INVOER,
  WERKORGANISATIE_INVOER,
  type DeelnemerInvoer,
  type MomentQuery,
  type OnderdeelInvoer,
  type WerkorganisatieInvoer,
} from './inrichting.schema.js';
import { locate, toDeelname, toMoment, toOnderdeel, toWerkorganisatie } from './naar-antwoord.js';
import { OnderdelenService } from './onderdelen.service.js';
import type { Deelnemer } from './deelnemer.entity.js';
import { VerbandService } from './verband.service.js';
import { DEELNEMER, DEELNEMERS, WERKORGANISATIE, WERKORGANISATIES } from './verbanden.antwoord.js';
import { WerkorganisatiesService } from './werkorganisaties.service.js';

const toDeelnemer = ({ code, naam, soort, volgorde }: Deelnemer) => ({ code, naam, soort, volgorde });

/** Deelnemers, werkorganisaties and onderdelen of a verband. */
@ApiTags('verbanden')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class PartijenController {
  constructor(
    private readonly verbanden: VerbandService,
    private readonly deelnemers: DeelnemersService,
    private readonly werkorganisaties: WerkorganisatiesService,
    private readonly onderdelen: OnderdelenService,
  ) {}

  @Get('deelnemers')
  @ApiOperation({
    summary: 'De deelnemers in de volgorde van het verband; met op of boekjaar alleen wie dan deelneemt',
  })
  @ApiOkResponse({ standardSchema: DEELNEMERS })
  async listDeelnemers(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof DEELNEMERS>> {
    return (await this.verbanden.deelnemers(verband, toMoment(vraag))).map(toDeelnemer);
  }

  @Get('deelnemers/:code')
  @ApiOperation({ summary: 'Eén deelnemer' })
  @ApiOkResponse({ standardSchema: DEELNEMER })
  async findDeelnemer(
    @Param('verband') verband: string,
    @Param('code') code: string,
  ): Promise<AntwoordVan<typeof DEELNEMER>> {
    return toDeelnemer(await this.deelnemers.find(verband, code));
  }

  @Vereist('inrichten')
  @Post('deelnemers')
  @ApiOperation({ summary: 'Een deelnemer vastleggen die vanaf de eerste dag van het verband deelneemt' })
  @ApiCreatedResponse({ standardSchema: DEELNEMER })
  async addDeelnemer(
    @Param('verband') verband: string,
    @Body({ schema: DEELNEMER_INVOER }) invoer: DeelnemerInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof DEELNEMER>> {
    const made = await this.deelnemers.add({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'deelnemers', made.code);
    return toDeelnemer(made);
  }

  @Get('deelnames')
  @ApiOperation({ summary: 'Wie van wanneer tot wanneer deelneemt, het oudste eerst' })
  @ApiOkResponse({ standardSchema: DEELNAMES })
  async listDeelnames(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof DEELNAMES>> {
    return (await this.deelnemers.deelnames(verband, toMoment(vraag))).map(toDeelname);
  }

  @Get('deelnames/:id')
  @ApiOperation({ summary: 'Eén deelname' })
  @ApiOkResponse({ standardSchema: DEELNAME })
  async findDeelname(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof DEELNAME>> {
    return toDeelname(await this.deelnemers.findDeelname(verband, id));
  }

  @Get('werkorganisaties')
  @ApiOperation({ summary: 'De werkorganisaties, met al hun gastheren en vanaf wanneer' })
  @ApiOkResponse({ standardSchema: WERKORGANISATIES })
  async listWerkorganisaties(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof WERKORGANISATIES>> {
    return (await this.verbanden.werkorganisaties(verband, toMoment(vraag))).map(toWerkorganisatie);
  }

  @Get('werkorganisaties/:code')
  @ApiOperation({ summary: 'Eén werkorganisatie' })
  @ApiOkResponse({ standardSchema: WERKORGANISATIE })
  async findWerkorganisatie(
    @Param('verband') verband: string,
    @Param('code') code: string,
  ): Promise<AntwoordVan<typeof WERKORGANISATIE>> {
    return toWerkorganisatie(withCode(await this.verbanden.werkorganisaties(verband), code));
  }

  @Vereist('inrichten')
  @Post('werkorganisaties')
  @ApiOperation({ summary: 'Een werkorganisatie vastleggen, vanaf een dag' })
  @ApiCreatedResponse({ standardSchema: WERKORGANISATIE })
  async addWerkorganisatie(
    @Param('verband') verband: string,
    @Body({ schema: WERKORGANISATIE_INVOER }) invoer: WerkorganisatieInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof WERKORGANISATIE>> {
    const made = await this.werkorganisaties.add({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'werkorganisaties', made.code);
    return toWerkorganisatie({ ...made, gastheerschappen: [] });
  }

  @Get('onderdelen')
  @ApiOperation({ summary: 'De onderdelen, met de werkorganisaties die ze uitvoeren' })
  @ApiOkResponse({ standardSchema: ONDERDELEN })
  async listOnderdelen(
    @Param('verband') verband: string,
    @Query({ schema: MOMENT_QUERY }) vraag: MomentQuery,
  ): Promise<AntwoordVan<typeof ONDERDELEN>> {
    return (await this.verbanden.onderdelen(verband, toMoment(vraag))).map(toOnderdeel);
  }

  @Get('onderdelen/:code')
  @ApiOperation({ summary: 'Eén onderdeel' })
  @ApiOkResponse({ standardSchema: ONDERDEEL })
  async findOnderdeel(
    @Param('verband') verband: string,
    @Param('code') code: string,
  ): Promise<AntwoordVan<typeof ONDERDEEL>> {
    return toOnderdeel(withCode(await this.verbanden.onderdelen(verband), code));
  }

  @Vereist('inrichten')
  @Post('onderdelen')
  @ApiOperation({ summary: 'Een onderdeel vastleggen' })
  @ApiCreatedResponse({ standardSchema: ONDERDEEL })
  async addOnderdeel(
    @Param('verband') verband: string,
    @Body({ schema: ONDERDEEL_INVOER }) invoer: OnderdeelInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof ONDERDEEL>> {
    const made = await this.onderdelen.add({ verband, gebruiker: aanmeldnaam }, invoer);
    locate(response, verband, 'onderdelen', made.code);
    return toOnderdeel({ ...made, werkorganisaties: [] });
  }
}

/** @throws DomeinFout niet_gevonden */
function withCode<T extends { readonly code: string }>(all: readonly T[], code: string): T {
  const found = all.find((one) => one.code === code);
  if (found === undefined) throw nietGevonden();
  return found;
}
