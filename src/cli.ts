import 'reflect-metadata';

type Command = (args: readonly string[]) => Promise<number>;

/** The commands of package.json; each is loaded only when it is asked for, so that a small one starts at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  bereken: async () => (await import('./cli/bereken.js')).bereken,
  inlezen: async () => (await import('./cli/inlezen.js')).inlezen,
  migreer: async () => (await import('./cli/migreer.js')).migreer,
  gebruiker: async () => (await import('./cli/gebruiker.js')).gebruiker,
  controleer: async () => (await import('./cli/controleer.js')).controleer,
  demo: async () => (await import('./cli/demo.js')).demo,
};

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  const load = commands[name];
  if (load !== undefined) return await (await load())(args);
  process.stderr.write(`Onbekende opdracht "${name}". Kies uit: ${Object.keys(commands).join(', ')}.\n`);
  return 2;
}

// Ends by the ordinary way out, on which a database of ours is stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  // A start that the user can mend; anything else is our own mistake and keeps its trace.
  if (!(error instanceof Error) || error.name !== 'OpstartFout') throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
