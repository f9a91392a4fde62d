export { APP_ROLE, grant } from './grant.js';
