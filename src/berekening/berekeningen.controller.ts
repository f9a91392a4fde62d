import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { toKop } from './berekening.js';
import {
  BEREKENING,
  BEREKENINGDETAIL,
  BEREKENINGEN,
  HERKOMST,
  LASTEN,
  REKENMODEL,
  UITKOMST,
} from './berekeningen.antwoord.js';
import {
  BEREKENINGEN_QUERY,
  DOORREKENING,
  LAST_QUERY,
  type BerekeningenQuery,
  type DoorrekeningVerzoek,
  type LastQuery,
} from './berekeningen.query.js';
import { BerekeningenService } from './berekeningen.service.js';

/** Runs of the rekenkern: asked for, and read down to the uploaded rows. */
@ApiTags('berekeningen')
@Vereist('inzien')
@Controller('v1/verbanden/:verband/berekeningen')
export class BerekeningenController {
  constructor(private readonly berekeningen: BerekeningenService) {}

  @Get()
  @ApiOperation({ summary: 'De berekeningen van een boekjaar, of van alle, de nieuwste eerst' })
  @ApiOkResponse({ standardSchema: BEREKENINGEN })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: BEREKENINGEN_QUERY }) { boekjaar }: BerekeningenQuery,
  ): Promise<AntwoordVan<typeof BEREKENINGEN>> {
    return await this.berekeningen.list(verband, boekjaar);
  }

  @Post()
  @Vereist('doorrekenen')
  @ApiOperation({
    summary:
      'Een boekjaar doorrekenen, voor de jaarrekening of voor een andere fase; verandert er niets, dan is de laatste berekening het antwoord',
  })
  @ApiCreatedResponse({ standardSchema: BEREKENING, headers: { Location: { schema: { type: 'string' } } } })
  async run(
    @Param('verband') verband: string,
    @Body({ schema: DOORREKENING }) opdracht: DoorrekeningVerzoek,
    @AlsGebruiker() gebruiker: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AntwoordVan<typeof BEREKENING>> {
    const berekening = await this.berekeningen.run({ verband, gebruiker: gebruiker.naam }, opdracht);
    response.location(`/v1/verbanden/${encodeURIComponent(verband)}/berekeningen/${berekening.id}`);
    return toKop(berekening);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén berekening met haar uitkomst' })
  @ApiOkResponse({ standardSchema: BEREKENINGDETAIL })
  async find(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof BEREKENINGDETAIL>> {
    const berekening = await this.berekeningen.find(verband, id);
    // Only an uitkomst that closes is ever stored.
    const uitkomst = berekening.uitkomst as AntwoordVan<typeof UITKOMST>;
    return { ...toKop(berekening), uitkomst };
  }

  @Get(':id/lasten')
  @ApiOperation({ summary: 'Wat elke deelnemer betaalt, per werkorganisatie, component en product' })
  @ApiOkResponse({ standardSchema: LASTEN })
  async lasten(
    @Param('verband') verband: string,
    @Param('id') id: string,
  ): Promise<AntwoordVan<typeof LASTEN>> {
    const { uitkomst } = await this.berekeningen.find(verband, id);
    return uitkomst.lasten;
  }

  @Get(':id/rekenmodel')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'De invoer in precies de bytes waarover invoerHash is berekend (RFC 8785)' })
  @ApiOkResponse({ standardSchema: REKENMODEL })
  async rekenmodel(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { invoer } = await this.berekeningen.findStored(verband, id);
    response.send(Buffer.from(invoer, 'utf8'));
  }

  @Get(':id/uitkomst')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'De uitkomst in precies de bytes waarover uitkomstHash is berekend (RFC 8785)' })
  @ApiOkResponse({ standardSchema: UITKOMST })
  async uitkomst(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { uitkomst } = await this.berekeningen.findStored(verband, id);
    response.send(Buffer.from(uitkomst, 'utf8'));
  }

  @Get(':id/herkomst')
  @ApiOperation({ summary: 'De ingelezen rijen achter één last: samen het bedrag dat is verdeeld' })
  @ApiOkResponse({ standardSchema: HERKOMST })
  async herkomst(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Query({ schema: LAST_QUERY }) last: LastQuery,
  ): Promise<AntwoordVan<typeof HERKOMST>> {
    return await this.berekeningen.rowsBehind(verband, id, { ...last, product: last.product ?? null });
  }
}
