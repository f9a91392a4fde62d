export { Jobs, type Jobgegevens, type Jobwerk } from './jobs.js';
export { JobsModule } from './jobs.module.js';
