import { repositoryPath } from '../../src/repository.ts';
import { folderFiles } from '../machines/docker/context.ts';
import type { ImageSource } from '../machines/images/image.ts';

/** The image of the linters that Debian has. */
export function lintersImage(): ImageSource {
  return {
    name: 'linters',
    base: 'debian',
    packages: [],
    files: folderFiles(repositoryPath('harness', 'style', 'image')),
  };
}
