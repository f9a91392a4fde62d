import { DomeinFout } from '../platform/index.js';

/** One answer for every sign-in that did not work: it does not tell which accounts exist. */
export const aanmeldenMislukt = (): DomeinFout =>
  new DomeinFout({
    code: 'aanmelden_mislukt',
    status: 401,
    melding: 'Aanmelden is niet gelukt. Controleer wat u hebt ingevuld of gekozen en probeer het opnieuw.',
  });

/** For who has proven who they are, but is nobody here. */
export const geenRol = (): DomeinFout =>
  new DomeinFout({
    code: 'geen_rol',
    status: 403,
    melding: 'U hebt in geen enkel verband een rol die vandaag geldt. Vraag uw beheerder om een rol.',
  });

export const nietAangemeld = (): DomeinFout =>
  new DomeinFout({
    code: 'niet_aangemeld',
    status: 401,
    melding: 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.',
  });

/** @bron RFC 6750 section 3 */
export const ongeldigToken = (): DomeinFout =>
  new DomeinFout({
    code: 'ongeldig_token',
    status: 401,
    melding: 'Dit toegangsbewijs geldt niet of niet meer. Vraag een nieuw toegangsbewijs aan.',
    koppen: { 'WWW-Authenticate': 'Bearer realm="nulpositie", error="invalid_token"' },
  });

export const geenRecht = (): DomeinFout =>
  new DomeinFout({
    code: 'geen_recht',
    status: 403,
    melding: 'U hebt hiervoor geen recht. Vraag de beheerder van het verband om toegang.',
  });
