export { inVerband, verbandenOf, type Account } from './account.js';
export { AccountsService, type AanmeldKeuzes } from './accounts.service.js';
export { CSRF_VELD, CsrfToken, csrfToken } from './csrf.js';
export { DEMO_ACCOUNTS, DEMO_VERBANDEN, type DemoAccount } from './demo-accounts.js';
export { DiensttokensService, type NieuwToken } from './diensttokens.service.js';
export { GebruikersService, type NieuweGebruiker, type Roltoedeling } from './gebruikers.service.js';
export { Handelingen, RESULTATEN, type Handeling, type Resultaat } from './handelingen.js';
export {
  readToegang,
  type GelezenInstellingen,
  type Limieten,
  type ToegangInstellingen,
} from './instellingen.js';
export type { Door } from './logboek.service.js';
export {
  HOEDANIGHEID_NAMEN,
  mag,
  RECHTCODES,
  RECHTEN,
  ROLCODES,
  ROLLEN,
  type Gebruiker,
  type Hoedanigheid,
  type Recht,
  type Rol,
  type Rolinvulling,
} from './rechten.js';
export { RechtenoverzichtService, type Rechtregel } from './rechtenoverzicht.service.js';
export { describeRechten } from './rechten-document.js';
export { RoltoekenningenService, type Rolregel } from './roltoekenningen.service.js';
export { keepSessions, type SessieInstellingen } from './sessie.js';
export { AlsGebruiker, gebruikerOf, ToegangGuard, Vereist, VEREIST } from './toegang.guard.js';
export { ToegangModule } from './toegang.module.js';
export type { Wie } from './wie.js';
