export { Boekjaar } from './boekjaar.entity.js';
export { Deelnemer } from './deelnemer.entity.js';
export { Gastheerschap } from './gastheerschap.entity.js';
export { Verband, RECHTSVORMEN, type Rechtsvorm } from './verband.entity.js';
export { Werkorganisatie } from './werkorganisatie.entity.js';
