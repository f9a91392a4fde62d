// A process of the service, from the outside.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROCES = fileURLToPath(new URL('./proces.mjs', import.meta.url));

/** Starts a process and waits until it is ready. */
export async function startKind(url, env = process.env) {
  const child = spawn(process.execPath, [PROCES, url], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const lines = createInterface({ input: child.stdout });
  const waiting = new Map();
  const ready = new Promise((resolve) => waiting.set(undefined, resolve));
  lines.on('line', (line) => {
    const { nummer, ...antwoord } = JSON.parse(line);
    waiting.get(nummer)?.(antwoord);
    waiting.delete(nummer);
  });
  const exit = once(child, 'exit');
  await Promise.race([ready, exit.then(() => Promise.reject(new Error('The process did not start')))]);
  let nummer = 0;
  return {
    /** Asks something; what is asked of a process that is killed is never answered. */
    ask: (taak, opdracht) => {
      nummer += 1;
      child.stdin.write(`${JSON.stringify({ nummer, taak, ...opdracht })}\n`);
      const own = nummer;
      return new Promise((resolve) => waiting.set(own, resolve));
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    stop: async () => {
      child.stdin.end();
      await exit;
    },
  };
}
