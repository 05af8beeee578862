import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/*
 * Makes a fresh clone ready: the packages of package-lock.json and, with `--docker`, a Docker Engine that answers. It
 * runs before any package is there, so it uses none. What is ready already is left alone.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODE_VERSION = [20, 19];
const INSTALLED = 'node_modules/.package-lock.json';
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
const ENGINE_ADDRESS = 'unix:///var/run/docker.sock';
const ENGINE_LOG = '/var/log/dockerd.log';
const ENGINE_START_MS = 30_000;
/** What is asked and says nothing for so long is dead. */
const ANSWER_MS = 30_000;
const PID_FILES = {
  dockerd: '/var/run/docker.pid',
  containerd: '/var/run/docker/containerd/containerd.pid',
};

requireNode();
requireLockFile();
installPackages();
if (process.argv.includes('--docker')) await provideEngine();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = NODE_VERSION;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Node.js ${NODE_VERSION.join('.')} or later`, `Node.js ${process.versions.node}`, 'install a later Node.js');
}

/** What package.json asks for must be what package-lock.json was made from: `npm ci` would find out only when it has to run. */
function requireLockFile() {
  const asked = readJson('package.json');
  const locked = readJson('package-lock.json').packages[''];
  const differing = DEPENDENCIES.flatMap((kind) => {
    const [wanted, found] = [asked[kind] ?? {}, locked[kind] ?? {}];
    return [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
      .filter((name) => wanted[name] !== found[name])
      .map(
        (name) =>
          `${name}: ${wanted[name] ?? 'nothing'} in package.json, ${found[name] ?? 'nothing'} in package-lock.json`,
      );
  });
  if (differing.length === 0) return;
  fail(
    'a package-lock.json that was made from package.json',
    differing.join('\n            '),
    'run `npm install`, which brings package-lock.json up to date, and commit both; or undo the change of package.json',
  );
}

function readJson(file) {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
}

/** `npm ci` when node_modules is missing, or holds other packages than the lock file. */
function installPackages() {
  if (hasPackages()) return;
  say('installing the npm packages');
  const { status } = run('npm', ['ci', '--no-progress', '--loglevel=error'], { cwd: ROOT });
  if (status !== 0) {
    fail(
      'npm packages as package-lock.json lists them',
      `npm ci ended with status ${status}`,
      'mend what npm says above',
    );
  }
}

/** Whether npm installed what the lock file lists: when it is done it writes a lock file of its own into node_modules. */
function hasPackages() {
  if (!existsSync(join(ROOT, INSTALLED))) return false;
  const { '': _root, ...locked } = readJson('package-lock.json').packages;
  const installed = readJson(INSTALLED).packages;
  const isThere = ([path, { integrity, optional = false }]) =>
    path in installed ? installed[path].integrity === integrity : optional;
  return Object.entries(locked).every(isThere) && Object.keys(installed).every((path) => path in locked);
}

/** Only the engine at the ordinary address is this script's to start: beside another one it would be a second. */
async function provideEngine() {
  if (engineAnswers()) return;
  if (engineAddress() !== ENGINE_ADDRESS) {
    fail(
      'a Docker Engine that answers where DOCKER_HOST or the Docker context leads',
      dockerMessage(),
      'start that engine, or choose the ordinary one: unset DOCKER_HOST and DOCKER_CONTEXT, `docker context use default`',
    );
  }
  const canInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!canInstall) {
    fail(
      'a Docker Engine that answers',
      dockerMessage(),
      'install and start Docker Engine 20.10 or later, or run this as root on a Debian system, where it is done for you',
    );
  }
  if (!isInstalled('dockerd')) {
    say("installing Docker Engine from Debian's packages");
    for (const command of [['update'], ['install', '--yes', '--no-install-recommends', 'docker.io']]) {
      const { status } = run('apt-get', ['--quiet=2', ...command], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0) fail('that apt-get installs docker.io', `status ${status}`, 'mend what apt-get says above');
    }
  }
  if (!engineAnswers()) await startEngine();
}

async function startEngine() {
  say('starting the Docker Engine');
  for (const [command, file] of Object.entries(PID_FILES)) removeStale(command, file);
  const log = openSync(ENGINE_LOG, 'a');
  spawn('dockerd', { detached: true, stdio: ['ignore', log, log] }).unref();
  const deadline = Date.now() + ENGINE_START_MS;
  while (!engineAnswers()) {
    if (Date.now() > deadline) {
      fail('a Docker Engine that answers', `none after ${ENGINE_START_MS / 1000} s`, `read ${ENGINE_LOG}`);
    }
    await sleep(200);
  }
}

/** An engine that was killed leaves files with process ids, which other processes may have by now. */
function removeStale(command, file) {
  if (!existsSync(file)) return;
  const name = `/proc/${readFileSync(file, 'utf8').trim()}/comm`;
  if (!existsSync(name) || readFileSync(name, 'utf8').trim() !== command) rmSync(file);
}

function engineAnswers() {
  return spawnSync('docker', ['version'], { stdio: 'ignore', timeout: ANSWER_MS }).status === 0;
}

/** Where the `docker` command looks for its engine; where there is no such command, what would tell it. */
function engineAddress() {
  const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  const { error, stdout } = spawnSync('docker', args, { encoding: 'utf8' });
  if (error === undefined) return stdout.trim();
  return process.env.DOCKER_HOST || process.env.DOCKER_CONTEXT || ENGINE_ADDRESS;
}

function dockerMessage() {
  const { error, stderr } = spawnSync('docker', ['version'], { encoding: 'utf8', timeout: ANSWER_MS });
  if (error?.code === 'ETIMEDOUT') return `no answer from ${engineAddress()} within ${ANSWER_MS / 1000} s`;
  return error === undefined ? stderr.trim() : 'no docker command';
}

function isInstalled(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

/** What a command prints is progress: it goes to this one's stderr. */
function run(command, args, options) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options });
}

function say(what) {
  process.stderr.write(`set-up: ${what}\n`);
}

function fail(expected, found, remedy) {
  process.stderr.write(`set-up failed\n  expected: ${expected}\n  found:    ${found}\n  to do:    ${remedy}\n`);
  process.exit(2);
}
