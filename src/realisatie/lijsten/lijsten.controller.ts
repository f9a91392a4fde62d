import { rm } from 'node:fs/promises';
import { Controller, Param, Post, Query, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { INDICATIES } from '../../catalogus/index.js';
import { DomeinFout, PROBLEEM, type AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../../verband/index.js';
import type { GeuploadBestand } from '../inlezingen.controller.js';
import { LIJST_FORMULIER, MENUKAARTVERVANGING } from './lijsten.antwoord.js';
import { LijstenService } from './lijsten.service.js';

const LOCATION = { headers: { Location: { schema: { type: 'string' } } } } as const;

/** Lists in: a whole menukaart, and the matrix of who takes what. */
@ApiTags('catalogus')
@Vereist('inrichten')
@ApiBadRequestResponse({ standardSchema: PROBLEEM })
@ApiResponse({ status: 413, description: 'Het bestand is groter dan 50 MB.' })
@Controller('v1/verbanden/:verband')
export class LijstenController {
  constructor(private readonly lijsten: LijstenService) {}

  @Post('menukaarten/:werkveld/werkboek')
  @UseInterceptors(FileInterceptor('bestand'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: LIJST_FORMULIER })
  @ApiOperation({ summary: 'Een menukaart vervangen door die in een werkboek' })
  @ApiCreatedResponse({ standardSchema: MENUKAARTVERVANGING, ...LOCATION })
  @ApiParam({ name: 'werkveld' })
  @ApiParam({ name: 'verband' })
  async menukaart(
    @Param() { verband, werkveld }: Kaartadres,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof MENUKAARTVERVANGING>> {
    const wie = { verband, gebruiker: naam };
    const vervangen = await withBestand(bestand, (pad) =>
      this.lijsten.takeInMenukaart(wie, { boekjaar, werkveld }, pad),
    );
    const vraag = new URLSearchParams({ boekjaar: String(boekjaar), werkveld });
    response.location(`/v1/verbanden/${encodeURIComponent(verband)}/menukaartregels?${vraag}`);
    return { ...vervangen, verschillen: [...vervangen.verschillen] };
  }

  @Post('afnamematrix')
  @UseInterceptors(FileInterceptor('bestand'))
  @ApiTags('afnamematrix')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: LIJST_FORMULIER })
  @ApiOperation({ summary: 'De indicaties van een boekjaar vastleggen zoals een afnamematrix ze noemt' })
  @ApiCreatedResponse({ standardSchema: INDICATIES, ...LOCATION })
  async matrix(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() { aanmeldnaam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof INDICATIES>> {
    const wie = { verband, gebruiker: aanmeldnaam };
    const indicaties = await withBestand(bestand, (pad) => this.lijsten.takeInMatrix(wie, boekjaar, pad));
    response.location(`/v1/verbanden/${encodeURIComponent(verband)}/indicaties?boekjaar=${boekjaar}`);
    return indicaties.map(({ product, deelnemer, soort }) => ({ boekjaar, product, deelnemer, soort }));
  }
}

interface Kaartadres {
  readonly verband: string;
  readonly werkveld: string;
}

/** Gives an upload to `work`, and takes it away afterwards. @throws DomeinFout ongeldig_verzoek without one */
export async function withBestand<T>(
  bestand: GeuploadBestand | undefined,
  work: (pad: string) => Promise<T>,
): Promise<T> {
  if (bestand === undefined) throw geenBestand();
  try {
    return await work(bestand.path);
  } finally {
    await rm(bestand.path, { force: true });
  }
}

const geenBestand = (): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is geen bestand meegestuurd. Kies een werkmap (.xlsx of .ods) of een csv-bestand.',
    invalidParams: [{ name: 'bestand', reason: 'Stuur het bestand mee in het veld “bestand”.' }],
  });
