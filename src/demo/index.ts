export { findDemoJaren, findDemoVerbanden } from './bestanden.js';
export { DemoModule } from './demo.module.js';
export { DemoService, type DemoKeuze } from './demo.service.js';
export { makeVerslag } from './verslag.js';
