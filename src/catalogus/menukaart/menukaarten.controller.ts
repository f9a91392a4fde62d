import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../../verband/index.js';
import { KopieenService } from './kopieen.service.js';
import { LOCATION, setLocation } from './locatie.js';
import {
  MENUKAART,
  MENUKAARTEN,
  MENUKAARTKOPIE,
  MENUKAARTVERSIE,
  MENUKAARTVERSIES,
  VERSCHILLEN,
} from './menukaart.antwoord.js';
import type { Menukaart } from './menukaart.entity.js';
import { VERSCHIL_QUERY, type VerschilQuery } from './menukaart.query.js';
import {
  KOPIE_INVOER,
  NIEUWE_MENUKAART,
  VERSIE_INVOER,
  type KopieInvoer,
  type NieuweMenukaart,
  type VersieInvoer,
} from './menukaart.schema.js';
import { MenukaartenService } from './menukaarten.service.js';
import type { Menukaartversie } from './menukaartversie.entity.js';
import { MenukaartversiesService } from './menukaartversies.service.js';

/** The menukaarten of a verband: their versions, what differs between those, and the next year's. */
@ApiTags('catalogus')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/menukaarten')
export class MenukaartenController {
  constructor(
    private readonly menukaarten: MenukaartenService,
    private readonly menukaartversies: MenukaartversiesService,
    private readonly kopieen: KopieenService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De menukaarten van een boekjaar' })
  @ApiOkResponse({ standardSchema: MENUKAARTEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<AntwoordVan<typeof MENUKAARTEN>> {
    return (await this.menukaarten.list(verband, boekjaar)).map(toMenukaart);
  }

  @Post()
  @Vereist('inrichten')
  @ApiOperation({ summary: 'Een lege menukaart beginnen voor een werkveld en een boekjaar' })
  @ApiCreatedResponse({ standardSchema: MENUKAART, ...LOCATION })
  async make(
    @Param('verband') verband: string,
    @Body({ schema: NIEUWE_MENUKAART }) invoer: NieuweMenukaart,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAART>> {
    const menukaart = await this.menukaarten.make({ verband, gebruiker: aanmeldnaam }, invoer);
    setLocation(response, verband, `menukaarten?boekjaar=${menukaart.boekjaar}`);
    return toMenukaart(menukaart);
  }

  @Get(':werkveld/versies')
  @ApiOperation({ summary: 'De versies van een menukaart, de oudste eerst' })
  @ApiOkResponse({ standardSchema: MENUKAARTVERSIES })
  async versies(
    @Param('verband') verband: string,
    @Param('werkveld') werkveld: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<AntwoordVan<typeof MENUKAARTVERSIES>> {
    return (await this.menukaartversies.list(verband, { boekjaar, werkveld })).map(toVersie);
  }

  @Post(':werkveld/versies')
  @Vereist('inrichten')
  @ApiOperation({ summary: 'De menukaart zoals zij nu is een nummer geven' })
  @ApiCreatedResponse({ standardSchema: MENUKAARTVERSIE, ...LOCATION })
  @ApiParam({ name: 'werkveld' })
  @ApiParam({ name: 'verband' })
  async makeVersie(
    @Param() { verband, werkveld }: Kaartadres,
    @Body({ schema: VERSIE_INVOER }) invoer: VersieInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAARTVERSIE>> {
    const versie = await this.menukaartversies.make({ verband, gebruiker: aanmeldnaam }, werkveld, invoer);
    const pad = `menukaarten/${encodeURIComponent(werkveld)}/versies?boekjaar=${versie.boekjaar}`;
    setLocation(response, verband, pad);
    return toVersie(versie);
  }

  @Get(':werkveld/verschillen')
  @ApiOperation({
    summary:
      'Wat er verschilt tussen twee versies; zonder “van” sinds de laatste versie, zonder “tot” tot en met nu',
  })
  @ApiOkResponse({ standardSchema: VERSCHILLEN })
  async verschillen(
    @Param('verband') verband: string,
    @Param('werkveld') werkveld: string,
    @Query({ schema: VERSCHIL_QUERY }) { boekjaar, van, tot, vanBoekjaar }: VerschilQuery,
  ): Promise<AntwoordVan<typeof VERSCHILLEN>> {
    const vraag = {
      boekjaar,
      werkveld,
      van: van ?? null,
      tot: tot ?? null,
      vanBoekjaar: vanBoekjaar ?? boekjaar,
    };
    return await this.menukaartversies.compare(verband, vraag);
  }

  @Post(':werkveld/kopieen')
  @Vereist('inrichten')
  @ApiOperation({
    summary: 'Een menukaart meenemen naar het volgende boekjaar, met een index op de bedragen',
  })
  @ApiCreatedResponse({ standardSchema: MENUKAARTKOPIE, ...LOCATION })
  @ApiParam({ name: 'werkveld' })
  @ApiParam({ name: 'verband' })
  async copy(
    @Param() { verband, werkveld }: Kaartadres,
    @Body({ schema: KOPIE_INVOER }) invoer: KopieInvoer,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAARTKOPIE>> {
    const kopie = await this.kopieen.copy({ verband, gebruiker: aanmeldnaam }, werkveld, invoer);
    setLocation(response, verband, `menukaarten?boekjaar=${kopie.menukaart.boekjaar}`);
    return { ...kopie, menukaart: toMenukaart(kopie.menukaart) };
  }
}

interface Kaartadres {
  readonly verband: string;
  readonly werkveld: string;
}

const toMenukaart = ({ boekjaar, werkveld, naam }: Menukaart) => ({ boekjaar, werkveld, naam });

const toVersie = ({ boekjaar, werkveld, nummer, moment, toelichting, door }: Menukaartversie) => {
  return { boekjaar, werkveld, nummer, moment, toelichting, door };
};
