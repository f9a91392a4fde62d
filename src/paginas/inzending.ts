import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { DomeinFout } from '../platform/index.js';
import { mag, VEREIST, type Recht } from '../toegang/index.js';
import { bezoekOf, type Bezoek, type Vraag } from './bezoek.js';
import { submit, type Formulier, type Formulierstand } from './onderdelen/formulierstand.js';

/** A form as it came in, from whom, and where its answer goes. */
export interface Inzending extends Bezoek {
  readonly body: unknown;
  readonly response: Response;
  /** Whether who sent it may see the page that it stands on: some record what they may not look at. */
  readonly ziet: boolean;
}

/** Hands the inzending to a route. The right of its controller as a whole is the right to see the page. */
export const AlsInzending = createParamDecorator((_: unknown, context: ExecutionContext): Inzending => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  const bezoek = bezoekOf(request);
  const recht = Reflect.getMetadata(VEREIST, context.getClass()) as Recht;
  const ziet = mag(bezoek.gebruiker, recht, bezoek.gebruiker.verband);
  return { ...bezoek, ziet, body: request.body as unknown, response: http.getResponse<Response>() };
});

/** What a page is asked, and the form that comes back on it; null when none does. */
export interface Scherm<V = Vraag> {
  readonly vraag: V;
  readonly verzonden: Formulierstand | null;
}

/** Where a form leads, of what was made. */
export interface Einde<R = unknown> {
  /** Where to go when it is done: the address of a page. */
  readonly naar: (made: R) => string;
  /** The page again, with the form as it was sent. */
  readonly show: (verzonden: Formulierstand) => Promise<string>;
}

interface Afhandeling<S extends z.ZodType, R> extends Formulier<S>, Einde<R> {
  readonly act: (invoer: z.output<S>) => Promise<R>;
}

/**
 * Does what a form asks and answers: on to a page when it is done, and else the page again with what was typed and
 * what is wrong. Who may not see that page gets only what is wrong.
 */
export async function handle<S extends z.ZodType, R>(
  { body, response, ziet }: Inzending,
  { act, naar, show, ...formulier }: Afhandeling<S, R>,
): Promise<string> {
  const verzonden = await submit({ ...formulier, body }, async (invoer) => {
    response.location(naar(await act(invoer)));
  });
  if (verzonden === null) {
    response.status(303);
    return '';
  }
  if (!ziet) throw refusal(verzonden);
  response.status(400);
  return await show(verzonden);
}

const refusal = ({ fouten }: Formulierstand): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_verzoek',
    melding: 'Er is niets vastgelegd. Herstel de genoemde velden.',
    invalidParams: fouten,
  });
