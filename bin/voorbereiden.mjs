// Makes a checkout ready to run: installs and builds, each only when needed. Plain node, because nothing
// is installed yet when it first runs. All output goes to stderr: stdout belongs to the command that follows.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = join(root, '.voorbereiden');
const installStamp = join(root, 'node_modules', '.nulpositie-installed');
const buildStamp = join(root, 'dist', '.built');

const sources = (path) => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  const stat = statSync(full);
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`];
  return readdirSync(full)
    .sort()
    .flatMap((name) => sources(join(path, name)));
};
const digest = (text) => createHash('sha256').update(text).digest('hex');
const stampIs = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

const run = (what, args) => {
  process.stderr.write(`${what}\n`);
  const npm = process.env.npm_execpath;
  const [command, full] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const shell = !npm && process.platform === 'win32';
  // Inside `npm ci` the parent's npm settings must not leak in (a `--silent` there would hide a failure).
  const { status } = spawnSync(command, full, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (status !== 0) fail(`${what} is niet gelukt; de melding staat hierboven.`);
};
const fail = (text) => {
  release();
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
const ownerOfLock = () => {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
};
const tryAcquire = () => {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`In de map van Nulpositie kan niet worden geschreven (${error.code}).`);
    return false;
  }
};
const release = () => {
  if (ownerOfLock() === process.pid) rmSync(lock, { recursive: true, force: true });
};
// Two commands started at once in a fresh clone: one prepares, the other waits.
const acquire = async () => {
  for (let waits = 0; !tryAcquire(); waits += 1) {
    const owner = ownerOfLock();
    if ((owner !== 0 && !alive(owner)) || (owner === 0 && waits > 20))
      rmSync(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const installNeeded = () => digest(readFileSync(join(root, 'package-lock.json')));
const buildNeeded = () =>
  digest(
    ['src', 'migrations', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json']
      .flatMap(sources)
      .join('\n'),
  );

if (!stampIs(installStamp, installNeeded()) || !stampIs(buildStamp, buildNeeded())) {
  await acquire();
  if (!stampIs(installStamp, installNeeded())) {
    run('Onderdelen installeren (eenmalig)', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(installStamp, installNeeded());
  }
  if (!stampIs(buildStamp, buildNeeded())) {
    const wanted = buildNeeded();
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    run('Nulpositie bouwen', ['run', '--silent', 'build']);
    writeFileSync(buildStamp, wanted);
  }
  release();
}
