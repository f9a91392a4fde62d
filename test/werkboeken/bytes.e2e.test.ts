import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { makeJaarrekening } from '../../src/werkboeken/index.js';
import { invoerVan } from './invoer.js';
import { modelMet } from './modellen.js';

/** The built product, in a process of its own: the time zone of a running one cannot be changed. */
const IN_EIGEN_PROCES = `
  import { createHash } from 'node:crypto';
  import { readFileSync } from 'node:fs';
  const { makeJaarrekening } = await import(process.argv[1]);
  const invoer = JSON.parse(readFileSync(0, 'utf8'));
  invoer.berekening.gemaaktOp = new Date(invoer.berekening.gemaaktOp);
  console.log(createHash('sha256').update(await makeJaarrekening(invoer)).digest('hex'));
`;

it.each(['UTC', 'America/New_York', 'Asia/Tokyo'])(
  'dezelfde berekening geeft in %s dezelfde bytes',
  async (tijdzone) => {
    const invoer = invoerVan(modelMet(3));
    const hier = createHash('sha256')
      .update(await makeJaarrekening(invoer))
      .digest('hex');
    const gebouwd = join(import.meta.dirname, '..', '..', 'dist', 'src', 'werkboeken', 'index.js');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', IN_EIGEN_PROCES, gebouwd],
      { input: JSON.stringify(invoer), encoding: 'utf8', env: { ...process.env, TZ: tijdzone } },
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe(hier);
  },
);
