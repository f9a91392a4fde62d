import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { API_VERSIE, PROBLEEM } from './platform/index.js';

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
  const document = describe(SwaggerModule.createDocument(app, config, { operationIdFactory: nameOperation }));
  const express = app.getHttpAdapter().getInstance();
  express.get('/v1/openapi.json', (_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.json(document);
  });
}

/** `InlezingenController.takeIn` is `inlezingenTakeIn`. */
function nameOperation(controller: string, method: string): string {
  const onderwerp = controller.replace(/Controller$/, '');
  return `${onderwerp.charAt(0).toLowerCase()}${onderwerp.slice(1)}${method.charAt(0).toUpperCase()}${method.slice(1)}`;
}

/** Only /v1, and with each operation the error answers that all of them have. */
function describe(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/'));
  for (const { responses } of paths.flatMap(([, item]) => Object.values(item as Record<string, Operatie>))) {
    for (const [status, description] of Object.entries(FOUTEN)) responses[status] ??= { description };
    for (const [status, antwoord] of Object.entries(responses)) {
      if (Number(status) >= 400) responses[status] = { ...antwoord, content: asProblem(antwoord) };
    }
  }
  const schemas = { ...document.components?.schemas, ...describeProbleem() };
  return { ...document, paths: Object.fromEntries(paths), components: { ...document.components, schemas } };
}

/** An error is always problem+json, whatever more it carries. */
function asProblem({ content }: Antwoord): NonNullable<Antwoord['content']> {
  const own = content?.['application/json'];
  return { 'application/problem+json': own ?? { schema: { $ref: '#/components/schemas/Probleem' } } };
}

function describeProbleem(): Record<string, object> {
  const { definitions } = z.toJSONSchema(PROBLEEM, { target: 'openapi-3.0' });
  return definitions as Record<string, object>;
}

interface Antwoord {
  readonly description: string;
  readonly content?: Readonly<Record<string, object>>;
}

interface Operatie {
  readonly responses: Record<string, Antwoord>;
}
