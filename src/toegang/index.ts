export { mag, RECHTEN, RECHTEN_PER_ROL, ROLLEN, type Gebruiker, type Recht, type Rol } from './rechten.js';
