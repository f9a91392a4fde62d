import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { nietGevonden, Openbaar } from '../platform/index.js';
import { BESTANDEN } from './stijl/bestanden.js';

/** Style and type of the pages; a name belongs to one content, so a browser asks for it once. */
@ApiExcludeController()
@Openbaar()
@Controller('bestanden')
export class BestandenController {
  @Get(':naam')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('vary', 'accept-encoding')
  find(@Param('naam') naam: string, @Req() request: Request, @Res() response: Response): void {
    const bestand = BESTANDEN.get(naam);
    if (bestand === undefined) throw nietGevonden();
    response.type(bestand.type);
    if (bestand.gzip !== null && request.acceptsEncodings('gzip') === 'gzip') {
      response.setHeader('content-encoding', 'gzip');
      response.send(bestand.gzip);
    } else {
      response.send(bestand.inhoud);
    }
  }
}
