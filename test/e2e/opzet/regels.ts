import type { Recht } from '../../../src/toegang/index.js';
import { JAAR, type Inhoud } from './wereld.js';

/** What a request is after. */
export type Doel = 'lezen' | 'lijst' | 'telling' | 'uitvoer' | 'wijziging';

export interface Regel {
  readonly recht: Recht | 'openbaar';
  /** A second right that it asks for. */
  readonly ook?: Recht;
  readonly doel: Doel;
  /** What whoever may gets, for the request that `vraag` and `inhoud` make. */
  readonly goed: number;
  readonly vraag?: string;
  readonly inhoud?: object;
}

const inzien = (doel: Doel, vraag = ''): Regel => ({ recht: 'inzien', doel, goed: 200, vraag });
const openbaar = (goed: number, doel: Doel = 'lezen'): Regel => ({ recht: 'openbaar', doel, goed });
const spoor = (doel: Doel): Regel => ({ recht: 'controlespoor_inzien', doel, goed: 200 });

const inrichten = (goed = 400): Regel => ({ recht: 'inrichten', doel: 'wijziging', goed, inhoud: {} });
const inrichtenLezen = (doel: Doel): Regel => ({ recht: 'inrichten', doel, goed: 200 });
const beheren = (doel: Doel, goed: number): Regel => ({
  recht: 'gebruikers_beheren',
  doel,
  goed,
  ...(doel === 'wijziging' && { inhoud: {} }),
});

const VAN_JAAR = `?boekjaar=${JAAR}`;
const LAST = '?werkorganisatie=ict&component=casco&deelnemer=raalte';

/** Refused for what it says, once the right is there. */
const inrichtenZonderInhoud: Regel = { recht: 'inrichten', doel: 'wijziging', goed: 400, inhoud: {} };

