export { DomeinFout, nietGevonden, type DomeinFoutGegevens, type OngeldigVeld } from './domein-fout.js';
export { harden } from './harden.js';
export { ProblemFilter, toProblem, type Problem } from './problem.filter.js';
