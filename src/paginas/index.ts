export { renderFout } from './fout.page.js';
export { PaginasModule } from './paginas.module.js';
