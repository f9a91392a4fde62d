import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { requireUuid, toPeil, type AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { LOCATION, setLocation } from './locatie.js';
import { MENUKAARTREGEL, MENUKAARTREGELS } from './menukaart.antwoord.js';
import { REGELS_QUERY, type RegelsQuery } from './menukaart.query.js';
import { NIEUWE_REGEL, REGEL_WIJZIGING, type NieuweRegel, type RegelWijziging } from './menukaart.schema.js';
import type { Menukaartregel } from './menukaartregel.entity.js';
import { MenukaartregelsService } from './menukaartregels.service.js';
import { inhoudOf } from './regelinhoud.js';

const NIETS = z.strictObject({}).optional();

/** The products on the menukaarten, boekjaar by boekjaar, as known at any moment. */
@ApiTags('catalogus')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/menukaartregels')
export class MenukaartregelsController {
  constructor(private readonly menukaartregels: MenukaartregelsService) {}

  @Get()
  @ApiOperation({ summary: 'De producten op de menukaarten van een boekjaar, zoals bekend op een moment' })
  @ApiOkResponse({ standardSchema: MENUKAARTREGELS })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: REGELS_QUERY }) { boekjaar, werkveld, bekendOp }: RegelsQuery,
  ): Promise<AntwoordVan<typeof MENUKAARTREGELS>> {
    const regels = await this.menukaartregels.list(verband, { boekjaar, werkveld }, toPeil({ bekendOp }));
    return regels.map(toRegel);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een product op een menukaart zetten; een nieuw product ontstaat hiermee' })
  @ApiCreatedResponse({ standardSchema: MENUKAARTREGEL, ...LOCATION })
  async record(
    @Param('verband') verband: string,
    @Body({ schema: NIEUWE_REGEL }) invoer: NieuweRegel,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAARTREGEL>> {
    const regel = await this.menukaartregels.record({ verband, gebruiker: aanmeldnaam }, invoer);
    return respond(response, regel);
  }

  @Post(':id/wijzigingen')
  @Vereist('inrichten')
  @ApiOperation({
    summary: 'Wat een menukaart van een product zegt wijzigen; wat er stond blijft op te vragen',
  })
  @ApiCreatedResponse({ standardSchema: MENUKAARTREGEL, ...LOCATION })
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'verband' })
  async change(
    @Param() { verband, id }: Regeladres,
    @Body({ schema: REGEL_WIJZIGING }) wijziging: RegelWijziging,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAARTREGEL>> {
    const wie = { verband, gebruiker: aanmeldnaam };
    return respond(response, await this.menukaartregels.change(wie, requireUuid(id), wijziging));
  }

  @Post(':id/beeindigingen')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een product van de menukaart van zijn boekjaar halen' })
  @ApiCreatedResponse({ standardSchema: MENUKAARTREGEL, ...LOCATION })
  @ApiParam({ name: 'id' })
  @ApiParam({ name: 'verband' })
  async end(
    @Param() { verband, id }: Regeladres,
    @Body({ schema: NIETS }) _invoer: z.infer<typeof NIETS>,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAARTREGEL>> {
    return respond(
      response,
      await this.menukaartregels.end({ verband, gebruiker: aanmeldnaam }, requireUuid(id)),
    );
  }
}

interface Regeladres {
  readonly verband: string;
  readonly id: string;
}

function respond(response: Response, regel: Menukaartregel) {
  const { verband, boekjaar, werkveld } = regel;
  const vraag = new URLSearchParams({ boekjaar: String(boekjaar), werkveld });
  setLocation(response, verband, `menukaartregels?${vraag}`);
  return toRegel(regel);
}

function toRegel(regel: Menukaartregel) {
  const { id, boekjaar, product, bekendVanaf, bekendTot } = regel;
  return { id, boekjaar, product, ...inhoudOf(regel), bekendVanaf, bekendTot };
}
