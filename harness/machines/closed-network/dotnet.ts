import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { repositoryPath } from '../../../src/repository.ts';
import { buildImage } from '../docker/build.ts';
import type { BaseMaker } from './base-maker.ts';
import { HOST_CERTIFICATES } from './trust.ts';

const FOLDER = repositoryPath('harness', 'machines', 'closed-network', 'dotnet');

/** Makes the .NET base image from Debian's and the host's own .NET SDK. */
export const dotnetMaker: BaseMaker = {
  lacks: async () =>
    (await hostSdk()) === undefined ? 'a .NET SDK 10 on this machine to make the image from' : undefined,

  make: async ({ docker, tag, debian, progress }) => {
    const base = await debian();
    progress.onStep('adding the .NET SDK of this machine to Debian');
    const archive = execa(
      'tar',
      [
        '--create',
        `--directory=${FOLDER}`,
        'Dockerfile',
        `--directory=${dirname(HOST_CERTIFICATES)}`,
        basename(HOST_CERTIFICATES),
        `--directory=${(await hostSdk()) ?? ''}`,
        '--transform=s,^\\./,dotnet/,',
        './',
      ],
      { encoding: 'buffer', buffer: false },
    );
    const build = { name: 'base-dotnet', tag, context: archive.stdout, buildArguments: { BASE: base } };
    await buildImage(docker, build, progress);
    await archive;
  },
};

async function hostSdk(): Promise<string | undefined> {
  const root = process.env.DOTNET_ROOT;
  if (root !== undefined && existsSync(root)) return root;
  const { stdout } = await execa('sh', ['-c', 'command -v dotnet'], { reject: false });
  return stdout === '' ? undefined : dirname(realpathSync(stdout));
}
