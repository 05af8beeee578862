import { repositoryPath } from '../../../src/repository.ts';
import { folderFiles } from '../../machines/docker/context.ts';
import type { ImageSource } from '../../machines/images/image.ts';

/** What the image of moto, with its start script, is made of. */
export const emulatorImage: ImageSource = {
  name: 'emulator',
  base: 'debian',
  packages: ['moto', 'python'],
  files: folderFiles(repositoryPath('harness', 'emulator', 'moto', 'image')),
};
