export { PROBLEEM, TIJDSTIP, type AntwoordVan } from './antwoord.js';
export { DomeinFout, nietGevonden, type DomeinFoutGegevens, type OngeldigVeld } from './domein-fout.js';
export { asDownload, WERKBOEK } from './download.js';
export { API_VERSIE, harden, type Hardheid } from './harden.js';
export { OPENBAAR, Openbaar } from './openbaar.js';
export { ProblemFilter, toProblem, type Problem } from './problem.filter.js';
export { zodMelding } from './zod-meldingen.js';
