import { Basis1795478400000 } from './1795478400000-Basis.js';
import { Controlespoor1795560600000 } from './1795560600000-Controlespoor.js';
import { Muur1795564800000 } from './1795564800000-Muur.js';
import { Toegang1795568400000 } from './1795568400000-Toegang.js';
import { Tijd1795737600000 } from './1795737600000-Tijd.js';
import { Verbandtijd1795741200000 } from './1795741200000-Verbandtijd.js';
import { Menukaart1795744800000 } from './1795744800000-Menukaart.js';
import { Sleutelversies1795752000000 } from './1795752000000-Sleutelversies.js';
import { Dvo1795748400000 } from './1795748400000-Dvo.js';
import { Toewijzing1795755600000 } from './1795755600000-Toewijzing.js';
import { Inbreng1795759200000 } from './1795759200000-Inbreng.js';
import { Inleesproces1795762800000 } from './1795762800000-Inleesproces.js';
import { Importprofiel1795766400000 } from './1795766400000-Importprofiel.js';
import { Regelopslag1795768200000 } from './1795768200000-Regelopslag.js';
import { Inleesafspraak1795770000000 } from './1795770000000-Inleesafspraak.js';
import { Vervanging1795777200000 } from './1795777200000-Vervanging.js';
import { Inleesprofiel1795780800000 } from './1795780800000-Inleesprofiel.js';

/** Every migration, oldest first; named one by one, so that no file is run by accident. */
export const migrations = [
  Basis1795478400000,
  Controlespoor1795560600000,
  Muur1795564800000,
  Toegang1795568400000,
  Tijd1795737600000,
  Verbandtijd1795741200000,
  Menukaart1795744800000,
  Dvo1795748400000,
  Sleutelversies1795752000000,
  Toewijzing1795755600000,
  Inbreng1795759200000,
  Inleesproces1795762800000,
  Importprofiel1795766400000,
  Regelopslag1795768200000,
  Inleesafspraak1795770000000,
  Vervanging1795777200000,
  Inleesprofiel1795780800000,
];
