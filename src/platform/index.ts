export { readConfig, readPort, secretOf, valueOf, type Config, type Env } from './config.js';
export * from './database/index.js';
export { gatherFaults } from './gather-faults.js';
export { HealthController } from './health/health.controller.js';
export { ReadyController } from './health/ready.controller.js';
export * from './http/index.js';
export { JsonLog } from './json-log.js';
export { OpstartFout } from './opstart-fout.js';
export * from './tijd/index.js';
