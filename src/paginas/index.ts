export { PaginasModule } from './paginas.module.js';
export { renderProbleem } from './probleem.js';
