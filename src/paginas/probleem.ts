import type { Request } from 'express';
import type { Problem } from '../platform/index.js';
import type { AanmeldKeuzes } from '../toegang/index.js';
import { AanmeldenPagina } from './aanmelden.page.js';
import { renderFout } from './fout.page.js';
import { render } from './render.js';

type Verzoek = Pick<Request, 'path'> & { readonly body?: unknown };

/** What a sign-in can end in: another site's request, or one of us that broke, is an error as any other. */
const AANMELDFOUTEN: readonly string[] = [
  'ongeldig_verzoek',
  'aanmelden_mislukt',
  'geen_rol',
  'te_veel_verzoeken',
];

/** How a problem outside the pages looks: a sign-in that failed comes back as the page to sign in. */
export function renderProbleem(keuzes: AanmeldKeuzes): (problem: Problem, verzoek: Verzoek) => string {
  return (problem, { path, body }) => {
    if (!/^\/aanmelden(\/|$)/.test(path) || !AANMELDFOUTEN.includes(problem.code)) return renderFout(problem);
    return render(AanmeldenPagina, {
      keuzes,
      mislukt: { fout: faultOf(problem), aanmeldnaam: nameIn(body) },
    });
  };
}

const faultOf = ({ code, title }: Problem): string =>
  code === 'ongeldig_verzoek' ? 'Vul uw aanmeldnaam en uw wachtwoord in.' : title;

function nameIn(body: unknown): string {
  const { aanmeldnaam } = (body ?? {}) as { readonly aanmeldnaam?: unknown };
  return typeof aanmeldnaam === 'string' ? aanmeldnaam.slice(0, 254) : '';
}
