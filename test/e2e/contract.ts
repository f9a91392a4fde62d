import type { Response } from 'supertest';
import { z } from 'zod';

type Schema = Parameters<typeof z.fromJSONSchema>[0];
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}
export interface Operatie {
  readonly adres: string;
  readonly methode: string;
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
export interface Contract {
  readonly openapi: string;
  readonly operaties: readonly Operatie[];
  /** References that lead nowhere. */
  dangling(): string[];
  /** The address of an operation; a parameter that nobody knows a value for is a fault of the test. */
  fillIn(operatie: Operatie, waarden: Readonly<Record<string, string>>): string;
  /** What is in an answer that was not promised, or the other way round. */
  faults(operatie: Operatie, antwoord: Response): string[];
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operatie, 'adres' | 'methode'>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** An openapi.json as whoever calls the API reads it. */
export function readContract(body: unknown): Contract {
  const document = body as Document;
  const operaties = Object.entries(document.paths).flatMap(([adres, item]) =>
    Object.entries(item).map(([methode, operatie]) => ({ ...operatie, adres, methode })),
  );
  return {
    openapi: document.openapi,
    operaties,
    dangling: () => findDangling(document),
    fillIn,
    faults: (operatie, antwoord) => findFaults(document, operatie, antwoord),
  };
}

function findDangling(document: Document): string[] {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
  return refs.filter((ref) => !known.includes(ref));
}

function fillIn({ adres, parameters }: Operatie, waarden: Readonly<Record<string, string>>): string {
  const path = adres.replace(/([a-z-]+)\/\{(\w+)\}/g, (_, collectie: string, name: string) => {
    const waarde = waarden[`${collectie}/${name}`] ?? waarden[name];
    if (waarde === undefined) throw new Error(`Geen waarde voor ${name} in ${adres}.`);
    return `${collectie}/${encodeURIComponent(waarde)}`;
  });
  const vraag = new URLSearchParams();
  for (const { name, in: plaats, required } of parameters) {
    if (plaats !== 'query') continue;
    const waarde = waarden[name];
    if (waarde !== undefined) vraag.set(name, waarde);
    else if (required === true) throw new Error(`Geen waarde voor ${name} in ${adres}.`);
  }
  return vraag.size === 0 ? path : `${path}?${vraag}`;
}

/** A schema with all that it refers to inside itself. */
function standAlone(schema: Schema, { components }: Document): Schema {
  const whole = JSON.stringify({ ...(schema as object), definitions: components.schemas });
  return JSON.parse(whole.replaceAll('#/components/schemas/', '#/definitions/')) as Schema;
}

function findFaults(document: Document, operatie: Operatie, antwoord: Response): string[] {
  const promised = operatie.responses[antwoord.status]?.content?.[antwoord.type]?.schema;
  if (promised === undefined)
    return [`Voor ${antwoord.status} ${antwoord.type} is niets beloofd in openapi.json.`];
  const { error } = z
    .fromJSONSchema(standAlone(promised, document), { defaultTarget: 'openapi-3.0' })
    .safeParse(antwoord.body);
  return error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];
}
