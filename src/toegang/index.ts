export { AccountsService } from './accounts.service.js';
export { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.js';
export { Handelingen, RESULTATEN, type Handeling, type Resultaat } from './handelingen.js';
export { mag, RECHTEN, RECHTEN_PER_ROL, ROLLEN, type Gebruiker, type Recht, type Rol } from './rechten.js';
export { keepSessions } from './sessie.js';
export { AlsGebruiker, Vereist } from './toegang.guard.js';
export { ToegangModule } from './toegang.module.js';
