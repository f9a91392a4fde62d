export { evaluate, letterOf, parseAdres, type Opzoeken } from './rekenen.js';
export { Getal, type Waarde } from './waarde.js';