/** The right that each route asks for. A route that is not here fails the matrix, and so does one that is gone. */
export const REGELS: Readonly<Record<string, Regel>> = {
  'GET /health/live': openbaar(200),
  'GET /health/ready': openbaar(200),
  'GET /v1/openapi.json': openbaar(200),
  'GET /.well-known/security.txt': openbaar(404),
  'GET /bestanden/:naam': openbaar(404),
  'GET /aanmelden': openbaar(200),
  'POST /aanmelden': openbaar(400, 'wijziging'),
  'GET /aanmelden/oidc': openbaar(404),
  'GET /aanmelden/oidc/terug': openbaar(404),
  'POST /afmelden': openbaar(303, 'wijziging'),
  'POST /afmelden/overal': openbaar(303, 'wijziging'),
  'GET /toegankelijkheid': openbaar(200),
  // Shows nothing itself: sends everybody where they may be.
  'GET /': openbaar(303),
  // Of nobody in particular either: only the verbanden of whoever is signed in.
  'GET /verbanden': openbaar(303),

  'GET /verbanden/:verband/:boekjaar': inzien('telling'),
  'GET /verbanden/:verband/:boekjaar/lasten': inzien('lijst'),
  'GET /verbanden/:verband/:boekjaar/lasten/:deelnemer/:werkorganisatie/:component': inzien('lezen'),
  'GET /verbanden/:verband/:boekjaar/lasten/:deelnemer/:werkorganisatie/:component/:product': inzien('lezen'),
  'GET /verbanden/:verband/:boekjaar/verrekening': inzien('lezen'),
  'POST /verbanden/:verband/:boekjaar/berekeningen': { recht: 'doorrekenen', doel: 'wijziging', goed: 303 },
  'GET /verbanden/:verband/:boekjaar/importprofielen': { recht: 'inlezen', doel: 'lijst', goed: 200 },
  'POST /verbanden/:verband/:boekjaar/importprofielen/voorbeelden': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 400,
    inhoud: {},
  },
  'POST /verbanden/:verband/:boekjaar/importprofielen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/importprofielen/:code/beeindigingen': inrichten(404),
  'GET /v1/verbanden/:verband/importprofielen': inzien('lijst'),
  'POST /v1/verbanden/:verband/importprofielen': inrichten(),
  'POST /v1/verbanden/:verband/importprofielen/:code/wijzigingen': inrichten(),
  'POST /v1/verbanden/:verband/importprofielen/:code/beeindigingen': {
    ...inrichten(),
    inhoud: { onbekend: true },
  },
  'POST /v1/verbanden/:verband/importprofielen/voorbeelden': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 400,
    inhoud: {},
  },
  'GET /verbanden/:verband/:boekjaar/inlezen': { recht: 'inlezen', doel: 'lijst', goed: 200 },
  'POST /verbanden/:verband/:boekjaar/inlezen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 400,
    inhoud: { soort: 'realisatie' },
  },
  'GET /verbanden/:verband/:boekjaar/inlezen/:id': { recht: 'inlezen', doel: 'lezen', goed: 200 },
  'POST /verbanden/:verband/:boekjaar/inlezen/:id/terugdraaiingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 400,
    inhoud: { reden: 'x'.repeat(501) },
  },
  'POST /verbanden/:verband/:boekjaar/inlezen/:id/annuleringen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },
  'POST /verbanden/:verband/:boekjaar/inlezen/:id/hervattingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },
  'POST /verbanden/:verband/:boekjaar/inlezen/:id/hercontroles': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },
  'POST /verbanden/:verband/:boekjaar/inlezen/:id/toewijzingen': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 409,
  },
  'POST /verbanden/:verband/:boekjaar/inlezen/afsluitingen': {
    recht: 'doorrekenen',
    doel: 'wijziging',
    goed: 400,
    inhoud: {},
  },
  'POST /verbanden/:verband/:boekjaar/inlezen/:id/verwerkingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },

  'GET /v1/verbanden/:verband/boekjaarafsluitingen': inzien('lijst'),
  'POST /v1/verbanden/:verband/boekjaarafsluitingen': {
    recht: 'doorrekenen',
    doel: 'wijziging',
    goed: 400,
    inhoud: {},
  },
  'GET /v1/verbanden/:verband/inlezingen/:id/voortgang': inzien('lezen'),
  'GET /v1/verbanden/:verband/inlezingen/:id/aansluiting': inzien('lezen'),
  'GET /v1/verbanden/:verband/inlezingen/:id/ontbrekende-toewijzingen': inzien('lijst'),
  'GET /v1/verbanden/:verband/inlezingen/:id/vergelijking': inzien('lezen'),
  'GET /v1/verbanden/:verband/inleesafspraken': inzien('lezen', VAN_JAAR),
  'POST /v1/verbanden/:verband/inleesafspraken': inrichten(),
  'GET /verbanden/:verband/:boekjaar/inleesafspraken': inzien('lezen'),
  'POST /verbanden/:verband/:boekjaar/inleesafspraken': {
    ...inrichten(),
    inhoud: { 'aanleverafspraken/0/soort': 'geen' },
  },
  'POST /verbanden/:verband/:boekjaar/inleesafspraken/periode-13': inrichten(303),
  'GET /v1/verbanden/:verband/aanleverkalender': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/inlezingen/:id/annuleringen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },
  'POST /v1/verbanden/:verband/inlezingen/:id/hervattingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },
  'POST /v1/verbanden/:verband/inlezingen/:id/hercontroles': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },

  'GET /verbanden/:verband/dvos': inzien('lijst'),
  'POST /verbanden/:verband/dvos': inrichten(),
  'GET /verbanden/:verband/dvos/:id': inzien('lezen'),
  'POST /verbanden/:verband/dvos/:id/wijzigingen': inrichten(),
  'POST /verbanden/:verband/dvos/:id/vaststellingen/:nummer': {
    recht: 'dvo_vaststellen',
    doel: 'wijziging',
    goed: 400,
    inhoud: {},
  },
  'POST /verbanden/:verband/dvos/:id/opzeggingen': inrichten(),
  'GET /verbanden/:verband/sleutels': inzien('lijst'),
  'POST /verbanden/:verband/sleutels': inrichten(),
  'GET /verbanden/:verband/sleutels/:code': inzien('lezen'),
  'POST /verbanden/:verband/sleutels/:code/versies': inrichten(),
  'POST /verbanden/:verband/sleutels/:code/waarden': inrichten(),
  'POST /verbanden/:verband/sleutels/:code/inwoners': inrichten(),
  'GET /verbanden/:verband/:boekjaar/menukaarten': inzien('lijst'),
  'POST /verbanden/:verband/:boekjaar/menukaarten': inrichten(),
  'GET /verbanden/:verband/:boekjaar/menukaarten/:werkveld': inzien('lezen'),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/regels': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/regels/:id/wijzigingen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/regels/:id/beeindigingen': inrichten(404),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/normen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/normen/:id/wijzigingen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/metingen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/versies': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/kopieen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/menukaarten/:werkveld/werkboek': inrichten(),
  'GET /verbanden/:verband/:boekjaar/afnamematrix': inzien('lijst'),
  'POST /verbanden/:verband/:boekjaar/afnamematrix': inrichten(),
  'POST /verbanden/:verband/:boekjaar/afnamematrix/bestanden': inrichten(),
  'GET /verbanden/:verband/:boekjaar/regimes': inzien('lijst'),
  'POST /verbanden/:verband/:boekjaar/regimes/:werkorganisatie': inrichten(),
  'GET /verbanden/:verband/:boekjaar/toewijzingen': inzien('lijst'),
  'POST /verbanden/:verband/:boekjaar/toewijzingen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/toewijzingen/kostenplaatsen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/toewijzingen/kopieen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/toewijzingen/hulpkostenplaatsen': inrichten(),
  'POST /verbanden/:verband/:boekjaar/toewijzingen/:id/wijzigingen': inrichten(),

  'GET /verbanden/:verband/controlespoor': spoor('telling'),
  'GET /verbanden/:verband/rechten': spoor('lijst'),

  'GET /verbanden/:verband/inrichting': inrichtenLezen('lijst'),
  'POST /verbanden/:verband/inrichting/vorm': inrichten(),
  'POST /verbanden/:verband/inrichting/boekjaren': inrichten(),
  'GET /verbanden/:verband/inrichting/deelnemers': inrichtenLezen('lijst'),
  'POST /verbanden/:verband/inrichting/deelnemers': inrichten(),
  'GET /verbanden/:verband/inrichting/werkorganisaties': inrichtenLezen('lijst'),
  'POST /verbanden/:verband/inrichting/werkorganisaties/:formulier': inrichten(404),
  'GET /verbanden/:verband/inrichting/gebruikers': beheren('lijst', 200),
  'POST /verbanden/:verband/inrichting/gebruikers/rol': beheren('wijziging', 400),
  'POST /verbanden/:verband/inrichting/gebruikers/einde': beheren('wijziging', 400),
  'GET /verbanden/:verband/inrichting/toetreding': inrichtenLezen('lijst'),
  'POST /verbanden/:verband/inrichting/toetreding': inrichten(),
  'GET /verbanden/:verband/inrichting/toetreding/berekening': inzien('lezen'),
  'GET /verbanden/:verband/inrichting/toetreding/:id': { ...inrichtenLezen('lezen'), goed: 404 },
  'POST /verbanden/:verband/inrichting/toetreding/:id/instemmingen': inrichten(404),
  'POST /verbanden/:verband/inrichting/toetreding/:id/effectueringen': inrichten(404),
  'GET /verbanden/:verband/inrichting/uittreding': inrichtenLezen('lijst'),
  'POST /verbanden/:verband/inrichting/uittreding': inrichten(),
  'GET /verbanden/:verband/inrichting/uittreding/berekening': inzien('lezen'),
  'GET /verbanden/:verband/inrichting/uittreding/:id': { ...inrichtenLezen('lezen'), goed: 404 },
  'POST /verbanden/:verband/inrichting/uittreding/:id/adviezen': inrichten(404),
  'POST /verbanden/:verband/inrichting/uittreding/:id/effectueringen': inrichten(404),
  'GET /v1/verbanden/:verband/inbrengdossiers': inzien('lijst'),
  'POST /v1/verbanden/:verband/inbrengdossiers': inrichten(),
  'GET /v1/verbanden/:verband/inbrengdossiers/:code': { ...inzien('lezen'), goed: 404 },
  'POST /v1/verbanden/:verband/inbrengdossiers/:code/stappen': inrichten(),
  'POST /v1/verbanden/:verband/inbrengdossiers/:code/afrondingen': inrichten(404),
  'GET /verbanden/:verband/inrichting/inbreng': inzien('lijst'),
  // What these pages answer with shows amounts.
  'POST /verbanden/:verband/inrichting/inbreng': { ...inrichten(), ook: 'inzien' },
  'GET /verbanden/:verband/inrichting/inbreng/:code': { ...inzien('lezen'), goed: 404 },
  'POST /verbanden/:verband/inrichting/inbreng/:code/stappen/:stap': { ...inrichten(404), ook: 'inzien' },
  'POST /verbanden/:verband/inrichting/inbreng/:code/afrondingen': { ...inrichten(404), ook: 'inzien' },

  'GET /v1/verbanden': inzien('lijst'),
  'GET /v1/verbanden/:verband': inzien('lezen'),
  'GET /v1/verbanden/:verband/boekjaren': inzien('lijst'),
  'GET /v1/verbanden/:verband/deelnemers': inzien('lijst'),
  'GET /v1/verbanden/:verband/werkorganisaties': inzien('lijst'),
  'GET /v1/verbanden/:verband/producten': inzien('lijst', VAN_JAAR),
  'GET /v1/verbanden/:verband/werkvelden': inzien('lijst'),
  'POST /v1/verbanden/:verband/werkvelden': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/taken': inzien('lijst'),
  'POST /v1/verbanden/:verband/taken': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/menukaarten': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/menukaarten': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/menukaarten/werkboek': {
    recht: 'downloaden',
    doel: 'uitvoer',
    goed: 200,
    vraag: VAN_JAAR,
  },
  'GET /v1/verbanden/:verband/menukaarten/:werkveld/werkboek': {
    recht: 'downloaden',
    doel: 'uitvoer',
    goed: 200,
    vraag: VAN_JAAR,
  },
  'POST /v1/verbanden/:verband/menukaarten/:werkveld/werkboek': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/menukaarten/:werkveld/versies': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/menukaarten/:werkveld/versies': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/menukaarten/:werkveld/verschillen': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/menukaarten/:werkveld/kopieen': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/menukaartregels': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/menukaartregels': inrichtenZonderInhoud,
  'POST /v1/verbanden/:verband/menukaartregels/:id/wijzigingen': inrichtenZonderInhoud,
  'POST /v1/verbanden/:verband/menukaartregels/:id/beeindigingen': {
    ...inrichtenZonderInhoud,
    inhoud: { onbekend: true },
  },
  'GET /v1/verbanden/:verband/prestatienormen': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/prestatienormen': inrichtenZonderInhoud,
  'POST /v1/verbanden/:verband/prestatienormen/:id/wijzigingen': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/metingen': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/metingen': inrichtenZonderInhoud,
  'POST /v1/verbanden/:verband/metingen/:id/wijzigingen': {
    ...inrichtenZonderInhoud,
    inhoud: { onbekend: true },
  },
  'GET /v1/verbanden/:verband/kostenplaatsen': inzien('lijst', VAN_JAAR),
  'GET /v1/verbanden/:verband/verdeelsleutels': inzien('lijst', VAN_JAAR),
  'GET /v1/verbanden/:verband/verdeelsleutels/:sleutel': inzien('lezen'),
  'POST /v1/verbanden/:verband/verdeelsleutels': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 409,
    inhoud: { code: 'inwoners', naam: 'Inwoners', vanaf: `${JAAR}-01-01`, definitie: { soort: 'gewichten' } },
  },
  'POST /v1/verbanden/:verband/verdeelsleutels/:sleutel/versies': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 201,
    inhoud: { vanaf: `${JAAR}-01-01`, definitie: { soort: 'gewichten', geldtVoor: ['gemeente'] } },
  },
  'GET /v1/verbanden/:verband/sleutelwaarden': inzien('lijst'),
  'POST /v1/verbanden/:verband/sleutelwaarden': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 201,
    inhoud: {
      sleutelwaarden: [
        {
          sleutel: 'inwoners',
          deelnemer: 'raalte',
          peildatum: '2019-01-01',
          waarde: '37000',
          bron: 'CBS',
          status: 'voorlopig',
        },
      ],
    },
  },
  'POST /v1/verbanden/:verband/inwoners': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 400,
    inhoud: { sleutel: 'inwoners' },
  },
  'GET /v1/verbanden/:verband/cascos': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/cascos': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 201,
    inhoud: {
      boekjaar: JAAR,
      cascos: [{ regime: 'solidariteit', werkorganisatie: 'ict', sleutel: 'inwoners' }],
    },
  },
  'GET /v1/verbanden/:verband/hulpkostenplaatsen': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/hulpkostenplaatsen': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 201,
    inhoud: { boekjaar: JAAR, hulpkostenplaatsen: [] },
  },
  'GET /v1/verbanden/:verband/rekenregels': inzien('lezen', VAN_JAAR),
  'POST /v1/verbanden/:verband/rekenregels': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 201,
    inhoud: { boekjaar: JAAR, methodeHulpkosten: 'stapsgewijs' },
  },
  'GET /v1/verbanden/:verband/inlezingen': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/inlezingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 400,
    inhoud: { soort: 'realisatie', boekjaar: JAAR },
  },
  'GET /v1/verbanden/:verband/inlezingen/:id': inzien('lezen'),
  'POST /v1/verbanden/:verband/inlezingen/:id/verwerkingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 409,
  },
  'GET /v1/verbanden/:verband/berekeningen': inzien('lijst'),
  'POST /v1/verbanden/:verband/berekeningen': {
    recht: 'doorrekenen',
    doel: 'wijziging',
    goed: 201,
    inhoud: { boekjaar: JAAR },
  },
  'GET /v1/verbanden/:verband/berekeningen/:id': inzien('lezen'),
  'GET /v1/verbanden/:verband/berekeningen/:id/lasten': inzien('lijst'),
  'GET /v1/verbanden/:verband/berekeningen/:id/rekenmodel': inzien('uitvoer'),
  'GET /v1/verbanden/:verband/berekeningen/:id/uitkomst': inzien('uitvoer'),
  'GET /v1/verbanden/:verband/berekeningen/:id/herkomst': inzien('lezen', LAST),
  'GET /v1/verbanden/:verband/modellen/:boekjaar': inzien('uitvoer'),
  'POST /v1/verbanden/:verband/regimevergelijkingen': {
    ...inzien('lezen'),
    inhoud: {
      boekjaar: JAAR,
      cascos: [{ werkorganisatie: 'ict', regime: 'solidariteit', sleutel: 'inwoners' }],
    },
  },
  'POST /v1/verbanden/:verband/uittredingsberekeningen': {
    ...inzien('lezen'),
    inhoud: { boekjaar: JAAR, deelnemer: 'raalte', per: `${JAAR + 1}-01-01` },
  },
  'POST /v1/verbanden/:verband/toetredingsberekeningen': {
    ...inzien('lezen'),
    inhoud: {
      boekjaar: JAAR,
      deelnemer: { code: 'nieuw', naam: 'Nieuw', soort: 'gemeente' },
      sleutels: { inwoners: '1000' },
    },
  },
  'POST /v1/verbanden/:verband/effectberekeningen': { ...inzien('lezen'), inhoud: { boekjaar: JAAR } },
  'GET /v1/verbanden/:verband/verdeelsleutels/:sleutel/toetsing': inzien('lezen', VAN_JAAR),
  'GET /v1/verbanden/:verband/berekeningen/:id/jaarrekening': {
    recht: 'downloaden',
    doel: 'uitvoer',
    goed: 200,
  },
  'GET /v1/verbanden/:verband/inlezingen/:id/gemarkeerd': { recht: 'downloaden', doel: 'uitvoer', goed: 200 },
  'GET /v1/verbanden/:verband/sjablonen/:soort': inzien('uitvoer', VAN_JAAR),
  'POST /v1/verbanden/:verband/inlezingen/:id/terugdraaiingen': {
    recht: 'inlezen',
    doel: 'wijziging',
    goed: 400,
    inhoud: { redenen: [] },
  },
  'POST /v1/verbanden/:verband/kostenplaatsen': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 400,
    inhoud: { boekjaar: JAAR },
  },
  'GET /v1/verbanden/:verband/toewijzingen': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/toewijzingen': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 400,
    inhoud: { boekjaar: JAAR },
  },
  'POST /v1/verbanden/:verband/toewijzingen/:id/wijzigingen': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 400,
    inhoud: { boekjaar: JAAR },
  },
  'POST /v1/verbanden/:verband/toewijzingskopieen': {
    recht: 'inrichten',
    doel: 'wijziging',
    goed: 400,
    inhoud: { van: JAAR },
  },
  'POST /v1/verbanden': { recht: 'verbanden_maken', doel: 'wijziging', goed: 400, inhoud: {} },
  'POST /v1/verbanden/:verband/boekjaren': inrichten(),
  'GET /v1/verbanden/:verband/vormen': inzien('lijst'),
  'GET /v1/verbanden/:verband/vormen/:id': inzien('lezen'),
  'POST /v1/verbanden/:verband/vormen/:id/wijzigingen': inrichten(),
  'POST /v1/verbanden/:verband/deelnemers': inrichten(),
  'GET /v1/verbanden/:verband/deelnemers/:code': inzien('lezen'),
  'GET /v1/verbanden/:verband/deelnames': inzien('lijst'),
  'GET /v1/verbanden/:verband/deelnames/:id': inzien('lezen'),
  'POST /v1/verbanden/:verband/werkorganisaties': inrichten(),
  'GET /v1/verbanden/:verband/werkorganisaties/:code': inzien('lezen'),
  'POST /v1/verbanden/:verband/onderdelen': inrichten(),
  'GET /v1/verbanden/:verband/onderdelen': inzien('lijst'),
  'GET /v1/verbanden/:verband/onderdelen/:code': inzien('lezen'),
  'GET /v1/verbanden/:verband/looptijden': inzien('lijst'),
  'GET /v1/verbanden/:verband/looptijden/:id': inzien('lezen'),
  'POST /v1/verbanden/:verband/looptijden': inrichten(),
  'POST /v1/verbanden/:verband/looptijden/:id/beeindigingen': inrichten(),
  'GET /v1/verbanden/:verband/gastheerschappen': inzien('lijst'),
  'GET /v1/verbanden/:verband/gastheerschappen/:id': inzien('lezen'),
  'POST /v1/verbanden/:verband/gastheerschappen': inrichten(),
  'POST /v1/verbanden/:verband/gastheerschappen/:id/beeindigingen': inrichten(),
  'GET /v1/verbanden/:verband/onderbrengingen': inzien('lijst'),
  'GET /v1/verbanden/:verband/onderbrengingen/:id': inzien('lezen'),
  'POST /v1/verbanden/:verband/onderbrengingen': inrichten(),
  'POST /v1/verbanden/:verband/onderbrengingen/:id/beeindigingen': inrichten(),
  'GET /v1/verbanden/:verband/toetredingen': inzien('lijst'),
  'GET /v1/verbanden/:verband/toetredingen/:id': { ...inzien('lezen'), goed: 404 },
  'POST /v1/verbanden/:verband/toetredingen': inrichten(),
  'POST /v1/verbanden/:verband/toetredingen/:id/instemmingen': inrichten(),
  'POST /v1/verbanden/:verband/toetredingen/:id/effectueringen': inrichten(404),
  'GET /v1/verbanden/:verband/uittredingen': inzien('lijst'),
  'GET /v1/verbanden/:verband/uittredingen/:id': { ...inzien('lezen'), goed: 404 },
  'POST /v1/verbanden/:verband/uittredingen': inrichten(),
  'POST /v1/verbanden/:verband/uittredingen/:id/adviezen': inrichten(),
  'POST /v1/verbanden/:verband/uittredingen/:id/effectueringen': inrichten(404),
  'GET /v1/verbanden/:verband/roltoekenningen': beheren('lijst', 200),
  'GET /v1/verbanden/:verband/roltoekenningen/:id': beheren('lezen', 200),
  'POST /v1/verbanden/:verband/roltoekenningen': beheren('wijziging', 400),
  'POST /v1/verbanden/:verband/roltoekenningen/:id/beeindigingen': beheren('wijziging', 400),
  'GET /v1/verbanden/:verband/dvos': inzien('lijst'),
  'POST /v1/verbanden/:verband/dvos': { recht: 'inrichten', doel: 'wijziging', goed: 400 },
  'GET /v1/verbanden/:verband/dvos/:id': inzien('lezen'),
  'GET /v1/verbanden/:verband/dvos/:id/regels': inzien('lijst'),
  'POST /v1/verbanden/:verband/dvos/:id/vaststellingen': {
    recht: 'dvo_vaststellen',
    doel: 'wijziging',
    goed: 400,
  },
  'POST /v1/verbanden/:verband/dvos/:id/opzeggingen': { recht: 'inrichten', doel: 'wijziging', goed: 400 },
  'GET /v1/verbanden/:verband/dvos/:id/wijzigingen': inzien('lijst'),
  'POST /v1/verbanden/:verband/dvos/:id/wijzigingen': { recht: 'inrichten', doel: 'wijziging', goed: 400 },
  'GET /v1/verbanden/:verband/dvos/:id/wijzigingen/:nummer': inzien('lezen'),
  'POST /v1/verbanden/:verband/dvos/:id/wijzigingen/:nummer/vaststellingen': {
    recht: 'dvo_vaststellen',
    doel: 'wijziging',
    goed: 400,
  },
  'GET /v1/verbanden/:verband/afnamematrix': inzien('lijst', VAN_JAAR),
  'GET /v1/verbanden/:verband/afnamematrix/werkboek': {
    recht: 'downloaden',
    doel: 'uitvoer',
    goed: 200,
    vraag: VAN_JAAR,
  },
  'POST /v1/verbanden/:verband/afnamematrix': inrichtenZonderInhoud,
  'GET /v1/verbanden/:verband/indicaties': inzien('lijst', VAN_JAAR),
  'POST /v1/verbanden/:verband/indicaties': { recht: 'inrichten', doel: 'wijziging', goed: 400 },
  'GET /v1/verbanden/:verband/rechtenoverzicht': spoor('lijst'),
  'GET /v1/verbanden/:verband/controlesporen': spoor('telling'),
  'GET /v1/verbanden/:verband/controlesporen/anker': spoor('uitvoer'),
};

