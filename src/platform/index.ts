export { readConfig, readPort, type Config } from './config.js';
export * from './database/index.js';
export { HealthController } from './health/health.controller.js';
export { ReadyController } from './health/ready.controller.js';
export * from './http/index.js';
export { OpstartFout } from './opstart-fout.js';
