import type { Target } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import type { BaseName } from '../../src/languages/toolchain.ts';
import { repositoryPath } from '../../src/repository.ts';
import { emulatorImage } from '../emulator/moto/moto-image.ts';
import { folderFiles, type ContextFile } from '../machines/docker/context.ts';
import type { Credentials } from '../machines/images/authority.ts';
import type { ImageSource } from '../machines/images/image.ts';
import { toolchainImage, upgradeFiles } from '../toolchains/toolchain-image.ts';

/** What has locked versions, and a program that changes them: a target's toolchain, or the emulator. */
export interface Upgradable {
  readonly id: string;
  /** The folder of its lock files, in the repository. */
  readonly folder: string;
  /** The image with the program `upgrade`, and the package manager that it uses. */
  readonly image: ImageSource;
  /** The folders of the package mirror that have versions of its packages. */
  readonly packages: readonly string[];
  /** The targets whose runs rest on it; undefined where all do. */
  readonly targets: readonly string[] | undefined;
  /** The images in which its locked packages, and their runtimes, are. */
  readonly imagesOf: (authority: Credentials) => readonly ImageSource[];
}

/** The toolchains with lock files of their own, in the order of the targets, and the emulator. */
export const upgradables: readonly Upgradable[] = [
  ...targets.flatMap((target: Target) => {
    const files = upgradeFiles(target);
    const { base, tools, packages = [] } = target.toolchain;
    if (files.length === 0) return [];
    const ofFolder = [target, ...targets.filter((other: Target) => upgradedWith(other) === target.id)];
    return [
      {
        id: target.id,
        folder: `harness/toolchains/${target.id}`,
        image: imageOf(target.id, tools ?? base, files),
        packages,
        targets: ofFolder.map(({ id }) => id),
        imagesOf: (authority: Credentials) => ofFolder.map((other: Target) => toolchainImage(other, authority)),
      },
    ];
  }),
  {
    id: emulatorImage.name,
    folder: 'harness/emulator/moto/image',
    image: imageOf(emulatorImage.name, emulatorImage.base, emulatorFiles()),
    packages: emulatorImage.packages,
    targets: undefined,
    imagesOf: () => [emulatorImage],
  },
];

/** The target whose lock files are this one's, too; undefined where it has its own, or none. */
export function upgradedWith(target: Target): string | undefined {
  return upgradeFiles(target).length > 0 ? undefined : target.toolchain.shared?.with;
}

/** The emulator is a package of Python: what locks those of that target locks it. */
function emulatorFiles(): ContextFile[] {
  const own = folderFiles(repositoryPath('harness', 'emulator', 'moto', 'upgrade'));
  const ofPython = folderFiles(repositoryPath('harness', 'toolchains', 'python', 'upgrade'));
  return [...own, ...ofPython.filter(({ path }) => ['Dockerfile', 'upgrade'].includes(path))];
}

function imageOf(id: string, base: BaseName, files: readonly ContextFile[]): ImageSource {
  return { name: `${id}-upgrade`, base, packages: [], files };
}
