import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import type { BaseMaker } from './base-maker.ts';

const SUITE = 'trixie';
const APT = '/etc/apt';

/** Makes Debian's base image from the mirror that the host's own apt uses. */
export const debianMaker: BaseMaker = {
  lacks: () => {
    if (aptMirror() === undefined)
      return Promise.resolve('apt sources to make the image from (a Debian system has them)');
    return Promise.resolve(process.getuid?.() === 0 ? undefined : 'the rights of root, which debootstrap needs');
  },

  make: async ({ tag, folder, progress: { onStep, signal: cancelSignal } }) => {
    if (!existsSync('/usr/sbin/debootstrap')) {
      onStep('installing debootstrap');
      await execa('apt-get', ['update'], { cancelSignal });
      await execa('apt-get', ['install', '--yes', '--no-install-recommends', 'debootstrap'], { cancelSignal });
    }
    onStep(`making Debian ${SUITE} with debootstrap`);
    const root = join(folder, SUITE);
    await execa('debootstrap', ['--variant=minbase', SUITE, root, aptMirror() ?? ''], { cancelSignal });
    onStep(`importing Debian ${SUITE}`);
    const archive = execa(
      'tar',
      [
        '--create',
        `--directory=${root}`,
        '--exclude=./var/lib/apt/lists/*',
        '--exclude=./var/cache/apt/archives/*.deb',
        '.',
      ],
      { encoding: 'buffer', buffer: false, cancelSignal },
    );
    await archive.pipe('docker', ['import', '-', tag]);
    await execa('rm', ['--recursive', '--force', '--one-file-system', root]);
  },
};

/** The first address in the host's apt sources, in either of their two formats. */
function aptMirror(): string | undefined {
  const parts = join(APT, 'sources.list.d');
  const files = [
    join(APT, 'sources.list'),
    ...(existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : []),
  ];
  return files
    .filter((file) => existsSync(file))
    .map((file) => /^(?:URIs:|deb(?: \[[^\]]*\])?)\s+(\S+)/mu.exec(readFileSync(file, 'utf8'))?.[1])
    .find((address) => address !== undefined);
}
