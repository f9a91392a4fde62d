import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Makes LibreOffice work out every formula when it opens an .xlsx, whatever values stand beside them. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export const HAS_LIBREOFFICE = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** The workbook after LibreOffice opened it, recalculated everything and saved it again. */
export function recalculateInLibreOffice(bytes: Uint8Array): Uint8Array {
  const map = mkdtempSync(join(tmpdir(), 'np-libreoffice-'));
  try {
    const profiel = join(map, 'profiel');
    mkdirSync(join(profiel, 'user'), { recursive: true });
    writeFileSync(join(profiel, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(join(map, 'in.xlsx'), bytes);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profiel).href}`,
        ...['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(map, 'uit')],
        join(map, 'in.xlsx'),
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
    return readFileSync(join(map, 'uit', 'in.xlsx'));
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}
