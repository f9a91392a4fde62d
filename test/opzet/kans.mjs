// In CI every property is tried with the same examples, so that a red run is the fault of the change under test;
// everywhere else each run looks at new ones.
import fc from 'fast-check';

if (process.env.CI === 'true') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_221_107 });
