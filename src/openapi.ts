import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_VERSIE } from './platform/index.js';

/** Fields of a problem+json answer. @bron RFC 9457 */
const PROBLEEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'correlatieId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'Wat er mis is en wat het herstelt.' },
    status: { type: 'integer' },
    code: { type: 'string' },
    correlatieId: { type: 'string', format: 'uuid' },
    invalidParams: {
      type: 'array',
      description: 'Alle fouten tegelijk.',
      items: {
        type: 'object',
        required: ['name', 'reason'],
        properties: { name: { type: 'string' }, reason: { type: 'string' } },
      },
    },
  },
};
const FOUTEN: Readonly<Record<string, string>> = {
  400: 'Het verzoek is niet goed.',
  401: 'Niet aangemeld.',
  403: 'Geen recht.',
  404: 'Bestaat niet, of is van een ander verband.',
};

/** The description of /v1 that anybody may read, from any site. @bron NL GOV API Design Rules /core/publish-openapi */
export function serveOpenApi(app: NestExpressApplication): void {
  const config = new DocumentBuilder()
    .setTitle('Nulpositie')
    .setDescription('Kosten van gemeentelijke samenwerking, verrekend tot op de cent.')
    .setVersion(API_VERSIE)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .setContact('Nulpositie', '', '')
    .build();
  const document = describe(SwaggerModule.createDocument(app, config));
  const express = app.getHttpAdapter().getInstance();
  express.get('/v1/openapi.json', (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.json(document);
  });
}

/** Only /v1, and with each operation the error answers that all of them have. */
function describe(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'));
  for (const operation of paths.flatMap(([, item]) => Object.values(item as Record<string, Operatie>))) {
    for (const [status, description] of Object.entries(FOUTEN)) {
      operation.responses[status] ??= {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
      };
    }
  }
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Probleem: PROBLEEM },
    },
  };
}

interface Operatie {
  readonly responses: Record<string, unknown>;
}
