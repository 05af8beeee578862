import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { folderFiles, placeholder, type ContextFile } from '../docker/context.ts';
import { repositoryPath } from '../../../src/repository.ts';

const NEIGHBOUR = repositoryPath('..', 'shared', 'packages');

/** The folder of the package mirror: named in the environment, or beside the repository; undefined without one. */
export function packageMirror(): string | undefined {
  const folder = process.env.KMS_EXAMPLES_PACKAGES ?? NEIGHBOUR;
  return existsSync(folder) ? folder : undefined;
}

/** Those of the folders that the package mirror has. */
export function mirrorFolders(folders: readonly string[]): string[] {
  const mirror = packageMirror();
  return mirror === undefined ? [] : folders.filter((folder) => existsSync(join(mirror, folder)));
}

/** Folders of the package mirror, for an image's `packages` folder. */
export function packageFiles(folders: readonly string[]): ContextFile[] {
  const files = mirrorFolders(folders).flatMap((folder) =>
    folderFiles(join(packageMirror() ?? '', folder), `packages/${folder}`),
  );
  return [placeholder('packages', 'Folders of the package mirror, where there is one.'), ...files];
}
