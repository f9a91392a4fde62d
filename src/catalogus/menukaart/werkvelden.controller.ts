import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { TAAK, TAKEN, WERKVELD, WERKVELDEN } from './menukaart.antwoord.js';
import { TAAK_INVOER, WERKVELD_INVOER, type TaakInvoer, type WerkveldInvoer } from './menukaart.schema.js';
import type { Taak } from './taak.entity.js';
import { LOCATION, setLocation } from './locatie.js';
import type { Werkveld } from './werkveld.entity.js';
import { WerkveldenService } from './werkvelden.service.js';

/** The werkvelden of a verband and its takenregister. */
@ApiTags('catalogus')
@Vereist('inzien')
@Controller('v1/verbanden/:verband')
export class WerkveldenController {
  constructor(private readonly service: WerkveldenService) {}

  @Get('werkvelden')
  @ApiOperation({ summary: 'De werkvelden in hun volgorde' })
  @ApiOkResponse({ standardSchema: WERKVELDEN })
  async werkvelden(@Param('verband') verband: string): Promise<AntwoordVan<typeof WERKVELDEN>> {
    return (await this.service.werkvelden(verband)).map(toWerkveld);
  }

  @Post('werkvelden')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een werkveld vastleggen' })
  @ApiCreatedResponse({ standardSchema: WERKVELD, ...LOCATION })
  async recordWerkveld(
    @Param('verband') verband: string,
    @Body({ schema: WERKVELD_INVOER }) invoer: WerkveldInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof WERKVELD>> {
    const werkveld = await this.service.recordWerkveld({ verband, gebruiker: aanmeldnaam }, invoer);
    setLocation(response, verband, 'werkvelden');
    return toWerkveld(werkveld);
  }

  @Get('taken')
  @ApiOperation({ summary: 'Het takenregister, per werkveld' })
  @ApiOkResponse({ standardSchema: TAKEN })
  async taken(@Param('verband') verband: string): Promise<AntwoordVan<typeof TAKEN>> {
    return (await this.service.taken(verband)).map(toTaak);
  }

  @Post('taken')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een taak in het takenregister vastleggen' })
  @ApiCreatedResponse({ standardSchema: TAAK, ...LOCATION })
  async recordTaak(
    @Param('verband') verband: string,
    @Body({ schema: TAAK_INVOER }) invoer: TaakInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof TAAK>> {
    const taak = await this.service.recordTaak({ verband, gebruiker: aanmeldnaam }, invoer);
    setLocation(response, verband, 'taken');
    return toTaak(taak);
  }
}

const toWerkveld = ({ code, naam, volgorde }: Werkveld) => ({ code, naam, volgorde });
const toTaak = ({ code, werkveld, naam, volgorde }: Taak) => ({ code, werkveld, naam, volgorde });