export interface Plaats {
  readonly verband: string;
  readonly inhoud: Inhoud;
  /** Of what else is really there, by the collection in the address. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** A product that Raalte takes, in the demo set. */
const PRODUCT = { werkorganisatie: 'ict', product: 'ICT-001' };
/** What a verband calls its own, by the collection in the address. */
const CODES: Readonly<Record<string, string>> = {
  deelnemers: 'raalte',
  werkorganisaties: 'ict',
  onderdelen: 'inkoop',
  sleutels: 'inwoners',
};

/** The address of one such request in this place. */
export function adresOf(path: string, { vraag = '' }: Regel, { verband, inhoud, ids = {} }: Plaats): string {
  const isProduct = path.endsWith('/:product');
  const delen: Readonly<Record<string, string>> = {
    verband,
    boekjaar: String(JAAR),
    deelnemer: 'raalte',
    werkorganisatie: PRODUCT.werkorganisatie,
    werkveld: 'ict',
    component: isProduct ? 'product' : 'casco',
    product: PRODUCT.product,
    naam: 'bestaat-niet.css',
    sleutel: 'inwoners',
    soort: 'realisatie',
    nummer: '1',
    id: path.includes('/berekeningen/') ? inhoud.berekening : inhoud.inlezing,
  };
  const own = (collectie: string, deel: string): string | undefined =>
    deel === 'id' ? ids[collectie] : deel === 'code' ? CODES[collectie] : undefined;
  const pad = path.replace(/([^/]*)\/:(\w+)/g, (_, collectie: string, deel: string) =>
    [collectie, own(collectie, deel) ?? delen[deel] ?? deel].join('/'),
  );
  return pad + vraag;
}
