// A process of its own that holds the embedded server until its input ends, for the tests of starting and dying.
// The second argument says how it goes: `netjes` (the default) or `fout`, by an error that nobody catches while it
// is about to use the server a second time.
import { openEmbedded } from '../../dist/src/platform/database/postgres/embedded.js';

const [dataDir, einde = 'netjes'] = process.argv.slice(2);
const { port, wachtwoorden, stop } = await openEmbedded({ dataDir });
process.stdout.write(`${JSON.stringify({ port, wachtwoorden })}\n`);
await new Promise((resolve) => process.stdin.resume().once('end', resolve));
if (einde === 'fout') {
  void openEmbedded({ dataDir });
  throw new Error('halverwege');
}
await stop();
