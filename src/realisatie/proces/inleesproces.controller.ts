import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { AntwoordVan } from '../../platform/index.js';
import { AlsGebruiker, Vereist, type Gebruiker } from '../../toegang/index.js';
import { GEANNULEERD, GEWEIGERD, INLEESVERSLAG, VOORTGANG, type WEIGERING } from '../inlezingen.antwoord.js';
import { InlezingenService } from '../inlezingen.service.js';
import { answerVerslag } from './antwoord-verslag.js';

type Verslagantwoord = AntwoordVan<typeof INLEESVERSLAG> | AntwoordVan<typeof WEIGERING>;

const VERSLAG = { standardSchema: INLEESVERSLAG, headers: { Location: { schema: { type: 'string' } } } };
const EVERY_MS = 500;

/** A load while it goes on: followed, stopped, resumed, checked again. */
@ApiTags('inlezingen')
@Vereist('inlezen')
@Controller('v1/verbanden/:verband/inlezingen/:id')
export class InleesprocesController {
  constructor(private readonly inlezingen: InlezingenService) {}

  @Get('voortgang')
  @Vereist('inzien')
  @ApiOperation({
    summary:
      'Hoe ver een inlezing is; met Accept: text/event-stream een stroom van gebeurtenissen tot zij klaar is',
  })
  @ApiOkResponse({ standardSchema: VOORTGANG })
  async voortgang(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const eerste = await this.inlezingen.voortgang(verband, id);
    if (request.accepts(['json', 'text/event-stream']) !== 'text/event-stream') response.json(eerste);
    else await this.stream(verband, id, response);
  }

  @Post('annuleringen')
  @ApiOperation({ summary: 'Een inlezing waarvan nog niets is geboekt stoppen of laten vallen' })
  @ApiCreatedResponse({ standardSchema: GEANNULEERD })
  @ApiResponse({ status: 409, description: 'De inlezing wordt juist geboekt, of is klaar.' })
  async cancel(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { naam }: Gebruiker,
  ): Promise<AntwoordVan<typeof GEANNULEERD>> {
    return await this.inlezingen.cancel({ verband, gebruiker: naam }, id);
  }

  @Post('hervattingen')
  @ApiOperation({ summary: 'Een onderbroken inlezing hervatten' })
  @ApiCreatedResponse(VERSLAG)
  @ApiAcceptedResponse(VERSLAG)
  @ApiBadRequestResponse({ standardSchema: GEWEIGERD })
  @ApiResponse({ status: 409, description: 'Aan de inlezing wordt nog gewerkt, of zij is klaar.' })
  async resume(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Verslagantwoord> {
    const verslag = await this.inlezingen.resume({ verband, gebruiker: naam }, id);
    return answerVerslag(response, verslag, verband);
  }

  @Post('hercontroles')
  @ApiOperation({ summary: 'Een geweigerd bestand opnieuw controleren en verwerken, als nieuwe inlezing' })
  @ApiCreatedResponse(VERSLAG)
  @ApiAcceptedResponse(VERSLAG)
  @ApiBadRequestResponse({ standardSchema: GEWEIGERD })
  @ApiResponse({
    status: 409,
    description: 'De inlezing is niet geweigerd, of haar bestand is niet bewaard.',
  })
  async recheck(
    @Param('verband') verband: string,
    @Param('id') id: string,
    @AlsGebruiker() { naam }: Gebruiker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Verslagantwoord> {
    const verslag = await this.inlezingen.recheck({ verband, gebruiker: naam }, id);
    return answerVerslag(response, verslag, verband);
  }

  /** Server-sent events: one for each change, until nothing goes on any more or nobody listens. */
  private async stream(verband: string, id: string, response: Response): Promise<void> {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    let said = '';
    while (!response.destroyed) {
      const voortgang = await this.inlezingen.voortgang(verband, id);
      const data = JSON.stringify(voortgang);
      // A line that is no event keeps whatever lies between from hanging up.
      response.write(data === said ? ': nog bezig\n\n' : `event: voortgang\ndata: ${data}\n\n`);
      said = data;
      if (voortgang.fase === 'klaar' || voortgang.onderbroken) break;
      await sleep(EVERY_MS);
    }
    response.end();
  }
}
