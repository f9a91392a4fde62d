import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Database, nietGevonden, type AntwoordVan } from '../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../toegang/index.js';
import { ANKER, type Anker } from './anker.js';
import { SPOORBLAD } from './controlesporen.antwoord.js';
import { SPOORVRAAG, type Spoorfilter, type Spoorvraag } from './controlespoor.query.js';
import { ControlespoorService } from './controlespoor.service.js';
import type { Spoorregel } from './spoorregel.js';

type SpoorAntwoord = AntwoordVan<typeof SPOORBLAD>;
type RegelAntwoord = SpoorAntwoord['regels'][number];

/** The audit trail, for whoever must check it. */
@ApiTags('controlesporen')
@Vereist('controlespoor_inzien')
@Controller('v1/verbanden/:verband/controlesporen')
export class ControlesporenController {
  constructor(
    private readonly controlespoor: ControlespoorService,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'De regels van het controlespoor, de nieuwste eerst; als csv (formaat=csv) de oudste eerst',
  })
  @ApiOkResponse({ standardSchema: SPOORBLAD })
  async list(
    @Param('verband') verband: string,
    @Query({ schema: SPOORVRAAG }) { onder, aantal, formaat, ...filter }: Spoorvraag,
    @AlsGebruiker() gebruiker: Gebruiker,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SpoorAntwoord | StreamableFile> {
    response.vary('Accept');
    if ((formaat ?? request.accepts(['json', 'csv'])) === 'csv') {
      await this.recordExport(verband, gebruiker, { filter, oorsprong: request.ip ?? '' });
      return csvFile(this.controlespoor.exportCsv(verband, filter), verband);
    }
    const { regels, ...blad } = await this.controlespoor.list(verband, filter, { onder, aantal });
    return { ...blad, regels: regels.map(toAntwoord) };
  }

  @Get('anker')
  @ApiOperation({ summary: 'De laatste regel van de keten, om buiten de database te bewaren' })
  @ApiOkResponse({ standardSchema: ANKER })
  async anker(
    @Param('verband') verband: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Anker> {
    const anker = await this.controlespoor.anker(verband);
    if (anker === null) throw nietGevonden();
    response.attachment(`anker-${verband}-${anker.volgnummer}.json`);
    return anker;
  }

  /** Whoever takes the trail out of the house is in it. */
  private async recordExport(
    verband: string,
    { naam }: Gebruiker,
    { filter, oorsprong }: { readonly filter: Spoorfilter; readonly oorsprong: string },
  ): Promise<void> {
    await this.database.inVerband(verband, (manager) =>
      this.controlespoor.record(manager, {
        actie: 'controlespoor.downloaden',
        object: `verband/${verband}`,
        resultaat: 'gelukt',
        actor: naam,
        oorsprong,
        na: filter,
      }),
    );
  }
}

const csvFile = (text: AsyncIterable<string>, verband: string): StreamableFile =>
  new StreamableFile(Readable.from(text, { objectMode: false }), {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="controlespoor-${encodeURIComponent(verband)}.csv"`,
  });

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

function toAntwoord(line: Spoorregel): RegelAntwoord {
  const { tijdstip, actie, object, resultaat, oorsprong, actor, code, vorigeHash, hash } = line;
  return {
    volgnummer: Number(line.volgnummer),
    ...{ tijdstip, actie, object, resultaat, oorsprong, actor, code },
    voor: parsed(line.voor),
    na: parsed(line.na),
    vorigeHash,
    hash,
  };
}
