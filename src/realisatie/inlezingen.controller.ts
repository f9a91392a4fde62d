import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Query,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { DomeinFout, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { BOEKJAAR_QUERY, type BoekjaarQuery } from '../verband/index.js';
import {
  INLEZING_FORMULIER,
  INLEZING_INVOER,
  TERUGDRAAIING_INVOER,
  VERWERKING_INVOER,
  type InlezingInvoer,
  type TerugdraaiingInvoer,
  type VerwerkingInvoer,
} from './inlezing.schema.js';
import {
  GEWEIGERD,
  INLEESVERSLAG,
  INLEZING,
  INLEZINGEN,
  TEGENBOEKING,
  type WEIGERING,
} from './inlezingen.antwoord.js';
import { InlezingenService } from './inlezingen.service.js';
import { answerVerslag } from './proces/antwoord-verslag.js';
import { VergelijkingenService } from './vergelijking/vergelijkingen.service.js';

/** What multer tells of a file that it wrote to disk. */
export interface GeuploadBestand {
  readonly path: string;
  readonly originalname: string;
}

type Inleesverslag = AntwoordVan<typeof INLEESVERSLAG>;
type Weigeringsantwoord = AntwoordVan<typeof WEIGERING>;

const INGELEZEN = { standardSchema: INLEESVERSLAG, headers: { Location: { schema: { type: 'string' } } } };
const NIET_INGELEZEN = { description: 'Het bestand of het verzoek is niet goed.', standardSchema: GEWEIGERD };

/** Files in, their findings out. */
@ApiTags('inlezingen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/inlezingen')
export class InlezingenController {
  constructor(
    private readonly inlezingen: InlezingenService,
    private readonly vergelijkingen: VergelijkingenService,
  ) {}

  @Post()
  @Vereist('inlezen')
  @UseInterceptors(FileInterceptor('bestand'))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: INLEZING_FORMULIER })
  @ApiOperation({ summary: 'Een bestand controleren en verwerken' })
  @ApiCreatedResponse(INGELEZEN)
  @ApiBadRequestResponse(NIET_INGELEZEN)
  @ApiAcceptedResponse({ ...INGELEZEN, description: 'Het duurt langer dan twee seconden: volg Location.' })
  @ApiResponse({ status: 409, description: 'De inlezing die het vervangt, kan niet worden vervangen.' })
  @ApiResponse({ status: 413, description: 'Het bestand is groter dan 50 MB.' })
  async takeIn(
    @Param('verband') verband: string,
    @Body({ schema: INLEZING_INVOER }) invoer: InlezingInvoer,
    @UploadedFile() bestand: GeuploadBestand | undefined,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Inleesverslag | Weigeringsantwoord> {
    if (bestand === undefined) throw geenBestand();
    try {
      const { path: pad, originalname: bestandsnaam } = bestand;
      const { controletotaal = null, profiel = null, ...velden } = invoer;
      const opdracht = { verband, ...velden, controletotaal, profiel, bestandsnaam, pad, gebruiker: naam };
      return answerVerslag(response, await this.inlezingen.submit(opdracht), verband);
    } finally {
      await rm(bestand.path, { force: true });
    }
  }

  @Get()
  @ApiOperation({ summary: 'De inlezingen van een boekjaar, de nieuwste eerst' })
  @ApiOkResponse({ standardSchema: INLEZINGEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BOEKJAAR_QUERY }) { boekjaar }: BoekjaarQuery,
  ): Promise<AntwoordVan<typeof INLEZINGEN>> {
    return await this.inlezingen.list(verband, boekjaar);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén inlezing, met haar bevindingen' })
  @ApiOkResponse({ standardSchema: INLEZING })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof INLEZING>> {
    return await this.inlezingen.find(verband, id);
  }

  @Post(':id/verwerkingen')
  @Vereist('inlezen')
  @ApiOperation({ summary: 'De waarschuwingen van een inlezing bevestigen en haar verwerken' })
  @ApiCreatedResponse(INGELEZEN)
  @ApiBadRequestResponse(NIET_INGELEZEN)
  @ApiResponse({
    status: 409,
    description: 'De inlezing wacht niet op bevestiging, of wat zij zou vervangen telt niet meer mee.',
  })
  async process(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: VERWERKING_INVOER }) { vervangt }: VerwerkingInvoer,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Inleesverslag | Weigeringsantwoord> {
    if (vervangt !== undefined) await this.vergelijkingen.choose(verband, id, vervangt);
    return answerVerslag(response, await this.inlezingen.process(verband, id, naam), verband);
  }

  @Post(':id/terugdraaiingen')
  @Vereist('inlezen')
  @ApiOperation({ summary: 'Een verwerkte inlezing terugdraaien met een tegenboeking' })
  @ApiCreatedResponse({ standardSchema: TEGENBOEKING, headers: { Location: { schema: { type: 'string' } } } })
  @ApiResponse({ status: 409, description: 'De inlezing kan niet worden teruggedraaid.' })
  async reverse(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Body({ schema: TERUGDRAAIING_INVOER }) { reden }: TerugdraaiingInvoer,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof TEGENBOEKING>> {
    const tegenboeking = await this.inlezingen.reverse({ verband, gebruiker: naam }, id, reden);
    response.location(`/v1/verbanden/${encodeURIComponent(verband)}/inlezingen/${tegenboeking.id}`);
    return tegenboeking;
  }
}

const geenBestand = (): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is geen bestand meegestuurd. Kies een werkmap (.xlsx of .ods), een .csv of een auditfile.',
    invalidParams: [{ name: 'bestand', reason: 'Stuur het bestand mee in het veld “bestand”.' }],
  });
