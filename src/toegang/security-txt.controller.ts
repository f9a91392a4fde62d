import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { nietGevonden, Openbaar } from '../platform/index.js';
import { INSTELLINGEN, type ToegangInstellingen } from './instellingen.js';

const QUARTER_MS = 90 * 24 * 60 * 60 * 1000;

/** Where to report a weakness. @bron RFC 9116; forumstandaardisatie.nl: security.txt is "pas toe of leg uit" */
@ApiExcludeController()
@Openbaar()
@Controller('.well-known')
export class SecurityTxtController {
  constructor(@Inject(INSTELLINGEN) private readonly instellingen: ToegangInstellingen) {}

  @Get('security.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  read(): string {
    const { securityContact } = this.instellingen;
    if (securityContact === null) throw nietGevonden();
    const expires = new Date(Date.now() + QUARTER_MS).toISOString();
    return `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`;
  }
}
