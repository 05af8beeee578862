import { once } from 'node:events';
import { connect as connectTo, createServer } from 'node:net';
import { execa } from 'execa';
import { chromium, type Browser } from 'playwright-core';
import { folderFiles } from '../../harness/machines/docker/context.ts';
import { containerName } from '../../harness/machines/docker/container.ts';
import { ensureImage } from '../../harness/machines/images/image.ts';
import { inWorkshop, type Workshop } from '../../harness/machines/workshop.ts';
import { repositoryPath } from '../../src/repository.ts';

/** A container with the documentation tools of Debian, and its browser. */
export interface DocsMachine {
  readonly browser: Browser;
  /**
   * Runs a command in the container on a copy of a folder, which is brought back.
   *
   * @returns What it said.
   * @throws ExecaError when it fails
   */
  readonly run: (folder: string, command: readonly string[]) => Promise<string>;
  /** Has its browser find what listens on the loopback interface of this machine, at the same address. */
  readonly reach: (port: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const SOURCE = {
  name: 'documentation',
  base: 'debian',
  packages: [],
  files: folderFiles(repositoryPath('test', 'browser', 'image')),
} as const;

/** Where the browser listens in the container. */
const BROWSER_PORT = 9223;

/** Starts the container. It is gone when it is closed, or with this process. */
export function startDocsMachine(): Promise<DocsMachine> {
  return new Promise((resolve, reject) => {
    const supervision = { signal: new AbortController().signal, onProgress: () => undefined };
    let close = (): void => undefined;
    const closed = new Promise<void>((end) => (close = end));
    const ended = inWorkshop(supervision, async (workshop) => {
      const machine = await start(workshop);
      resolve({
        ...machine,
        close: async () => {
          await machine.browser.close();
          close();
          await ended;
        },
      });
      await closed;
    });
    ended.catch(reject);
  });
}

async function start(workshop: Workshop): Promise<Omit<DocsMachine, 'close'>> {
  const { session, networks } = workshop;
  const image = await ensureImage(SOURCE, workshop, () => undefined);
  const container = containerName(session, SOURCE.name);
  const labels = Object.entries(session.labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]);
  await execa('docker', [
    ...['run', '--detach', '--rm', '--init', '--name', container, ...labels, '--network', networks.outer],
    ...['--publish', `127.0.0.1::${String(BROWSER_PORT)}`, image],
  ]);
  const { stdout: address } = await execa('docker', ['port', container, `${String(BROWSER_PORT)}/tcp`]);
  return {
    browser: await connect(`http://${address.trim()}`),
    run: (folder, command) => run(container, folder, command),
    reach: (port) => reach(container, networks.outer, port),
  };
}

/** The container sees this machine as the gateway of its network, where something passes on what comes. */
async function reach(container: string, network: string, port: number): Promise<void> {
  const format = '{{(index .IPAM.Config 0).Gateway}}';
  const { stdout: gateway } = await execa('docker', ['network', 'inspect', '--format', format, network]);
  const relay = createServer((socket) => {
    const onwards = connectTo(port, '127.0.0.1');
    for (const one of [socket, onwards]) one.on('error', () => one.destroy());
    socket.pipe(onwards).pipe(socket);
  });
  // It ends with the tests' process.
  relay.unref();
  const listening = once(relay, 'listening');
  relay.listen(0, gateway);
  await listening;
  const address = relay.address();
  const passed = typeof address === 'object' && address !== null ? address.port : 0;
  const from = `TCP-LISTEN:${String(port)},bind=127.0.0.1,fork,reuseaddr`;
  await execa('docker', ['exec', '--detach', container, 'socat', from, `TCP:${gateway}:${String(passed)}`]);
}

/** The browser takes a while until it listens. */
async function connect(address: string): Promise<Browser> {
  for (let trial = 1; ; trial++) {
    try {
      return await chromium.connectOverCDP(address, { timeout: 5000 });
    } catch (error) {
      if (trial === 60) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function run(container: string, folder: string, command: readonly string[]): Promise<string> {
  const inside = '/work';
  await execa('docker', ['exec', container, 'rm', '-rf', inside]);
  await execa('docker', ['cp', folder, `${container}:${inside}`]);
  const { all } = await execa('docker', ['exec', '--workdir', inside, container, ...command], { all: true });
  await execa('docker', ['cp', `${container}:${inside}/.`, folder]);
  return all;
}
