export { DomeinFout, nietGevonden, type DomeinFoutGegevens, type OngeldigVeld } from './domein-fout.js';
export { ProblemFilter, toProblem, type Problem } from './problem.filter.js';
