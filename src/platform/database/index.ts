export { Database, type Transactie } from './database.js';
export { connect, DatabaseModule, type Verbinding } from './database.module.js';
export { APP_ROLE, grant } from './grant.js';
export { openDatabase, type DatabaseConfig, type OpenDatabase } from './open.js';
export { takeWallDown, wall } from './muur.js';
